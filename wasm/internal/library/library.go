// Package library keeps what views of the same source share: a corpus with its
// index, made in slices so that a page need not wait, the keys by which two
// sources are distinguished, and the trail of a reader. It knows no parser of
// Markdown and no DOM.
package library

import (
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/list"
	"faqwidget/wasm/internal/search"
)

// A Reader makes a corpus of a source, step by step, and renders its entries.
type Reader interface {
	// Step reads on and reports whether there is more to read.
	Step() (more bool)
	// Corpus is what was read, once Step has reported that this is all.
	Corpus() (*faq.Corpus, faq.Faults)
	// Text is the answer of an entry as plain text.
	Text(*faq.Entry) string
	// Renderer renders the entries, with phrases of an interface language.
	Renderer(list.Text) list.Renderer
}

// A Library is a corpus with its index: what views of the same source share.
type Library struct {
	Corpus   *faq.Corpus   // nil until it is read
	Index    *search.Index // what is searched at present
	Entries  []*faq.Entry  // of the corpus, in reading order
	Warnings []string      // what the browser's console lists

	reader Reader        // that the corpus comes from
	key    string        // of its source, on the shelf
	users  int           // who have not returned it
	topics []string      // title of each entry's topic
	whole  *search.Index // of questions and answers: Index, once all entries are in it
}

// atOnce is the number of entries up to which a corpus is indexed before it is
// shown. Of a larger one only the names are; the answers follow meanwhile.
const atOnce = 200

// Step does a little of what is still to do, and reports whether there is more.
// An error is the reason why the library can never be shown. The index of names
// is complete before that of the answers is begun, and serves until it is
// complete too.
func (l *Library) Step() (more bool, err error) {
	if l.Corpus == nil {
		if l.reader.Step() {
			return true, nil
		}
		return true, l.begin()
	}
	ix := l.Index
	if ix.Len() == len(l.Entries) {
		ix = l.whole
	}
	if n := ix.Len(); n < len(l.Entries) {
		e, answer := l.Entries[n], ""
		if ix == l.whole {
			answer = l.reader.Text(e)
		}
		ix.Add(search.NewDocument(e, l.topics[n], answer))
	}
	if l.whole.Len() < len(l.Entries) {
		return true, nil
	}
	l.Index = l.whole
	return false, nil
}

// begin takes the corpus that was read and begins to index it. Unknown
// variables and other faults of single entries do not justify refusing a
// corpus; having no entry at all does, and so does a file that is not Markdown.
func (l *Library) begin() error {
	corpus, faults := l.reader.Corpus()
	for i, f := range faults {
		if f.Kind == faq.KindUnreadable || f.Kind == faq.KindNoQuestion {
			return faults[i : i+1]
		}
	}
	l.Corpus, l.Warnings, l.Entries = corpus, faults.Lines(told), corpus.Entries()
	for i := range corpus.Topics {
		for range corpus.Topics[i].Entries {
			l.topics = append(l.topics, corpus.Topics[i].Title)
		}
	}
	l.whole = search.ForCorpus(corpus)
	l.Index = l.whole
	names, texts := l.sizes()
	l.whole.Reserve(len(l.Entries), names+texts)
	if len(l.Entries) > atOnce {
		l.Index = search.ForCorpus(corpus)
		l.Index.Reserve(len(l.Entries), names)
	}
	return nil
}

// Renderer renders the entries, with phrases of an interface language.
func (l *Library) Renderer(text list.Text) list.Renderer { return l.reader.Renderer(text) }

// told is how many faults of a corpus the console lists: thousands of lines
// would help nobody, and cost a page as much as reading the corpus.
const told = 20

// sizes are the bytes of all questions and of all answers.
func (l *Library) sizes() (names, texts int) {
	for _, e := range l.Entries {
		names += len(e.Question)
		texts += len(e.Answer)
	}
	return names, texts
}

// Named reports whether all entries can be found at least by their names.
func (l *Library) Named() bool { return l.Corpus != nil && l.Index.Len() == len(l.Entries) }

// Complete reports whether all entries can be found by their answers too.
func (l *Library) Complete() bool { return l.Named() && l.Index == l.whole }
