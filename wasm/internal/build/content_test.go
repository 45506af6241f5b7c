package build

import (
	"testing"
	"testing/fstest"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/growth"
	"faqwidget/wasm/internal/hostile"
)

// TestCostlyPages builds the page of each costly text, once and four times as long.
func TestCostlyPages(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: reads large files")
	}
	for _, text := range hostile.CostlyTexts {
		t.Run(text.Name, func(t *testing.T) {
			build := func(text string) growth.Cost {
				files := fstest.MapFS{"a.md": {Data: []byte(text)}}
				return growth.Cost{Size: len(text), Work: growth.Allocated(func() {
					b := Build{Content: author.Parse(files, "content")}
					b.pages(dist{})
				})}
			}
			growth.Linear(t, "bytes allocated", build(text.Text(1)), build(text.Text(4)), 1<<20)
		})
	}
}
