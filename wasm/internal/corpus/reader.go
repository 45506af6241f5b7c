// Package corpus reads what authors write. Parse makes a [faq.Corpus] of Markdown
// files, with questions in any shape, and finds the faults in them. A [Renderer]
// turns its entries into safe HTML, Text into plain text; both leave Markdown
// itself to package markdown.
//
// To read a corpus, call Parse with the files and the variables, and print or
// show the faults. Then make one Renderer for the corpus and call its Answer for
// each entry that is opened. Compile makes the compiled FAQ that a page opens.
package corpus

import (
	"slices"

	"faqwidget/wasm/internal/faq"
)

// Parse reads files into one corpus, each file one topic. Variables come from
// vars or else from the file's front matter. All faults of all files are returned
// at once. The corpus holds everything that could be read and is never nil; one
// without a question comes with a fault of kind "no-question".
func Parse(files []File, vars Vars) (*faq.Corpus, faq.Faults) {
	r := NewReader(files, vars)
	finish(r.Step)
	return r.Corpus()
}

// A Reader turns files into a corpus step by step, for a page that must not be
// kept waiting. Most steps take less than a millisecond.
type Reader struct {
	*parser
	files  []File // still to be read
	vars   Vars
	stages []stage // of the present file, or of the corpus when all are read
	job    job     // of the present stage
	links  *Links
	ended  bool
}

// NewReader begins to read files as [Parse] does.
func NewReader(files []File, vars Vars) *Reader {
	return &Reader{links: &Links{}, files: slices.Clone(files), vars: vars, parser: &parser{corpus: &faq.Corpus{}, name: nameOf(files),
		slugs: newSlugger(), answerLines: map[string]int{}, folders: map[string]string{}}}
}

// Corpus is what was read, once Step has returned false; see [Parse].
func (r *Reader) Corpus() (*faq.Corpus, faq.Faults) { return r.corpus, r.faults }

// Step does a little of the reading and reports whether there is more.
func (r *Reader) Step() bool {
	switch {
	case r.job != nil:
		if !r.job() {
			r.job = nil
		}
	case len(r.stages) > 0:
		next := r.stages[0]
		r.stages = r.stages[1:]
		r.job = next()
	case len(r.files) > 0:
		f := r.files[0]
		r.files[0], r.files = File{}, r.files[1:] // frees the text, which may be large
		r.stages = r.read(f, r.vars)
	case !r.ended:
		r.ended, r.stages = true, r.end()
	default:
		return false
	}
	return true
}

// end makes a corpus of what was read, and checks it.
func (r *Reader) end() []stage {
	var entries []*faq.Entry
	return []stage{
		func() job {
			r.assemble()
			entries = r.corpus.Entries()
			return r.links.collect(r.corpus)
		},
		func() job { return each(len(entries), func(i int) { r.checkLinks(r.links, entries[i]) }) },
		func() job { // keeps the links, which are needed as long as the corpus, and frees the rest
			r.parser = &parser{corpus: r.corpus, faults: r.faults}
			return nil
		},
	}
}
