package corpus

import (
	"strings"
	"testing"

	"faqwidget/wasm/internal/growth"
	"faqwidget/wasm/internal/hostile"
	"faqwidget/wasm/internal/markdown"
)

// costlyCeiling is how many bytes may be allocated to read a costly text, render
// it and make it plain; few of them are held at a time.
const costlyCeiling = 400 << 20

// TestCostly reads, renders and makes plain each costly text, as it is and four
// times as long: the bytes allocated and written may grow only as the text does.
// Statements run are counted for the whole tool, by TestCostlySteps of
// wasm/cmd/faq.
func TestCostly(t *testing.T) {
	if testing.Short() {
		t.Skip("large inputs are for the native run")
	}
	for _, text := range hostile.CostlyTexts {
		t.Run(text.Name, func(t *testing.T) {
			allocated, written := costs(text.Text(1))
			allocatedOf4, writtenOf4 := costs(text.Text(4))
			t.Logf("%d bytes: %d allocated, %d written", allocatedOf4.Size, allocatedOf4.Work, writtenOf4.Work)
			growth.Linear(t, "bytes allocated", allocated, allocatedOf4, 1<<20)
			growth.Linear(t, "bytes of HTML", written, writtenOf4, 1<<16) // beyond a bound more is written: the signs too
			growth.Below(t, "bytes allocated", allocatedOf4, costlyCeiling)
		})
	}
}

// costs is how much is allocated to read a text and write all of it, and how much
// is written.
func costs(source string) (allocated, written growth.Cost) {
	allocated.Size, written.Size = len(source), len(source)
	allocated.Work = growth.Allocated(func() {
		c, _ := Parse([]File{{Name: "f.md", Text: source}}, nil)
		r := NewRenderer(c, markdown.Labels{})
		for _, e := range c.Entries() {
			written.Work += uint64(len(r.Answer(e)))
			Text(e)
		}
	})
	return allocated, written
}

// TestRawNesting opens more elements than a browser nests: the rest is left out.
func TestRawNesting(t *testing.T) {
	c, e := corpusOf("a" + strings.Repeat("<kbd>", 2*markdown.Deepest) + "b" + strings.Repeat("</kbd>", 2*markdown.Deepest))
	html := NewRenderer(c, markdown.Labels{}).Answer(e)
	if open, closed := strings.Count(html, "<kbd>"), strings.Count(html, "</kbd>"); open != markdown.Deepest || closed != markdown.Deepest {
		t.Errorf("%d elements are opened and %d closed, want %d", open, closed, markdown.Deepest)
	}
}
