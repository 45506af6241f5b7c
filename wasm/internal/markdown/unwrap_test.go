package markdown

import "testing"

// TestUnwrapEscapes: what a backslash stands before means nothing; what comes next does.
func TestUnwrapEscapes(t *testing.T) {
	for source, want := range map[string]string{
		`a \<p> b`: `a \<p> b`, `a \\<p>b`: "a \\\\\n\nb", `a \x<p>b`: "a \\x\n\nb", "a \\`<p>b`": "a \\`\n\nb`", `\`: `\`, `<b>\`: `<strong>\`, `<u>\`: `\`,
	} {
		if got := unwrap(source); got != want {
			t.Errorf("%q: %q, want %q", source, got, want)
		}
	}
}
