package convert

import (
	"strings"

	"github.com/JohannesKaufmann/html-to-markdown/v2/converter"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/base"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/commonmark"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/strikethrough"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/table"
	"golang.org/x/net/html"
)

// keptTags are the elements that the widget shows but Markdown cannot write.
var keptTags = []string{"kbd", "sub", "sup", "mark"}

// conversion turns HTML into Markdown. It is reusable.
var conversion = newConversion()

func newConversion() *converter.Converter {
	c := converter.NewConverter(converter.WithPlugins(
		base.NewBasePlugin(),
		commonmark.NewCommonmarkPlugin(commonmark.WithHorizontalRule("---")),
		strikethrough.NewStrikethroughPlugin(),
		table.NewTablePlugin(table.WithHeaderPromotion(true), table.WithNewlineBehavior(table.NewlineBehaviorPreserve),
			table.WithSpanCellBehavior(table.SpanBehaviorMirror)),
	))
	for _, tag := range keptTags {
		c.Register.RendererFor(tag, converter.TagTypeInline, keepTag, converter.PriorityEarly)
	}
	return c
}

// keepTag writes an element as it is, without attributes.
func keepTag(ctx converter.Context, w converter.Writer, n *html.Node) converter.RenderStatus {
	w.WriteString("<" + n.Data + ">")
	ctx.RenderChildNodes(ctx, w, n)
	w.WriteString("</" + n.Data + ">")
	return converter.RenderSuccess
}

// blockMarkdown is a node, which it may change, as the Markdown of blocks.
func blockMarkdown(n *html.Node) string {
	escapeBars(n)
	text, err := conversion.ConvertNode(n)
	if err != nil {
		return escapeText(textOf(n))
	}
	return strings.TrimSpace(string(text))
}

// escapeBars escapes the bars in code in the cells of tables: they would begin
// another cell.
func escapeBars(n *html.Node) {
	for _, code := range findAll(n, named("code")) {
		if !inside(code, named("td", "th")) {
			continue
		}
		for d := range code.Descendants() {
			if d.Type == html.TextNode {
				d.Data = strings.ReplaceAll(d.Data, "|", `\|`)
			}
		}
	}
}

// inline is the text of a question as Markdown on one line. Code and emphasis
// stay; links, images and bold do not.
func inline(n *html.Node) string {
	c := contentOf(n)
	for d := find(c, named("a", "b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "button", "u", "font")); d != nil; {
		if isElement(d, "p", "div") {
			d.Parent.InsertBefore(textNode(" "), d)
		}
		unwrap(d)
		d = find(c, named("a", "b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "button", "u", "font"))
	}
	for _, d := range findAll(c, named("img", "svg", "i", "br", "script", "style", "input")) {
		if d.Data == "br" || d.Data == "i" && textOf(d) != "" {
			if d.Data == "br" {
				replace(d, textNode(" "))
			}
			continue
		}
		remove(d)
	}
	return strings.TrimSpace(strings.TrimLeft(oneLine(blockMarkdown(c)), "#> "))
}

// plain is inline Markdown without the signs of code, emphasis and escapes.
func plain(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s) && strings.IndexByte("\\`*_{}[]()<>#+-.!|~", s[i+1]) >= 0:
			i++
			b.WriteByte(s[i])
		case s[i] == '`' || s[i] == '*':
		default:
			b.WriteByte(s[i])
		}
	}
	return html.UnescapeString(b.String())
}

// deepen moves the headings of Markdown down by so many levels, at most to
// level 6. Code stays as it is.
func deepen(text string, by int) string {
	if by <= 0 {
		return text
	}
	lines := strings.Split(text, "\n")
	code := inFences(lines)
	for i, line := range lines {
		trimmed := strings.TrimLeft(line, " ")
		if !code[i] && len(line)-len(trimmed) < 4 && headingMarks(trimmed) > 0 {
			lines[i] = strings.Repeat("#", min(6-headingMarks(trimmed), by)) + trimmed
		}
	}
	return strings.Join(lines, "\n")
}

// inFences tells, for each line, if it is part of a fenced code block.
func inFences(lines []string) []bool {
	in, fence := make([]bool, len(lines)), ""
	for i, line := range lines {
		line = strings.TrimLeft(line, " ")
		switch {
		case fence != "":
			in[i] = true
			if strings.HasPrefix(line, fence) && strings.Trim(line, fence[:1]+" ") == "" {
				fence = ""
			}
		case strings.HasPrefix(line, "```") || strings.HasPrefix(line, "~~~"):
			in[i], fence = true, line[:len(line)-len(strings.TrimLeft(line, line[:1]))]
		}
	}
	return in
}

// headingMarks is the level of an ATX heading, else 0.
func headingMarks(line string) int {
	rest := strings.TrimLeft(line, "#")
	if n := len(line) - len(rest); n <= 6 && (rest == "" || rest[0] == ' ' || rest[0] == '\t') {
		return n
	}
	return 0
}
