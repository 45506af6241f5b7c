package markdown

import (
	"testing"

	"faqwidget/wasm/internal/html"
)

// TestStyles: inline Markdown as plain text with elements around its parts.
func TestStyles(t *testing.T) {
	for source, want := range map[string]string{
		"How?":                                "How?",
		"A `b<c>` d?":                         "A <code>b&lt;c&gt;</code> d?",
		"**A *b* c** ~~d~~":                   "<strong>A <em>b</em> c</strong> <del>d</del>",
		"[A *b*](https://x.example) c":        "A <em>b</em> c",
		"Press <kbd>Ctrl</kbd>, x<sup>2":      "Press <kbd>Ctrl</kbd>, x2",
		"![alternative](a.png) <b>c</b>":      "alternative c",
		"<script>a</script> & &lt;b&gt;":      "a &amp; &lt;b&gt;",
		"  *spaced*  ":                        "<em>spaced</em>",
		"A<br>b":                              "A b",
		"<kbd>a *b</kbd> c*":                  "<kbd>a b</kbd> c",
		"</kbd> <mark onclick=x>m</mark> \\*": "<mark>m</mark> *",
	} {
		text, styles := Styled(source)
		if got := html.Styled(text, styles); got != want {
			t.Errorf("%s is %s, want %s", source, got, want)
		}
		if plain := InlineText(source); plain != text {
			t.Errorf("%s is the text %q, with styles %q", source, plain, text)
		}
	}
}
