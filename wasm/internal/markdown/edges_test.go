package markdown

import (
	"strings"
	"testing"
)

// TestBlocksBeginASource: a source that begins with a block of HTML is rewritten
// like one with text before the block.
func TestBlocksBeginASource(t *testing.T) {
	for _, block := range []string{"<pre>a b</pre>", "<table><tr><th>a</th></tr><tr><td>b</td></tr></table>", "<ol><li>a</li></ol>", "<ul><li>a</li></ul>", "<blockquote>a</blockquote>"} {
		if got := fromHTML(block); got == block {
			t.Errorf("%s stays as it is", block)
		}
	}
}

// TestSizesBehindImages: a size in braces belongs to the image before it.
func TestSizesBehindImages(t *testing.T) {
	for source, size := range map[string]int{"![a](b.png){width=30}": 21, "![a](b.png) {width=30}": 0, "![a](b.png =30x20)": 18, "![a](b.png)": 0} {
		if got, image := sizedImage(source); got != size {
			t.Errorf("%s: %d bytes, %q; want %d", source, got, image, size)
		}
	}
}

// TestMediaLength measures a film up to its end, if that is near enough.
func TestMediaLength(t *testing.T) {
	for source, want := range map[string]int{"<video>a</video> b": 16, "<video>" + strings.Repeat("a", maxLink) + "</video>": 0} {
		if got := mediaLength(source, "video"); got != want {
			t.Errorf("%.20s: %d bytes, want %d", source, got, want)
		}
	}
}

// TestTagsBehindComments: a comment in HTML ends, and the text after it is read.
func TestTagsBehindComments(t *testing.T) {
	s := &sanitizer{}
	for source, want := range map[string]string{
		"<!-- a --><kbd>b</kbd>": "<kbd>b</kbd>", "<!-- a -->b<!-- c -->": "b", "<!-- a": "", "<script>a</script><kbd>b</kbd>": "<kbd>b</kbd>",
	} {
		if got := s.sanitize(source, nil); got != want {
			t.Errorf("%s: %q, want %q", source, got, want)
		}
	}
}
