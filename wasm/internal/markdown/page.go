package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	gparser "github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"faqwidget/wasm/internal/faq"
)

// A page is the source of a document as lines, and what CommonMark says of them.
type page struct {
	lines      []string
	starts     []int  // by line: its offset in the source
	pieces     pieces // that hold the lines
	changed    bool   // some lines are no longer as in the source
	code       []bool // by line: it shows code and means nothing
	headings   []mark // of level 1 to 6, "#" and underlined
	references []faq.Reference
}

// blocks parses blocks only: a page is one, and what its lines say is read
// where it is needed.
var blocks = gparser.NewParser(
	gparser.WithBlockParsers(append(gparser.DefaultBlockParsers(), util.Prioritized(extension.NewFootnoteBlockParser(), 999))...),
	gparser.WithParagraphTransformers(gparser.DefaultParagraphTransformers()...))

// newPage reads the structure of a source, whose lines may be as many as they like.
func newPage(source string) *page {
	p := &page{}
	p.split(source)
	p.code = make([]bool, len(p.lines))
	context := gparser.NewContext()
	root := blocks.Parse(text.NewReader([]byte(source)), gparser.WithContext(context))
	prune(root)
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering || n.Type() == ast.TypeInline {
			return ast.WalkSkipChildren, nil
		}
		if isCode(n) {
			for i := range n.Lines().Len() {
				p.code[lineOf(p.starts, n.Lines().At(i).Start)] = true
			}
		}
		if h, ok := n.(*ast.Heading); ok && n.Parent() == root {
			p.heading(h)
		}
		return ast.WalkContinue, nil
	})
	for _, r := range context.References() {
		p.references = append(p.references, faq.Reference{Label: util.ToLinkReference(r.Label()),
			Destination: string(r.Destination()), Title: string(r.Title())})
	}
	return p
}

func isCode(n ast.Node) bool {
	block, ok := n.(*ast.HTMLBlock)
	return n.Kind() == ast.KindFencedCodeBlock || n.Kind() == ast.KindCodeBlock || ok && block.HTMLBlockType == ast.HTMLBlockType1
}

// heading records a heading, unless it is a paragraph with a rule right
// beneath: CommonMark reads "Some sentence.\n---" as a heading, nobody else does.
func (p *page) heading(n *ast.Heading) {
	if n.Lines().Len() == 0 {
		return
	}
	var parts []string
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		line := lineOf(p.starts, segment.Start)
		text := p.lines[line]
		parts = append(parts, strings.TrimSpace(text[segment.Start-p.starts[line]:min(len(text), segment.Stop-p.starts[line])]))
	}
	line := lineOf(p.starts, n.Lines().At(0).Start)
	m := mark{level: n.Level, heading: strings.Join(parts, " "), line: line,
		body: lineOf(p.starts, n.Lines().At(n.Lines().Len()-1).Start)}
	if !strings.HasPrefix(strings.TrimSpace(p.lines[line]), "#") {
		m.body++
		if n.Level == 2 && (len(parts) > 1 || strings.HasSuffix(m.heading, ".")) {
			return
		}
	}
	p.headings = append(p.headings, m)
}

// blank tells whether line i, which may lie outside, is empty.
func (p *page) blank(i int) bool {
	return i < 0 || i >= len(p.lines) || strings.TrimSpace(p.lines[i]) == ""
}

// lineOf is the index of the line that holds the byte at offset.
func lineOf(starts []int, offset int) int {
	low, high := 0, len(starts)
	for high-low > 1 {
		if mid := (low + high) / 2; starts[mid] <= offset {
			low = mid
		} else {
			high = mid
		}
	}
	return low
}
