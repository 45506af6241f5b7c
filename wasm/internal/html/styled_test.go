package html

import (
	"testing"

	"faqwidget/wasm/internal/faq"
)

func of(start, end int, element string) faq.Style {
	return faq.Style{Start: start, End: end, Element: element}
}

// TestStyled: elements around parts of a text, except those that do not nest.
func TestStyled(t *testing.T) {
	for _, row := range []struct {
		text   string
		styles []faq.Style
		html   string
	}{
		{"a<b", nil, "a&lt;b"},
		{"a<b", []faq.Style{of(1, 2, "code")}, "a<code>&lt;</code>b"},
		{"abc", []faq.Style{of(0, 3, "strong"), of(1, 2, "em")}, "<strong>a<em>b</em>c</strong>"},
		{"abc", []faq.Style{of(0, 3, "strong"), of(0, 3, "em")}, "<strong><em>abc</em></strong>"},
		{"abc", []faq.Style{of(0, 1, "strong"), of(1, 3, "em")}, "<strong>a</strong><em>bc</em>"},
		{"abc", []faq.Style{of(0, 2, "strong"), of(1, 3, "em")}, "<strong>ab</strong>c"},
		{"abc", []faq.Style{of(2, 3, "em"), of(0, 1, "em"), of(1, 1, "em"), of(2, 9, "em")}, "ab<em>c</em>"},
	} {
		if got := Styled(row.text, row.styles); got != row.html {
			t.Errorf("%q with %v is %s, want %s", row.text, row.styles, got, row.html)
		}
	}
}
