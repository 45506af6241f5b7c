// Package library keeps what views of the same source share: a compiled FAQ with its
// index, which is made in slices so that it does not block the page. It also has the
// keys that identify sources, and the trail of a reader. It knows neither Markdown
// nor the DOM.
package library

import (
	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/search"
)

// A Library is a corpus with its index, shared by the views of one source.
type Library struct {
	Corpus  *faq.Corpus   // nil until it is opened
	Index   *search.Index // the one to search at present
	Entries []*faq.Entry  // of the corpus, in reading order

	source Source            // empty once it is opened
	begun  *compiled.Opening // of the source; nil before and after
	faq    *compiled.FAQ     // nil until it is opened
	key    string            // of its source, on the shelf
	users  int               // number of users that have not returned it
	topics []string          // by entry: the title of its topic
	whole  *search.Index     // of questions and answers; becomes Index once it has all entries
}

// atOnce is the number of entries up to which a corpus is indexed completely before
// it is shown. Of a larger one, names are indexed first; the answers follow while it
// is shown.
const atOnce = 200

// Step does a little of the remaining work, and reports whether there is more. After
// an error, the library can never be shown. The index of names is completed before
// the whole index is begun, and is searched until the whole index is complete.
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

// Key identifies the source of a library.
func (l *Library) Key() string { return l.key }

// Context is what the Markdown of a source may refer to.
func (l *Library) Context(s *faq.Source) *compiled.Context { return l.faq.Context(s) }

// sizes are the numbers of bytes of all questions and of all answers.
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
