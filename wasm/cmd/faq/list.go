package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/faq"
)

// printQuestions prints what became a question: topics and sections as an
// outline, and each question with its link and its place.
func printQuestions(w *output, c *author.Content) {
	var before []string // topic and sections of the previous question
	for _, topic := range c.Corpus.Topics {
		for _, e := range topic.Entries {
			trail := slices.DeleteFunc(append([]string{topic.Title}, e.Sections...), func(s string) bool { return s == "" })
			shared := 0
			for shared < min(len(trail), len(before)) && trail[shared] == before[shared] {
				shared++
			}
			for depth := shared; depth < len(trail); depth++ {
				w.line(strings.Repeat("  ", depth) + trail[depth])
			}
			before = trail
			place := filepath.Join(c.Dir, filepath.FromSlash(e.Source.File))
			w.line(fmt.Sprintf("%s- %s  #%s  %s:%d", strings.Repeat("  ", len(trail)), e.Question, e.Slug, place, e.Line))
		}
	}
	w.line(counted(c.Corpus.Len(), "question"))
}

// printMissing says how many places look like questions but became none, if any.
func printMissing(w *output, faults faq.Faults) {
	missing := 0
	for _, f := range faults {
		if f.Kind == faq.KindNotQuestion {
			missing++
		}
	}
	switch {
	case missing == 1:
		w.line("not listed: 1 place that looks like a question; run faq check without -list to see it")
	case missing > 1:
		w.line(fmt.Sprintf("not listed: %d places that look like questions; run faq check without -list to see them", missing))
	}
}
