package markdown

import (
	"slices"
	"strings"
	"testing"
)

// TestBounds counts what is rendered at each bound and beyond it, where the rest
// stays as it was written.
func TestBounds(t *testing.T) {
	row := func(cell string, n int) string { return strings.Repeat("|"+cell, n) + "|\n" }
	table := func(columns, rows int) string {
		return row("a", columns) + row("-", columns) + strings.Repeat("|b|\n", rows)
	}
	for _, test := range []struct {
		name, source, tag string
		want              int
		beyond            Bound // "" for none
	}{
		{"emphasis", strings.Repeat("*a* ", MostDelimiters/2), "<em>", MostDelimiters / 2, ""},
		{"more emphasis", strings.Repeat("*a* ", MostDelimiters), "<em>", MostDelimiters / 2, BoundEmphasis},
		{"emphasis in the next block", strings.Repeat("*a* ", MostDelimiters) + "\n\n*a*", "<em>", MostDelimiters/2 + 1, BoundEmphasis},
		{"footnotes", strings.Repeat("a[^1] ", MostFootnotes+1) + "\n\n[^1]: b", "<sup", MostFootnotes, BoundFootnotes},
		{"columns", table(MostColumns, 1), "<table>", 1, ""},
		{"more columns", table(MostColumns+1, 1), "<table>", 0, BoundTable},
		{"padding", table(10, MostPadding/10), "<table>", 1, ""},
		{"words between bars", "a" + strings.Repeat(" | b", MostColumns) + "\nc | d\n", "<p>", 1, ""},
		{"more padding", table(10, MostPadding), "<table>", 0, BoundTable},
	} {
		html := NewRenderer(Labels{}).HTML(Document{Text: test.source})
		if got := strings.Count(html, test.tag); got != test.want {
			t.Errorf("%s: %d times %s, want %d", test.name, got, test.tag, test.want)
		}
		var want []Bound
		if test.beyond != "" {
			want = []Bound{test.beyond}
		}
		if got := Beyond(Document{Text: test.source}); !slices.Equal(got, want) {
			t.Errorf("%s: beyond %v, want %v", test.name, got, want)
		}
	}
}
