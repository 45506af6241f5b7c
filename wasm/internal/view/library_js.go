package view

import (
	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/search"
)

// A Library is a corpus with its index: what views of the same source share.
type Library struct {
	Corpus   *faq.Corpus   // nil until it is read
	Index    *search.Index // what is searched at present
	Links    *corpus.Links
	Warnings []string // what the browser's console is told

	base    string
	reading *corpus.Reading // until the corpus is read
	entries []*faq.Entry
	topics  []string      // title of each entry's topic
	whole   *search.Index // of questions and answers: Index, once all entries are in it
}

// atOnce is the number of entries up to which a corpus is indexed before it is
// shown. Of a larger one only the names are; the answers follow meanwhile.
const atOnce = 200

// Open begins to read files into a library; Step goes on. Relative links
// resolve against base where a file names none of its own.
func Open(files []corpus.File, vars corpus.Vars, base string) *Library {
	return &Library{reading: corpus.Read(files, vars), base: base}
}

// Step does a little of what is still to do, and says whether there is more. An
// error is the reason why the library can never be shown. The index of names is
// complete before that of the answers is begun, and serves until it is complete
// too.
func (l *Library) Step() (more bool, err error) {
	if l.Corpus == nil {
		if l.reading.Step() {
			return true, nil
		}
		return true, l.begin()
	}
	ix := l.Index
	if ix.Len() == len(l.entries) {
		ix = l.whole
	}
	if n := ix.Len(); n < len(l.entries) {
		e := l.entries[n]
		d := search.Document{Question: e.Question, Topic: l.topics[n], Sections: e.Sections, Aliases: e.Aliases, Tags: e.Tags}
		if ix == l.whole {
			d.Answer = corpus.Text(e)
		}
		ix.Add(d)
	}
	if l.whole.Len() < len(l.entries) {
		return true, nil
	}
	l.Index = l.whole
	return false, nil
}

// begin takes the corpus that was read and begins to index it. Unknown
// variables and other faults of single entries are no reason to refuse a
// corpus; having no entry at all is, and so is a file that is not Markdown.
func (l *Library) begin() error {
	read, faults := l.reading.Corpus()
	for i, f := range faults {
		if f.Kind == faq.KindUnreadable || f.Kind == faq.KindNoQuestion {
			return faults[i : i+1]
		}
	}
	corpus.Rebase(read, l.base)
	l.Corpus, l.Links, l.Warnings, l.reading = read, l.reading.Links(), faults.Lines(told), nil
	l.entries, l.whole = read.Entries(), search.New(read.Lang)
	for i := range read.Topics {
		for range read.Topics[i].Entries {
			l.topics = append(l.topics, read.Topics[i].Title)
		}
	}
	l.Index = l.whole
	names, texts := l.sizes()
	l.whole.Reserve(len(l.entries), names+texts)
	if len(l.entries) > atOnce {
		l.Index = search.New(read.Lang)
		l.Index.Reserve(len(l.entries), names)
	}
	return nil
}

// told is how many faults of a corpus the console is told: thousands of lines
// would help nobody, and cost a page as much as reading the corpus.
const told = 20

// sizes are the bytes of all questions and of all answers.
func (l *Library) sizes() (names, texts int) {
	for _, e := range l.entries {
		names += len(e.Question)
		texts += len(e.Answer)
	}
	return names, texts
}

// Named tells whether all entries can be found at least by their names.
func (l *Library) Named() bool { return l.Corpus != nil && l.Index.Len() == len(l.entries) }

// Complete tells whether all entries can be found by their answers too.
func (l *Library) Complete() bool { return l.Named() && l.Index == l.whole }
