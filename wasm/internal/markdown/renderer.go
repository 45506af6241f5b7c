package markdown

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	goldhtml "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"

	"faqwidget/wasm/internal/html"
)

// Labels are the words of the interface language inside an answer, plain text.
type Labels struct {
	External string // said after a link that opens a new tab
	Copy     string // name of the button that copies a code block
	Table    string // name of a table's scrollable region
	Task     string // name of a task list's box
	Large    string // said above the part too large to be laid out
}

// A Renderer turns documents into HTML that is safe to insert: only elements and
// attributes of a fixed list, and links of harmless schemes. Links to entries
// carry the name of the entry in data-faq.
type Renderer struct {
	labels Labels
	engine renderer.Renderer
	links  links
	raw    sanitizer
}

// NewRenderer prepares rendering with the words of an interface language.
func NewRenderer(labels Labels) *Renderer {
	r := &Renderer{labels: labels, links: links{external: labels.External}}
	footnotes := extension.NewFootnoteHTMLRenderer(extension.WithFootnoteIDPrefixFunction(
		func(ast.Node) []byte { return []byte(r.links.document.Prefix) }))
	r.engine = renderer.NewRenderer(renderer.WithNodeRenderers(
		util.Prioritized(r, 100),
		util.Prioritized(extension.NewTableHTMLRenderer(alignByAttribute), 500),
		util.Prioritized(extension.NewStrikethroughHTMLRenderer(), 500),
		util.Prioritized(footnotes, 500),
		util.Prioritized(goldhtml.NewRenderer(), 1000),
	))
	return r
}

// alignByAttribute keeps style attributes, which a strict policy forbids, out of tables.
var alignByAttribute = extension.WithTableCellAlignMethod(extension.TableCellAlignAttribute)

// HTML is a document as HTML. The part beyond the bounds of size is plain text.
func (r *Renderer) HTML(d Document) string {
	text, rest := split(d.Text)
	d.Text = text
	root, source := parseDocument(d)
	rest = string(source[trim(root, source):]) + rest
	s := r.render(root, source, d)
	if rest != "" {
		s += r.plainly(rest)
	}
	if d.Fill == nil {
		return s
	}
	return fillHTML(s, d.Fill)
}

// fillHTML fills the marks left in HTML. They are only in text: addresses were
// filled before they were checked.
func fillHTML(s string, fill func(string) string) string {
	const leads = 0xF4 // the first byte of every mark
	var b strings.Builder
	for i := strings.IndexByte(s, leads); i >= 0; i = strings.IndexByte(s, leads) {
		_, size := utf8.DecodeRuneInString(s[i:])
		mark := s[i : i+size]
		b.WriteString(s[:i])
		if value := fill(mark); value != mark {
			mark = html.Escape(value)
		}
		b.WriteString(mark)
		s = s[i+size:]
	}
	b.WriteString(s)
	return b.String()
}

// plainly is the rest of a document that is too large.
func (r *Renderer) plainly(rest string) string {
	return "<p><strong>" + html.Escape(r.labels.Large) + "</strong></p>\n<pre tabindex=\"0\">" + html.Escape(rest) + "</pre>\n"
}

func (r *Renderer) render(root ast.Node, source []byte, d Document) string {
	var b strings.Builder
	r.links.document, r.raw = d, sanitizer{}
	if err := r.engine.Render(&b, source, root); err != nil {
		return "<p>" + html.Escape(string(source)) + "</p>"
	}
	return b.String()
}

// RegisterFuncs replaces goldmark's rendering of all nodes that could do harm or
// must fit the widget.
func (r *Renderer) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	reg.Register(ast.KindHeading, r.heading)
	reg.Register(ast.KindLink, r.links.link)
	reg.Register(ast.KindAutoLink, r.links.autoLink)
	reg.Register(ast.KindImage, r.links.image)
	reg.Register(ast.KindCodeBlock, r.code)
	reg.Register(ast.KindFencedCodeBlock, r.code)
	reg.Register(ast.KindRawHTML, r.raw.rawHTML)
	reg.Register(ast.KindHTMLBlock, r.raw.htmlBlock)
	reg.Register(extast.KindTable, r.table)
	reg.Register(extast.KindTaskCheckBox, r.task)
}

// heading keeps the answer's headings below the question's own, which is an h3.
func (r *Renderer) heading(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	tag := "h" + string(rune('0'+min(6, max(4, n.(*ast.Heading).Level))))
	if entering {
		_, _ = w.WriteString("<" + tag + ">")
	} else {
		_, _ = w.WriteString("</" + tag + ">\n")
	}
	return ast.WalkContinue, nil
}

func (r *Renderer) code(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	class, lang := "", ""
	if fenced, ok := n.(*ast.FencedCodeBlock); ok {
		if words := strings.Fields(string(fenced.Language(source))); len(words) > 0 {
			name := html.Escape(words[0])
			class, lang = ` class="language-`+name+`"`, ` data-lang="`+name+`"`
		}
	}
	_, _ = w.WriteString(`<div class="code"` + lang + `><button type="button" class="copy" data-copy>` + html.Escape(r.labels.Copy) +
		`</button><pre tabindex="0"><code` + class + `>` + html.Escape(string(n.Lines().Value(source))) + "</code></pre></div>\n")
	return ast.WalkSkipChildren, nil
}

func (r *Renderer) table(w util.BufWriter, _ []byte, _ ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		_, _ = w.WriteString(`<div class="table" role="region" tabindex="0" aria-label="` + html.Escape(r.labels.Table) + "\"><table>\n")
	} else {
		_, _ = w.WriteString("</table></div>\n")
	}
	return ast.WalkContinue, nil
}

func (r *Renderer) task(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		checked := ""
		if n.(*extast.TaskCheckBox).IsChecked {
			checked = " checked"
		}
		_, _ = w.WriteString(`<input type="checkbox" disabled aria-label="` + html.Escape(r.labels.Task) + `"` + checked + `> `)
	}
	return ast.WalkContinue, nil
}
