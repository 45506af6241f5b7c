package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"

	extension "github.com/yuin/goldmark/extension"

	"faqwidget/wasm/internal/faq"
)

// Labels are the words of the interface language inside an answer, plain text.
type Labels struct {
	External string // said after a link that opens a new tab
	Copy     string // name of the button that copies a code block
	Table    string // name of a table's scrollable region
	Task     string // name of a task list's box
}

// A Renderer turns the entries of one corpus into HTML that is safe to insert:
// elements and attributes of a fixed list, links of harmless schemes only.
// Links to other entries carry data-faq with the slug they open.
type Renderer struct {
	labels Labels
	links  *Links
	engine renderer.Renderer
	source *faq.Source // of the entry being rendered
	prefix string      // of the ids of its footnotes
	open   []openTag   // in what is being rendered, the innermost last
}

// NewRenderer prepares rendering for the entries of c.
func NewRenderer(c *faq.Corpus, labels Labels) *Renderer {
	links := &Links{}
	finish(links.collect(c))
	return links.Renderer(labels)
}

// Renderer prepares rendering for the entries whose links these are.
func (l *Links) Renderer(labels Labels) *Renderer {
	r := &Renderer{labels: labels, links: l}
	footnotes := extension.NewFootnoteHTMLRenderer(extension.WithFootnoteIDPrefixFunction(
		func(ast.Node) []byte { return []byte(r.prefix) }))
	r.engine = renderer.NewRenderer(renderer.WithNodeRenderers(
		util.Prioritized(r, 100),
		util.Prioritized(extension.NewTableHTMLRenderer(alignByAttribute), 500),
		util.Prioritized(extension.NewStrikethroughHTMLRenderer(), 500),
		util.Prioritized(footnotes, 500),
		util.Prioritized(html.NewRenderer(), 1000),
	))
	return r
}

// alignByAttribute keeps style attributes, which a strict policy forbids, out of tables.
var alignByAttribute = extension.WithTableCellAlignMethod(extension.TableCellAlignAttribute)

// Answer is the answer of e as HTML.
func (r *Renderer) Answer(e *faq.Entry) string {
	root, source := parseEntry(e)
	r.prefix = "fn-" + loose(e.Slug) + "-" // several answers may be open at once
	return r.render(root, source, e.Source)
}

// Lead is what stands above e and answers no question, as HTML; mostly empty.
func (r *Renderer) Lead(e *faq.Entry) string {
	if e.Lead == "" {
		return ""
	}
	lead := *e
	lead.Answer, lead.Slug = e.Lead, "lead-"+e.Slug
	return r.Answer(&lead)
}

// Question is the heading of e as inline HTML. A heading that is more than one
// paragraph, or that holds what can be pressed, is given as plain text: a
// question is the content of a button.
func (r *Renderer) Question(e *faq.Entry) string {
	root, source := parseInline(e.Heading, e.Source)
	s, begins := strings.CutPrefix(strings.TrimSpace(r.render(root, source, e.Source)), "<h4>")
	s, ends := strings.CutSuffix(s, "</h4>")
	if !begins || !ends || s == "" {
		return Escape(e.Question)
	}
	for _, tag := range []string{"<p>", "<a", "<details>", "<summary>"} {
		if strings.Contains(s, tag) {
			return Escape(e.Question)
		}
	}
	return s
}

func (r *Renderer) render(root ast.Node, source []byte, shared *faq.Source) string {
	var b strings.Builder
	r.source, r.open = shared, nil
	if err := r.engine.Render(&b, source, root); err != nil {
		return "<p>" + Escape(string(source)) + "</p>"
	}
	return b.String()
}

// RegisterFuncs replaces goldmark's rendering of all that could do harm, or
// that must fit the widget.
func (r *Renderer) RegisterFuncs(reg renderer.NodeRendererFuncRegisterer) {
	reg.Register(ast.KindHeading, r.heading)
	reg.Register(ast.KindLink, r.link)
	reg.Register(ast.KindAutoLink, r.autoLink)
	reg.Register(ast.KindImage, r.image)
	reg.Register(ast.KindCodeBlock, r.code)
	reg.Register(ast.KindFencedCodeBlock, r.code)
	reg.Register(ast.KindRawHTML, r.rawHTML)
	reg.Register(ast.KindHTMLBlock, r.htmlBlock)
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
	class := ""
	if fenced, ok := n.(*ast.FencedCodeBlock); ok {
		if words := strings.Fields(string(fenced.Language(source))); len(words) > 0 {
			class = ` class="language-` + Escape(words[0]) + `"`
		}
	}
	_, _ = w.WriteString(`<div class="code"><button type="button" class="copy" data-copy>` + Escape(r.labels.Copy) +
		`</button><pre tabindex="0"><code` + class + `>` + Escape(string(n.Lines().Value(source))) + "</code></pre></div>\n")
	return ast.WalkSkipChildren, nil
}

func (r *Renderer) table(w util.BufWriter, _ []byte, _ ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		_, _ = w.WriteString(`<div class="table" role="region" tabindex="0" aria-label="` + Escape(r.labels.Table) + "\"><table>\n")
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
		_, _ = w.WriteString(`<input type="checkbox" disabled aria-label="` + Escape(r.labels.Task) + `"` + checked + `> `)
	}
	return ast.WalkContinue, nil
}
