package markdown

import (
	"slices"
	"strings"
	"testing"
)

// TestSize renders documents around the limit of size: the part beyond it is
// plain text beneath a note, and no word of it is lost.
func TestSize(t *testing.T) {
	const note = "<p><strong>Too large</strong></p>\n"
	for _, test := range []struct {
		name, source string
		tag          string // of the part laid out
		most         int    // how often at most; 0 if all is laid out
	}{
		{"a short answer", "one *two*", "<em>", 0},
		{"many paragraphs", strings.Repeat("a\n\n", MostNodes/4), "<p>", 0},
		{"more paragraphs", strings.Repeat("a\n\n", MostNodes), "<p>", MostNodes/2 + 1},
		{"paragraphs and fenced code", strings.Repeat("a\n\n```\nb\n```\n\n", MostNodes), "<p>", MostNodes/2 + 1},
		{"a list after a paragraph", "a\n\n" + strings.Repeat("- b\n", MostNodes), "<li>", -1},
		{"a quote", strings.Repeat("> *a* b\n", MostNodes), "<em>", -1},
		{"code in a paragraph", strings.Repeat("`a` ", MostNodes), "<code>", -1},
		{"many bytes", strings.Repeat("word ", MostBytes/5) + "\n\nThe end.\n", "<p>", -1},
		{"a long line of many bytes", strings.Repeat("a", MostBytes+1), "<p>", -1},
	} {
		html := NewRenderer(Labels{Large: "Too large"}).HTML(Document{Text: test.source})
		rest := ""
		if _, after, large := strings.Cut(html, note); large {
			rest = after
		}
		if large := rest != ""; large != (test.most != 0) {
			t.Errorf("%s: whether there is a rest: %v", test.name, large)
		}
		if got := strings.Count(html, test.tag); test.most > 0 && got > test.most {
			t.Errorf("%s: %d times %s, at most %d are laid out", test.name, got, test.tag, test.most)
		}
		for _, word := range []string{"a", "b", "word", "end"} {
			if want := strings.Count(test.source, word); rest != "" && strings.Count(htmlText(html), word) < want {
				t.Errorf("%s: %d times %q, want %d", test.name, strings.Count(htmlText(html), word), word, want)
			}
		}
		if got := slices.Contains(Beyond(Document{Text: test.source}), BoundSize); got != (test.most != 0) {
			t.Errorf("%s: said to be too large: %v", test.name, got)
		}
	}
}

// TestSharedFootnote has a footnote that each of many answers would copy.
func TestSharedFootnote(t *testing.T) {
	d := Document{Text: "See[^1].", Footnotes: map[string]string{"[^1": "[^1]: " + strings.Repeat("word ", MostShared) + "\n"}}
	if html := NewRenderer(Labels{}).HTML(d); len(html) > 100 {
		t.Errorf("%d bytes are made of %d", len(html), len(d.Text))
	}
	if got := Beyond(d); !slices.Equal(got, []Bound{BoundFootnotes}) {
		t.Errorf("beyond %v", got)
	}
}
