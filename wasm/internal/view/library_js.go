package view

import (
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/markdown"
	"faqwidget/wasm/internal/search"
)

// A Library is a corpus with its index: what views of the same source share.
type Library struct {
	Corpus *faq.Corpus
	Index  *search.Index // what is searched at present
	Faults faq.Faults    // what the browser's console is told

	entries []*faq.Entry
	topics  []string      // title of each entry's topic
	whole   *search.Index // of questions and answers: Index, once all entries are in it
}

// atOnce is the number of entries up to which a corpus is indexed when it is
// opened, in some tens of milliseconds. Of a larger one the names are indexed
// first, then the answers, in slices: see Step.
const atOnce = 200

// Open reads files into a library. Unknown variables and other faults of
// single entries are no reason to refuse a corpus; having no entry at all is,
// and so is a file that is not Markdown.
// Relative links resolve against base where a file names none of its own.
func Open(files []markdown.File, vars markdown.Vars, base string) (*Library, error) {
	corpus, faults := markdown.Parse(files, vars)
	markdown.Rebase(corpus, base)
	var fatal faq.Faults
	for _, f := range faults {
		if f.Kind == "unreadable" || f.Kind == "no-question" {
			fatal = append(fatal, f)
		}
	}
	if len(fatal) > 0 {
		return nil, fatal[:1]
	}
	l := &Library{Corpus: corpus, Faults: faults, entries: corpus.Entries(), whole: search.New(corpus.Lang)}
	for i := range corpus.Topics {
		for range corpus.Topics[i].Entries {
			l.topics = append(l.topics, corpus.Topics[i].Title)
		}
	}
	l.Index = l.whole
	names, texts := l.sizes()
	l.whole.Reserve(len(l.entries), names+texts)
	if len(l.entries) > atOnce {
		l.Index = search.New(corpus.Lang)
		l.Index.Reserve(len(l.entries), names)
	}
	for len(l.entries) <= atOnce && l.Step() {
	}
	return l, nil
}

// sizes are the bytes of all questions and of all answers.
func (l *Library) sizes() (names, texts int) {
	for _, e := range l.entries {
		names += len(e.Question)
		texts += len(e.Answer)
	}
	return names, texts
}

// Step indexes one more entry and says whether there are more to come. The
// index of names is complete before that of the answers is begun, and serves
// until it is complete too.
func (l *Library) Step() bool {
	ix := l.Index
	if ix.Len() == len(l.entries) {
		ix = l.whole
	}
	if n := ix.Len(); n < len(l.entries) {
		e := l.entries[n]
		d := search.Document{Question: e.Question, Topic: l.topics[n], Sections: e.Sections, Aliases: e.Aliases, Tags: e.Tags}
		if ix == l.whole {
			d.Answer = markdown.Text(e)
		}
		ix.Add(d)
	}
	if l.whole.Len() < len(l.entries) {
		return true
	}
	l.Index = l.whole
	return false
}

// A stage of a library says what of it can be found.
type stage int

const (
	growing  stage = iota // some entries, by their names
	named                 // all of them, by their names
	complete              // and by their answers
)

// Stage is how far indexing is.
func (l *Library) Stage() stage {
	switch {
	case l.Index == l.whole:
		return complete
	case l.Index.Len() == len(l.entries):
		return named
	}
	return growing
}
