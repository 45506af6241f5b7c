package build

import (
	"cmp"
	"errors"
	"regexp"
	"slices"
	"strings"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/faq"
)

// A Corpus is an author's FAQ in one language, compiled. It travels as a
// WebAssembly module with a single section, [wasmfile.CorpusSection], so any
// host that can serve an engine, compressed and with its type, can serve it.
type Corpus struct {
	Lang string // BCP 47 tag, "" when unknown
	File disk.File

	Root   *disk.File  // root of its shards; nil when it is served whole
	Shards []disk.File // in the folder named after the root, without RootSuffix
}

// Served is the file that a page fetches first.
func (c Corpus) Served() disk.File {
	if c.Root != nil {
		return *c.Root
	}
	return c.File
}

// withoutShards are the FAQs as whole files.
func withoutShards(corpora []Corpus) (list []Corpus) {
	for _, c := range corpora {
		list = append(list, Corpus{Lang: c.Lang, File: c.File})
	}
	return list
}

// corpora compiles content in its original language, then in each language
// that all or some of it is translated into. Relative links in answers resolve
// against base or, when base is empty, against the base that the page gives.
func corpora(c *author.Content, base string, when Sharding) (list []Corpus) {
	original := cmp.Or(c.Corpus.Lang, usualLang)
	for i, lang := range corpus.Languages(c.Files) {
		files := corpus.Select(c.Files, lang)
		if i > 0 && slices.EqualFunc(files, corpus.Select(c.Files, ""), func(a, b corpus.File) bool { return a.Name == b.Name }) {
			continue
		}
		made, _ := corpus.Compile(files, c.Vars) // its faults are those of the content
		if c.Narrow(made); made.Corpus.Len() == 0 || i > 0 && !c.Speaks(lang) {
			continue
		}
		if i > 0 {
			untranslated(made.Corpus, lang, original)
			c.Inherit(made.Corpus)
		}
		if base != "" {
			compiled.Rebase(made.Corpus, base)
		}
		expansion := c.Expansion(lang)
		for _, e := range made.Corpus.Entries() {
			e.Expansion = expansion[e.Slug]
		}
		if lang == "" {
			lang = made.Corpus.Lang
		}
		if !languageTag.MatchString(lang) {
			lang = ""
		}
		one := Corpus{Lang: lang, File: disk.File{Data: module(compiled.EncodeExpanded(made))}}
		one.File.Name = nameOf(lang, one.File) + ".wasm"
		if when.is(made.Corpus) {
			one.Root, one.Shards = cut(made, lang, &one.File)
		}
		list = append(list, one)
	}
	return list
}

// usualLang is the language of content that names none.
const usualLang = "en"

// untranslated sets the language of the entries that a translation takes from the original.
func untranslated(translation *faq.Corpus, lang, original string) {
	for _, e := range translation.Entries() {
		if e.Source.Lang == "" && original != lang {
			e.Source.Lang = original
		}
	}
}

// languageTag matches tags that can name a language in a script and in a file name.
var languageTag = regexp.MustCompile(`^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$`)

// listed is the list by which the shell, or an offline script, finds the
// FAQs: "LANGUAGE PLACE,LANGUAGE PLACE".
func listed(corpora []Corpus, place func(Corpus) string) string {
	var list []string
	for _, c := range corpora {
		list = append(list, c.Lang+" "+place(c))
	}
	return strings.Join(list, ",")
}

// narrowed is the content for an audience. It is an error when no question is left.
func narrowed(whole *author.Content, audience []string) (*author.Content, error) {
	part := whole.For(audience)
	if whole.Corpus.Len() > 0 && part.Corpus.Len() == 0 {
		return nil, errors.New("every question is for an audience: name it with -audience, or nothing is left to publish")
	}
	return part, nil
}
