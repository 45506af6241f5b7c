package hostile

import (
	"strconv"
	"strings"
)

// A Costly text is made to cost time, memory or stack: one pattern, n times. Work
// on it must not grow faster than its length.
type Costly struct {
	Name string
	n    int
	text func(n int) string
}

// Text is the pattern, repeated often enough to hurt, times over.
func (c Costly) Text(times int) string { return c.text(c.n * times) }

// CostlyTexts are costly Markdown files. Each pattern is one that a parser may
// go back over: constructs that are never closed, that nest, or that are looked
// up in growing lists.
var CostlyTexts = []Costly{
	{"nested quotes", 2500, func(n int) string { return "## A?\n" + strings.Repeat("> ", n) + "a" }},
	{"nested quotes without spaces", 25000, func(n int) string { return "## A?\n" + strings.Repeat(">", n) + "a" }},
	{"nested lists on a line", 2500, func(n int) string { return "## A?\n" + strings.Repeat("- ", n) + "a" }},
	{"nested lists by indentation", 75, func(n int) string { return "## A?\n" + staircase(n) }},
	{"nested emphasis", 5000, func(n int) string { return "## A?\n" + strings.Repeat("*a _b ", n) }},
	{"emphasis inside emphasis", 5000, func(n int) string { return "## A?\n" + strings.Repeat("*a ", n) + strings.Repeat("a* ", n) }},
	{"nested brackets", 12500, func(n int) string { return "## A?\n" + strings.Repeat("[", n) + "a" + strings.Repeat("]", n) }},
	{"nested links", 1250, func(n int) string { return "## A?\n" + strings.Repeat("[a](", n) }},
	{"nested images", 2500, func(n int) string { return "## A?\n" + strings.Repeat("![", n) + "a" + strings.Repeat("](b)", n) }},
	{"unclosed code", 125, func(n int) string { return "## A?\n" + manyBackticks(n) }},
	{"open braces", 25000, func(n int) string { return "## A?\n" + strings.Repeat("{{ ", n) }},
	{"open details", 2500, repeated("<details>\n<summary>A?</summary>\n\n")},
	{"open comments", 5000, func(n int) string { return "## A?\n" + strings.Repeat("a <!-- ", n) }},
	{"open tags", 5000, func(n int) string { return "## A?\n" + strings.Repeat("a <b ", n) }},
	{"open scripts", 5000, func(n int) string { return "## A?\n<div>\n" + strings.Repeat("<script>", n) }},
	{"steps without questions between", 5000, func(n int) string { return "## A?\na\n" + strings.Repeat("### b\n", n) }},
	{"one heading again and again", 5000, repeated("## A?\na\n")},
	{"references", 10000, func(n int) string { return "## A?\n" + strings.Repeat("[a]: b\n", n) }},
	{"footnotes", 500, func(n int) string { return "## A?\n" + strings.Repeat("a[^1]\n\n[^1]: b\n\n", n) }},
	{"questions with footnotes", 250, repeated("## A?\na[^1]\n\n[^1]: b\n\n")},
	{"wide table", 500, func(n int) string {
		return "## A?\n" + strings.Repeat("|a", 50) + "|\n" + strings.Repeat("|-", 50) + "|\n" + strings.Repeat("|b\n", n)
	}},
	{"table as wide as it is long", 250, func(n int) string {
		return "## A?\n" + strings.Repeat("a|", n) + "\n" + strings.Repeat("-|", n) + "\n" + strings.Repeat("x|\n", n)
	}},
	{"variable as long as it is often used", 500, func(n int) string {
		return "---\nvars:\n  a: " + strings.Repeat("x", n) + "\n---\n## A?\n" + strings.Repeat("{{ a }} ", n)
	}},
	{"scripts", 1000, func(n int) string { return "## A?\n" + strings.Repeat("<script></script>", n) }},
	{"drawings before a capital", 1000, func(n int) string { return "## A?\n" + strings.Repeat("<svg></svg>", n) + "Z" }},
	{"code beside tags", 2000, func(n int) string { return "## A?\n" + strings.Repeat("`a` ", n) + "<b>" }},
	{"tags of all questions", 250, func(n int) string {
		return "---\ntags: [" + numbered(n, func(i string) string { return "t" + i + ", " }) + "t]\n---\n" + strings.Repeat("## A?\nb\n\n", n)
	}},
	{"emphasis that crosses", 5000, func(n int) string { return "## A?\n" + strings.Repeat("*a_ ", n) }},
	{"footnotes in footnotes", 500, func(n int) string {
		return "## A?\na[^0]\n\n" + numbered(n, func(i string) string { return "[^" + i + "]: b[^" + i + "0]\n\n" })
	}},
	{"footnotes that are all used", 500, func(n int) string {
		return "## A?\n" + numbered(n, func(i string) string { return "a[^" + i + "] " }) + "\n\n" +
			numbered(n, func(i string) string { return "[^" + i + "]: b\n" })
	}},
	{"open admonitions", 5000, func(n int) string { return "## A?\n" + strings.Repeat(":::a\n", n) }},
	{"empty admonitions", 5000, func(n int) string { return "## A?\n" + strings.Repeat("!!! a\n\n", n) }},
	{"comments that open on every line", 5000, func(n int) string { return "## A?\n" + strings.Repeat("a <!-- b\n", n) }},
	{"MDX comments that open on every line", 5000, func(n int) string { return "## A?\n" + strings.Repeat("a {/* b\n", n) }},
	{"open components", 5000, repeated("<Fold title=\"A?\">\n")},
	{"open components on long lines", 125, repeated("<Fold title=\"A?\"\n" + strings.Repeat("a ", 500) + "\n")},
	{"open containers", 5000, repeated(":::details A?\n")},
	{"open shortcodes", 5000, repeated("{{< fold \"A?\" >}}\n")},
	{"folded admonitions", 5000, repeated("??? a \"A?\"\n")},
	{"labels", 5000, repeated("Q: a\n")},
	{"open bold lines", 5000, repeated("**A?\n\n")},
	{"rows", 2500, func(n int) string { return "|a|b|\n|-|-|\n" + strings.Repeat("|A?|b|\n", n) }},
	{"items that ask", 2500, repeated("- A?\n  b\n")},
	{"terms", 2500, repeated("A?\n: b\n\n")},
	{"open HTML headings", 5000, repeated("<h3>A?\n")},
	{"open terms", 5000, repeated("<dt>A?\n")},
	{"many FAQs", 2500, func(n int) string { return "# a\n" + strings.Repeat("## FAQ\n### A?\nb\n", n) }},
	{"contents without end", 10000, func(n int) string { return "## A\n" + strings.Repeat("- [a](#b)\n", n) }},
	{"links to the top", 2500, func(n int) string { return "## A?\nb\n" + strings.Repeat("[a](#b)\n\n", n) }},
	{"open links in HTML", 2500, func(n int) string { return "## A?\n" + strings.Repeat("<a href=\"b\">", n) }},
	{"links in HTML", 2500, func(n int) string { return "## A?\n" + strings.Repeat("<a href=\"b\">c</a>", n) }},
	{"images in HTML", 2500, func(n int) string { return "## A?\n" + strings.Repeat("<img src=\"b\" alt=\"c\">", n) }},
	{"open images with sizes", 5000, func(n int) string { return "## A?\n" + strings.Repeat("![a](b =", n) }},
	{"open tags of blocks", 5000, func(n int) string { return "## A?\n" + strings.Repeat("<div><p>", n) }},
	{"backticks and tags", 5000, func(n int) string { return "## A?\n" + strings.Repeat("`<p> ", n) }},
	{"labels of slugs", 5000, func(n int) string { return "## A?\n" + strings.Repeat("# {#", n) }},
	{"rules after an answer", 5000, func(n int) string { return "## A?\n" + strings.Repeat("a\n---\n", n) }},
	{"rules at the end", 12500, func(n int) string { return "## A?\na\n" + strings.Repeat("\n---\n", n) }},
	{"spaces", 50000, func(n int) string { return "## A?\n" + strings.Repeat(" ", n) + "a" }},
	{"empty lines", 50000, func(n int) string { return "## A?\n" + strings.Repeat("\n", n) + "a" }},
	{"one long word", 250000, func(n int) string { return "## " + strings.Repeat("a", n) + "?\na" }},
	{"question marks", 25000, func(n int) string { return "## " + strings.Repeat("?", n) + "\n**" + strings.Repeat("?", n) + "**" }},
	{"megabytes", 1000, repeated("## A?\n" + strings.Repeat("word ", 200) + "\n\n")},
	{"unknown variables", 5000, func(n int) string { return "## A?\n" + strings.Repeat("{{ $nope }}\n", n) }},
}

func repeated(pattern string) func(int) string {
	return func(n int) string { return strings.Repeat(pattern, n) }
}

// staircase is a list nested n deep, each level on its own line.
func staircase(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	return b.String()
}

// manyBackticks is runs of 1 to n backticks; no run closes another.
func manyBackticks(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("a" + strings.Repeat("`", i+1))
	}
	return b.String()
}

// numbered joins of(i) for each number i up to n.
func numbered(n int, of func(i string) string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(of(strconv.Itoa(i)))
	}
	return b.String()
}
