package markdown

import (
	"strings"
	"testing"
)

// TestReferencedFootnotes picks the footnotes that a text refers to, each once.
func TestReferencedFootnotes(t *testing.T) {
	long := strings.Repeat("a", MostShared)
	notes := map[string]string{"[^long": long + "b", "[^longest": long, "[^a": "[^a]: one\n    more\n\n", "[^b": "[^b]: two\n"}
	for _, test := range []struct{ text, want string }{
		{"no note", ""},
		{"x[^a]", "[^a]: one\n    more\n\n"},
		{"x[^b] [^a] [^b]", "[^b]: two\n[^a]: one\n    more\n\n"},
		{"[^[^b]", "[^b]: two\n"},
		{"[^a", ""},
		{"[^long] [^longest]", long},
		{"[^\na]", ""},
		{"[^unknown] [^", ""},
	} {
		if got := newContext(nil).referenced(notes, test.text); got != test.want {
			t.Errorf("%q: %.40q, want %.40q", test.text, got, test.want)
		}
	}
}

// TestEntities: all entities of HTML 5 are resolved, in every build, and nothing else.
func TestEntities(t *testing.T) {
	d := Document{Text: "&check; &nGt; &Tab;. &ampx; &notit; [a](/&HilbertSpace;)"}
	if text := PlainText(d); text != "✓ ≫\u20d2 \t. &ampx; &notit; a" {
		t.Errorf("text %q", text)
	}
	const want = "<p>✓ ≫\u20d2 \t. &amp;ampx; &amp;notit; <a href=\"/%E2%84%8B\">a</a></p>\n"
	if html := NewRenderer(Labels{}).HTML(d); html != want {
		t.Errorf("HTML %q, want %q", html, want)
	}
}
