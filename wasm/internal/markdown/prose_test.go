package markdown

import (
	"strings"
	"testing"
)

// TestUnmarked compares the text read without a parser with that read by the parser.
func TestUnmarked(t *testing.T) {
	for _, test := range []struct {
		source string
		ok     bool
	}{
		{"Yes.", true},
		{"", true},
		{"One line\nand its second.\n\n\nAnother paragraph: done!", true},
		{"Ärger? \"Nein\" – 100 % (oder = mehr) #1 a-b c+d 1. 2) > <", false},
		{"Ärger? \"Nein\" – 100 % (oder = mehr) #1 a-b c+d 1. 2) > e", true},
		{"Text  \nwith a hard break", false},
		{"A title\n---", false},
		{"A title\n===", false},
		{"Code follows\n\n    here", false},
		{"1. One\n2. Two", false},
		{"- One", false},
		{"# Title", false},
		{"> Quote", false},
		{"Some `code`", false},
		{"Write to help@example.org", false},
		{"See https://example.org or www.example.org", false},
		{"日本語の文。\n次の行。", true},
		{"Definition\n: of it", false},
		{"A footnote[^1]", false},
		{"AT&amp;T", false},
	} {
		got, ok := unmarked(test.source)
		if ok != test.ok {
			t.Errorf("unmarked(%q) is %v, want %v", test.source, ok, test.ok)
		}
		if want := plain(parseDocument(Document{Text: test.source})); ok && got != want {
			t.Errorf("unmarked(%q) = %q, want %q", test.source, got, want)
		}
	}
}

// FuzzUnmarked looks for a text that unmarked and the parser read differently.
func FuzzUnmarked(f *testing.F) {
	f.Add("One line\nand its second.\n\nAnother paragraph: done!")
	f.Fuzz(func(t *testing.T, source string) {
		if strings.ContainsRune(source, 0) {
			return // not text: corpus.Parse refuses it
		}
		if got, ok := unmarked(source); ok {
			if want := plain(parseDocument(Document{Text: source})); got != want {
				t.Errorf("unmarked(%q) = %q, want %q", source, got, want)
			}
		}
	})
}
