package lint

import (
	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/markdown"
)

// bounds says what an answer has more of than a page can lay out, and the way out.
var bounds = map[markdown.Bound]struct{ message, fix string }{
	markdown.BoundEmphasis:  {"a paragraph of this answer has more than 500 emphases; the rest shows its signs", "break the paragraph up"},
	markdown.BoundFootnotes: {"this answer refers to more than 500 footnotes, or to one of more than 10,000 bytes; the rest shows its signs", "make it two answers, or a long footnote a question of its own"},
	markdown.BoundTable:     {"a table of this answer has more than 100 columns, or over 10,000 cells that nobody wrote; it is shown as it was written", "give every row its cells, or make it two tables"},
	markdown.BoundSize:      {"this answer has more than 20,000 parts or 500,000 bytes; the rest is plain text", "make it several answers"},
}

// checkBounds finds answers that are shown in part as they were written.
func (c *checker) checkBounds() (faults faq.Faults) {
	for _, whole := range c.Corpora() {
		for _, e := range whole.Entries() {
			for _, bound := range corpus.Beyond(e) {
				faults = append(faults, faq.Fault{File: e.Source.File, Line: e.Line, Target: e.Slug, Kind: faq.KindBeyondBound, Warning: true,
					Message: bounds[bound].message, Fix: bounds[bound].fix})
			}
		}
	}
	return faults
}
