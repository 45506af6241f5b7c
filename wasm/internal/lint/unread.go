package lint

import (
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/faq"
)

// checkUnread finds text meant for readers that they will not see as meant:
// what is written like a question but became none, files without a question,
// template calls, and translations of nothing.
func (c *checker) checkUnread() faq.Faults {
	var faults faq.Faults
	for _, f := range c.Files {
		if corpus.IsSynonyms(f.Name) {
			continue
		}
		if !c.isRead(f.Name) {
			if c.Corpus.Len() > 0 && !c.isKnownBad(f) && !titlesFolder(f.Name) {
				faults = append(faults, faq.Fault{File: f.Name, Kind: faq.KindNotQuestion, Warning: true,
					Message: "no question is found in the file", Fix: "write each question as a heading with its answer beneath"})
			}
			continue
		}
		for _, a := range append(corpus.Listed(f), corpus.Asides(f, c.Vars)...) {
			faults = append(faults, faq.Fault{File: f.Name, Line: a.Line, Kind: faq.KindNotQuestion, Warning: true,
				Message: strconv.Quote(a.Name) + " is not a question: " + a.Why, Fix: a.Fix})
		}
		for _, call := range corpus.Calls(f) {
			faults = append(faults, faq.Fault{File: f.Name, Line: call.Line, Column: call.Column, Kind: faq.KindTemplateCall, Warning: true,
				Message: "the template call " + strconv.Quote(call.Text) + " is left out", Fix: "write what it stands for, or as code to show it"})
		}
	}
	return append(faults, c.checkTranslations()...)
}

// isRead reports whether any question of a file was read, in any language.
func (c *checker) isRead(file string) bool {
	if c.read == nil {
		c.read = map[string]bool{}
		for _, whole := range c.Corpora() {
			for _, e := range whole.Entries() {
				c.read[e.Source.File] = true
			}
		}
	}
	return c.read[file]
}

// isKnownBad reports whether reading found a fault in a file, such as an empty one.
func (c *checker) isKnownBad(f corpus.File) bool {
	name := filepath.Join(c.Dir, filepath.FromSlash(f.Name))
	return slices.ContainsFunc(c.Faults, func(fault faq.Fault) bool { return fault.File == name })
}

// titlesFolder reports whether a file may only be there to title its folder.
func titlesFolder(name string) bool {
	base, _, _ := strings.Cut(path.Base(name), ".")
	return base == "index" || base == "_index"
}

// checkTranslations finds translated files and questions that pair with nothing.
// Questions are checked only if another one of their file does pair.
func (c *checker) checkTranslations() faq.Faults {
	var faults faq.Faults
	for name, original := range corpus.Unpaired(c.Files) {
		faults = append(faults, faq.Fault{File: name, Kind: faq.KindUnpaired, Warning: true,
			Message: "by its name, the file translates " + strconv.Quote(original) + ", which does not exist", Fix: "give both the same name but for the language"})
	}
	known := map[string]bool{}
	var slugs []string
	for _, e := range c.Corpus.Entries() {
		known[e.Slug], slugs = true, append(slugs, e.Slug)
	}
	for _, t := range c.Translations {
		paired := map[string]bool{}
		for _, e := range t.Corpus.Entries() {
			paired[e.Source.File] = paired[e.Source.File] || known[e.Slug]
		}
		for _, e := range t.Corpus.Entries() {
			if known[e.Slug] || !paired[e.Source.File] {
				continue
			}
			fix := "give it the slug of the question that it translates: {#slug}"
			if near := nearest(e.Slug, slugs); near != "" {
				fix = "did you mean {#" + near + "}?"
			}
			faults = append(faults, faq.Fault{File: e.Source.File, Line: e.Line, Kind: faq.KindUnpaired, Warning: true,
				Message: "the question " + strconv.Quote(e.Question) + " translates none: no other language has the slug " + strconv.Quote(e.Slug), Fix: fix})
		}
	}
	return faults
}
