package markdown

import "testing"

// TestUnwrapEscapes: a sign after a backslash means nothing; the one after it does.
func TestUnwrapEscapes(t *testing.T) {
	for source, want := range map[string]string{
		`a \<p> b`: `a \<p> b`, `a \\<p>b`: "a \\\\\n\nb", `a \x<p>b`: "a \\x\n\nb", "a \\`<p>b`": "a \\`\n\nb`", `\`: `\`, `<b>\`: `\`, `<u>\`: `\`,
	} {
		if got := unwrap(source); got != want {
			t.Errorf("%q: %q, want %q", source, got, want)
		}
	}
}

// TestUnwrapBracketedDestinations: a destination in angle brackets is not a tag.
func TestUnwrapBracketedDestinations(t *testing.T) {
	for source, want := range map[string]string{
		"![x](<card one.png>) <u>b</u>":        "![x](<card one.png>) b",
		`[x](<b two.txt> "title")`:             `[x](<b two.txt> "title")`,
		"[x](<p>) <i>y</i>":                    "[x](<p>) *y*",
		"[x]\n\n[x]: <card one.png>\n<b>y</b>": "[x]\n\n[x]: <card one.png>\n**y**",
		"(see](<u>x</u>":                       "(see](x",
		"a]( <u>x</u>":                         "a]( x",
	} {
		if got := unwrap(source); got != want {
			t.Errorf("%q: %q, want %q", source, got, want)
		}
	}
}
