// Package author holds what an author wrote: read from a folder, file by file and
// in spite of faults in single files, parsed in every language, rendered and made
// searchable. Faults name each file with the folder as the author named it.
package author

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/html"
	"faqwidget/wasm/internal/markdown"
	"faqwidget/wasm/internal/search"
)

// Content is what an author wrote, read and parsed.
type Content struct {
	Files   []corpus.File // named relative to the folder
	Vars    corpus.Vars
	Corpus  *faq.Corpus // never nil
	Queries []Query     // the author's own search tests

	Translations []Translation // of the corpus, in the order in which their files come
	Faults       faq.Faults    // of reading and parsing, named as the author named the content

	Root *disk.Root // the files that answers link to; nil if the content could not be read
	Dir  string     // as the author named it

	Folder bool // whether the content is all of Dir, not a file in it

	audience []string                 // of [Content.For]
	narrowed bool                     // whether it is only a part of what was written
	types    map[string]bool          // endings of files published in addition to the usual ones
	rendered map[rendering]Renderings // made when first asked for
	original *originals               // made when first asked for
}

// Renderings are the HTML of a corpus, by the numbers of its entries: of
// questions, of answers, and of the leads above questions.
type Renderings struct{ Questions, Answers, Leads []string }

// A rendering is the key of Renderings: what they are made from.
type rendering struct {
	corpus *faq.Corpus
	labels markdown.Labels
}

// A Translation is the content for readers of a language other than the default.
// Text that is not translated is in it as in the original.
type Translation struct {
	Lang   string // BCP 47, as files and folders name it
	Corpus *faq.Corpus
}

// Read reads a folder of Markdown, or a single file with the vars.yml,
// synonyms.txt and queries.txt next to it. If the file is a link, they are next
// to its target.
func Read(name string) *Content {
	info, err := os.Stat(name)
	if err != nil {
		return unreadable(name, err)
	}
	dir, base := name, ""
	if !info.IsDir() {
		if real, err := filepath.EvalSymlinks(name); err == nil {
			name = real
		}
		dir, base = filepath.Split(name)
	}
	root, err := disk.OpenRoot(filepath.Clean(dir))
	if err != nil {
		return unreadable(name, err)
	}
	if base != "" {
		return parseSingle(newGuard(root), dir, base)
	}
	return parseFolder(newGuard(root), dir)
}

// Parse reads the folder fsys; faults name its files beneath dir.
func Parse(fsys fs.FS, dir string) *Content { return parseFolder(newGuard(disk.RootOf(fsys)), dir) }

func parseFolder(guard *guardFS, dir string) *Content {
	c := &Content{Folder: true}
	c.Files, c.Vars, c.Faults = corpus.ReadFS(guard)
	return c.parse(guard, dir)
}

// parseSingle reads the file base, which may have any name.
func parseSingle(guard *guardFS, dir, base string) *Content {
	guard.Show(base)
	c := &Content{Dir: dir, Corpus: &faq.Corpus{}}
	text, _ := guard.ReadFile(base) // an error becomes a fault
	if len(guard.faults) > 0 {
		c.Faults = c.Name(guard.faults)
		return c
	}
	c.Files = []corpus.File{{Name: base, Text: string(text)}}
	if vars, there := guard.optional(varsName); there {
		c.Vars, c.Faults = corpus.ParseVars(varsName, vars)
	}
	if synonyms, there := guard.optional(corpus.SynonymsName); there {
		c.Files = append(c.Files, corpus.File{Name: corpus.SynonymsName, Text: string(synonyms)})
	}
	return c.parse(guard, dir)
}

func (c *Content) parse(guard *guardFS, dir string) *Content {
	c.Root, c.Dir, c.Files = guard.Root, dir, withHanForms(guard.readable(c.Files))
	queries, there := guard.optional(QueriesName)
	c.Faults = append(guard.faults, c.Faults...)
	return c.compile(queries, there)
}

// compile makes the corpora of the files and reads queries.txt, if it is there.
func (c *Content) compile(queries string, there bool) *Content {
	files := corpus.Select(c.Files, "")
	read, faults := corpus.Parse(files, c.Vars)
	compiled.Rebase(read, "")
	c.Corpus, c.Faults = read, append(c.Faults, faults...)
	for _, lang := range corpus.Languages(c.Files)[1:] {
		c.translate(lang, files)
	}
	if there {
		c.Queries, faults = parseQueries(QueriesName, queries)
		c.Faults = append(c.Faults, faults...)
	}
	c.Faults = append(c.Faults, c.emptyFiles()...)
	c.Faults = c.Name(c.Faults)
	return c
}

// emptyFiles warns of files without a word among others. A single empty file
// has a fault already: it is not an FAQ.
func (c *Content) emptyFiles() (faults faq.Faults) {
	for _, f := range c.Files {
		if len(c.Files) > 1 && strings.TrimSpace(strings.TrimPrefix(f.Text, "\uFEFF")) == "" {
			faults = append(faults, faq.Fault{File: f.Name, Kind: faq.KindEmptyFile, Warning: true,
				Message: "the file is empty", Fix: "write a question in it, or remove it"})
		}
	}
	return faults
}

// translate adds the translation into lang, unless its files are those of the
// default language.
func (c *Content) translate(lang string, files []corpus.File) {
	own := corpus.Select(c.Files, lang)
	if slices.EqualFunc(own, files, func(a, b corpus.File) bool { return a.Name == b.Name }) {
		return
	}
	read, faults := corpus.Parse(own, c.Vars)
	compiled.Rebase(read, "")
	c.Inherit(read)
	c.Translations = append(c.Translations, Translation{lang, read})
	for _, f := range faults {
		if !slices.Contains(c.Faults, f) {
			c.Faults = append(c.Faults, f)
		}
	}
}

func (c *Content) originals() *originals {
	if c.original == nil {
		c.original = originalsOf(c.Corpus, c.Files)
	}
	return c.original
}

// Former are the former slugs of a question, as its author names them in a
// comment beneath it or, if it is translated and names none, beneath the original.
func (c *Content) Former(e *faq.Entry) []string { return c.originals().former(e) }

// Inherit sets in a translation whether questions are popular and on which pages
// they are suggested, as the original says, except where the translation says so.
func (c *Content) Inherit(translation *faq.Corpus) { c.originals().inherit(translation) }

// Corpora are the corpus of the default language and those of the translations.
func (c *Content) Corpora() []*faq.Corpus {
	list := []*faq.Corpus{c.Corpus}
	for _, t := range c.Translations {
		list = append(list, t.Corpus)
	}
	return list
}

// Name puts the folder, as the author named it, before the files of the faults.
func (c *Content) Name(faults faq.Faults) faq.Faults {
	for i, f := range faults {
		if f.File != "" {
			faults[i].File = filepath.Join(c.Dir, filepath.FromSlash(f.File))
		} else {
			faults[i].File = filepath.Clean(c.Dir)
		}
	}
	return faults
}

func unreadable(name string, err error) *Content {
	return &Content{Corpus: &faq.Corpus{}, Faults: faq.Faults{{File: name, Kind: faq.KindUnreadable, Message: disk.Reason(err)}}}
}

// Render gives the HTML of a corpus, made once for each corpus and labels.
func (c *Content) Render(whole *faq.Corpus, labels markdown.Labels) Renderings {
	key := rendering{whole, labels}
	if done, ok := c.rendered[key]; ok {
		return done
	}
	var made Renderings
	r := corpus.NewRenderer(whole, labels)
	for _, e := range whole.Entries() {
		made.Questions = append(made.Questions, html.Styled(e.Question, e.Styles))
		made.Answers = append(made.Answers, r.Answer(e))
		made.Leads = append(made.Leads, r.Lead(e))
	}
	if c.rendered == nil {
		c.rendered = map[rendering]Renderings{}
	}
	c.rendered[key] = made
	return made
}

// Index is an index of the corpus, with documents numbered as its entries.
func (c *Content) Index() *search.Index {
	ix := search.ForCorpus(c.Corpus)
	for _, d := range documents(c.Corpus) {
		ix.Add(d)
	}
	return ix
}

// documents are the entries of a corpus, in reading order.
func documents(whole *faq.Corpus) (list []search.Document) {
	for _, topic := range whole.Topics {
		for _, e := range topic.Entries {
			list = append(list, search.NewDocument(e, topic.Title, corpus.Text(e)))
		}
	}
	return list
}
