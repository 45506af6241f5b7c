package view

import (
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/markdown"
	"faqwidget/wasm/internal/search"
)

// A Library is a corpus with its index: what views of the same source share.
type Library struct {
	Corpus *faq.Corpus
	Index  *search.Index
	Faults faq.Faults // what the browser's console is told
}

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
	return &Library{Corpus: corpus, Index: index(corpus), Faults: faults}, nil
}

func index(c *faq.Corpus) *search.Index {
	ix := search.New(c.Lang)
	for i := range c.Topics {
		topic := &c.Topics[i]
		for j := range topic.Entries {
			e := &topic.Entries[j]
			ix.Add(search.Document{Question: e.Question, Answer: markdown.Text(e), Topic: topic.Title,
				Sections: e.Sections, Aliases: e.Aliases, Tags: e.Tags})
		}
	}
	return ix
}
