package corpus_test

import (
	"fmt"
	"strings"
	"testing"

	"faqwidget/wasm/internal/corpus"
)

// answers are of the kinds found in FAQs; a corpus uses them in turn.
var answers = []string{
	"Open **Settings**, then choose *Account*. See [the guide](https://example.org/guide) or write to help@example.org.",
	"1. Stop the service\n2. Run `make backup`\n3. Start it again\n\n```sh\nmake backup\nmake start\n```",
	"| plan | price |\n|---|--:|\n| small | 5 &euro; |\n| large | 50 &euro; |\n\nPrices are net[^vat].\n\n[^vat]: Value added tax.",
	"<details><summary>On a phone</summary>\n\nHold the <kbd>power</kbd> key.\n\n</details>\n\n> It takes a minute.",
}

// BenchmarkParse reads a file of that many questions and makes their plain
// texts: everything that comes before indexing.
func BenchmarkParse(b *testing.B) {
	for _, size := range []int{20, 200, 1_000, 10_000} {
		var text strings.Builder
		text.WriteString("# Questions\n\n")
		for i := range size {
			fmt.Fprintf(&text, "## How do I do thing %d?\n\n%s\n\n", i, answers[i%len(answers)])
		}
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			b.SetBytes(int64(text.Len()))
			b.ReportAllocs()
			for b.Loop() {
				read, _ := corpus.Parse([]corpus.File{{Name: "faq.md", Text: text.String()}}, nil)
				if read.Len() != size {
					b.Fatalf("%d questions, want %d", read.Len(), size)
				}
				for _, e := range read.Entries() {
					corpus.Text(e)
				}
			}
		})
	}
}
