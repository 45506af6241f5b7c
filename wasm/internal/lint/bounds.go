package lint

import (
	"fmt"

	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/markdown"
)

// bounds are the message and the fix for each bound that an answer may exceed.
var bounds = map[markdown.Bound]struct{ message, fix string }{
	markdown.BoundEmphasis: {
		fmt.Sprintf("a paragraph of this answer has more than %d emphases; the rest shows its signs", markdown.MostDelimiters/2),
		"break the paragraph up"},
	markdown.BoundFootnotes: {
		fmt.Sprintf("this answer refers to more than %d footnotes, or to one of more than %d bytes; the rest shows its signs", markdown.MostFootnotes, markdown.MostShared),
		"make it two answers, or a long footnote a question of its own"},
	markdown.BoundTable: {
		fmt.Sprintf("a table of this answer has more than %d columns, or lacks more than %d cells; it is shown as it was written", markdown.MostColumns, markdown.MostPadding),
		"give every row its cells, or make it two tables"},
	markdown.BoundSize: {
		fmt.Sprintf("this answer has more than %d parts or %d bytes; the rest is plain text", markdown.MostNodes, markdown.MostBytes),
		"make it several answers"},
}

// checkBounds finds answers that are shown partly as they were written.
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
