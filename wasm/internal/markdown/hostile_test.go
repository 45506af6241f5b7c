package markdown

import (
	"strings"
	"testing"
	"time"
)

// hostileTests: inputs made to cost time or stack. Each is read, rendered and
// made plain within hostileLimit, which leaves room for a busy one.
var hostileTests = []struct{ name, source string }{
	{"nested quotes", "## A?\n" + strings.Repeat("> ", 10000) + "a"},
	{"nested quotes without spaces", "## A?\n" + strings.Repeat(">", 100000) + "a"},
	{"nested lists on a line", "## A?\n" + strings.Repeat("- ", 10000) + "a"},
	{"nested lists by indentation", "## A?\n" + staircase(300)},
	{"nested emphasis", "## A?\n" + strings.Repeat("*a _b ", 20000)},
	{"emphasis inside emphasis", "## A?\n" + strings.Repeat("*a ", 20000) + strings.Repeat("a* ", 20000)},
	{"nested brackets", "## A?\n" + strings.Repeat("[", 50000) + "a" + strings.Repeat("]", 50000)},
	{"nested links", "## A?\n" + strings.Repeat("[a](", 5000)},
	{"nested images", "## A?\n" + strings.Repeat("![", 10000) + "a" + strings.Repeat("](b)", 10000)},
	{"unclosed code", "## A?\n" + manyBackticks(500)},
	{"open braces", "## A?\n" + strings.Repeat("{{ ", 100000)},
	{"open details", strings.Repeat("<details>\n<summary>A?</summary>\n\n", 10000)},
	{"open comments", "## A?\n" + strings.Repeat("a <!-- ", 20000)},
	{"open tags", "## A?\n" + strings.Repeat("a <b ", 20000)},
	{"open scripts", "## A?\n<div>\n" + strings.Repeat("<script>", 20000)},
	{"steps without questions between", "## A?\na\n" + strings.Repeat("### b\n", 20000)},
	{"one heading again and again", strings.Repeat("## A?\na\n", 20000)},
	{"references", "## A?\n" + strings.Repeat("[a]: b\n", 20000)},
	{"footnotes", "## A?\n" + strings.Repeat("a[^1]\n\n[^1]: b\n\n", 2000)},
	{"questions with footnotes", strings.Repeat("## A?\na[^1]\n\n[^1]: b\n\n", 500)},
	{"wide table", "## A?\n" + strings.Repeat("|a", 500) + "|\n" + strings.Repeat("|-", 500) + "|\n" + strings.Repeat("|b\n", 500)},
	{"open admonitions", "## A?\n" + strings.Repeat(":::a\n", 20000)},
	{"empty admonitions", "## A?\n" + strings.Repeat("!!! a\n\n", 20000)},
	{"comments that open on every line", "## A?\n" + strings.Repeat("a <!-- b\n", 20000)},
	{"MDX comments that open on every line", "## A?\n" + strings.Repeat("a {/* b\n", 20000)},
	{"open components", strings.Repeat("<Fold title=\"A?\">\n", 20000)},
	{"open components on long lines", strings.Repeat("<Fold title=\"A?\"\n"+strings.Repeat("a ", 500)+"\n", 500)},
	{"open containers", strings.Repeat(":::details A?\n", 20000)},
	{"open shortcodes", strings.Repeat("{{< fold \"A?\" >}}\n", 20000)},
	{"folded admonitions", strings.Repeat("??? a \"A?\"\n", 20000)},
	{"labels", strings.Repeat("Q: a\n", 20000)},
	{"open bold lines", strings.Repeat("**A?\n\n", 20000)},
	{"rows", "|a|b|\n|-|-|\n" + strings.Repeat("|A?|b|\n", 10000)},
	{"items that ask", strings.Repeat("- A?\n  b\n", 10000)},
	{"terms", strings.Repeat("A?\n: b\n\n", 10000)},
	{"open HTML headings", strings.Repeat("<h3>A?\n", 20000)},
	{"open terms", strings.Repeat("<dt>A?\n", 20000)},
	{"many FAQs", "# a\n" + strings.Repeat("## FAQ\n### A?\nb\n", 10000)},
	{"contents without end", "## A\n" + strings.Repeat("- [a](#b)\n", 20000)},
	{"links to the top", "## A?\nb\n" + strings.Repeat("[a](#b)\n\n", 10000)},
	{"open links in HTML", "## A?\n" + strings.Repeat("<a href=\"b\">", 10000)},
	{"links in HTML", "## A?\n" + strings.Repeat("<a href=\"b\">c</a>", 10000)},
	{"images in HTML", "## A?\n" + strings.Repeat("<img src=\"b\" alt=\"c\">", 10000)},
	{"open images with sizes", "## A?\n" + strings.Repeat("![a](b =", 20000)},
	{"open tags of blocks", "## A?\n" + strings.Repeat("<div><p>", 20000)},
	{"backticks and tags", "## A?\n" + strings.Repeat("`<p> ", 20000)},
	{"labels of slugs", "## A?\n" + strings.Repeat("# {#", 20000)},
	{"rules after an answer", "## A?\n" + strings.Repeat("a\n---\n", 20000)},
	{"rules at the end", "## A?\na\n" + strings.Repeat("\n---\n", 50000)},
	{"spaces", "## A?\n" + strings.Repeat(" ", 200000) + "a"},
	{"empty lines", "## A?\n" + strings.Repeat("\n", 200000) + "a"},
	{"one long word", "## " + strings.Repeat("a", 1000000) + "?\na"},
	{"question marks", "## " + strings.Repeat("?", 100000) + "\n**" + strings.Repeat("?", 100000) + "**"},
	{"ten megabytes", strings.Repeat("## A?\n"+strings.Repeat("word ", 200)+"\n\n", 10000)},
	{"unknown variables", "## A?\n" + strings.Repeat("{{ $nope }}\n", 20000)},
}

const hostileLimit = 20 * time.Second

func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("large inputs are for the native run")
	}
	for _, test := range hostileTests {
		t.Run(test.name, func(t *testing.T) {
			start := time.Now()
			c, _ := Parse([]File{{Name: "f.md", Text: test.source}}, nil)
			parsed := time.Since(start)
			r := NewRenderer(c, Labels{})
			for _, e := range c.Entries() {
				r.Answer(e)
				Text(e)
			}
			took := time.Since(start)
			t.Logf("%d bytes, %d questions: parsed in %v, all in %v", len(test.source), c.Len(), parsed, took)
			if took > hostileLimit {
				t.Errorf("took %v, at most %v", took, hostileLimit)
			}
		})
	}
}

// TestRawNesting opens more elements than a browser nests: the rest is left out.
func TestRawNesting(t *testing.T) {
	c, e := corpusOf("a" + strings.Repeat("<kbd>", 2*deepest) + "b" + strings.Repeat("</kbd>", 2*deepest))
	html := NewRenderer(c, Labels{}).Answer(e)
	if open, closed := strings.Count(html, "<kbd>"), strings.Count(html, "</kbd>"); open != deepest || closed != deepest {
		t.Errorf("%d elements are opened and %d closed, want %d", open, closed, deepest)
	}
}

// staircase is a list nested n deep, each level on its own line.
func staircase(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	return b.String()
}

// manyBackticks is runs of 1 to n backticks, none of which closes another.
func manyBackticks(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("a" + strings.Repeat("`", i+1))
	}
	return b.String()
}
