package markdown

import "testing"

// TestReferencedFootnotes picks the footnotes that a text refers to, each once.
func TestReferencedFootnotes(t *testing.T) {
	notes := map[string]string{"[^a": "[^a]: one\n    more\n\n", "[^b": "[^b]: two\n"}
	for _, test := range []struct{ text, want string }{
		{"no note", ""},
		{"x[^a]", "[^a]: one\n    more\n\n"},
		{"x[^b] [^a] [^b]", "[^b]: two\n[^a]: one\n    more\n\n"},
		{"[^[^b]", "[^b]: two\n"},
		{"[^a", ""},
		{"[^\na]", ""},
		{"[^unknown] [^", ""},
	} {
		if got := referenced(notes, test.text); got != test.want {
			t.Errorf("%q: %q, want %q", test.text, got, test.want)
		}
	}
}
