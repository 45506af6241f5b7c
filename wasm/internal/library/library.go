// Package library keeps what views of the same source share: a compiled FAQ with
// its index, made in slices so that a page need not wait, the keys by which two
// sources are distinguished, and the trail of a reader. It knows no Markdown and
// no DOM.
package library

import (
	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/search"
)

// A Library is a corpus with its index: what views of the same source share.
type Library struct {
	Corpus  *faq.Corpus   // nil until it is opened
	Index   *search.Index // what is searched at present
	Entries []*faq.Entry  // of the corpus, in reading order

	source Source            // empty once it is opened
	begun  *compiled.Opening // of the source; nil before and after
	faq    *compiled.FAQ     // that was opened
	key    string            // of its source, on the shelf
	users  int               // who have not returned it
	topics []string          // title of each entry's topic
	whole  *search.Index     // of questions and answers: Index, once all entries are in it
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
		return true, l.open()
	}
	ix := l.Index
	if ix.Len() == len(l.Entries) {
		ix = l.whole
	}
	if n := ix.Len(); n < len(l.Entries) {
		e, answer := l.Entries[n], ""
		if ix == l.whole {
			answer = l.faq.Texts[e]
		}
		ix.Add(search.NewDocument(e, l.topics[n], answer))
	}
	if l.whole.Len() < len(l.Entries) {
		return true, nil
	}
	l.Index = l.whole
	return false, nil
}

// open opens a part of the FAQ and, after the last one, begins to index it.
func (l *Library) open() error {
	if l.begun == nil {
		l.begun = compiled.Open(l.source.FAQ)
	}
	f, err := l.begun.Step()
	if f != nil {
		l.begin(f)
		l.begun = nil
	}
	return err
}

// begin begins to index an FAQ.
func (l *Library) begin(f *compiled.FAQ) {
	values := map[string]string{}
	for _, v := range l.source.Vars {
		values[v.Name] = v.Text
	}
	f.Fill(values)
	corpus := f.Corpus
	compiled.Rebase(corpus, l.source.Base)
	l.faq, l.source = f, Source{}
	l.Corpus, l.Entries = corpus, corpus.Entries()
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
}

// Text is the answer of an entry as plain text.
func (l *Library) Text(e *faq.Entry) string { return l.faq.Texts[e] }

// Key tells a library from those of other sources.
func (l *Library) Key() string { return l.key }

// Context is what the Markdown of a source may refer to.
func (l *Library) Context(s *faq.Source) *compiled.Context { return l.faq.Context(s) }

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
