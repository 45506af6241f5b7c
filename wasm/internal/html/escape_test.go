package html

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"faqwidget/wasm/internal/faq"
)

func FuzzMark(f *testing.F) {
	f.Add("a<b", 1, 2)
	f.Add("é&amp;", 0, 2)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		root, err := html.Parse(strings.NewReader("<p>" + Mark(text, []faq.Range{{Start: start, End: end}})))
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for n := range root.Descendants() {
			if n.Type == html.TextNode {
				b.WriteString(n.Data)
			}
		}
		want := strings.NewReplacer("\x00", "\uFFFD").Replace(text)
		if !strings.Contains(text, "\r") && b.String() != want {
			t.Errorf("%q became %q", text, b.String())
		}
	})
}

func TestMark(t *testing.T) {
	tests := []struct {
		text   string
		ranges []faq.Range
		html   string
	}{
		{"a<b", []faq.Range{{Start: 1, End: 2}}, `a<mark part="mark">&lt;</mark>b`},
		{"é!", []faq.Range{{Start: 0, End: 2}}, `<mark part="mark">é</mark>!`},
		{"\"'&>\x00", nil, "&quot;&#39;&amp;&gt;\uFFFD"},
		{"ab", []faq.Range{{Start: 1, End: 9}}, "ab"},
		{"ab", []faq.Range{{Start: 1, End: 2}, {Start: 0, End: 1}}, `a<mark part="mark">b</mark>`},
	}
	for _, test := range tests {
		if got := Mark(test.text, test.ranges); got != test.html {
			t.Errorf("Mark(%q, %v) = %s, want %s", test.text, test.ranges, got, test.html)
		}
	}
}
