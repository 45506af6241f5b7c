package lint

import (
	"strings"
	"testing"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/fixture"
)

// TestBounds checks answers that a page cannot lay out whole: one fault each, with the line of the question.
func TestBounds(t *testing.T) {
	row := func(cell string, n int) string { return strings.Repeat("|"+cell, n) + "|\n" }
	for name, answer := range map[string]string{
		"a paragraph of this answer has more": strings.Repeat("*a* ", 1000),
		"refers to more than 500 footnotes":   strings.Repeat("a[^1] ", 501) + "\n\n[^1]: b",
		"more than 100 columns":               row("a", 101) + row("-", 101) + row("b", 101),
		"more than 20000 parts":               strings.Repeat("- a\n", 20_000),
		"or 500000 bytes":                     strings.Repeat("word ", 100_001),
		"":                                    "In order.",
	} {
		dir := fixture.Write(t, "-- a.md --\n## First?\nYes.\n\n## Second?\n"+answer+"\n")
		var got faq.Faults
		for _, f := range Check(author.Read(dir)) {
			if f.Kind == faq.KindBeyondBound {
				got = append(got, f)
			}
		}
		if name == "" {
			if len(got) > 0 {
				t.Errorf("%v", got)
			}
			continue
		}
		if len(got) != 1 || got[0].Line != 4 || !got[0].Warning || !strings.Contains(got[0].Message, name) || got[0].Fix == "" {
			t.Errorf("%s: %v", name, got)
		}
	}
}
