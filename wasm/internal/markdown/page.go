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
	parsed     int    // number of lines whose blocks are known
	blocks     []mark // headings among them, of level 1 to 6, "#" and underlined
	references []faq.Reference
	labels     map[string]bool // of the references

	headings []mark // blocks and headings in HTML, but for those that only lead around
	passed   int    // number of blocks that are read into headings
	shapes   []mark // questions in other shapes
}

// blocks parses blocks only: a page is made of them, and what its lines say is
// read where it is needed.
var blocks = gparser.NewParser(
	gparser.WithBlockParsers(append(gparser.DefaultBlockParsers(), util.Prioritized(extension.NewFootnoteBlockParser(), 999))...),
	gparser.WithParagraphTransformers(gparser.DefaultParagraphTransformers()...))

// newPage takes a source apart into lines, which may be as many as they like.
func newPage(source string) *page {
	p := &page{labels: map[string]bool{}}
	p.split(source)
	p.code = make([]bool, len(p.lines))
	return p
}

// parseLength is about how many bytes are parsed at a time.
const parseLength = 4_000

// parse finds the blocks of the next lines, and says whether there are more.
func (p *page) parse() bool { return p.parsePart(parseLength) }

// parsePart parses up to the next heading behind so many bytes. A heading ends
// all blocks before it unless it is a part of one, as in code: the parser, which
// is given the heading with them, tells, and the part grows.
func (p *page) parsePart(bytes int) bool {
	end := p.nextHeading(p.parsed, bytes)
	for !p.parseUpTo(end) {
		end = p.nextHeading(end, p.starts[end]-p.starts[p.parsed])
	}
	p.parsed = end
	return end < len(p.lines)
}

// nextHeading is the first line that looks like a heading and comes so many
// bytes behind line first, or the number of all lines.
func (p *page) nextHeading(first, bytes int) int {
	for i := first + 1; i < len(p.lines); i++ {
		if strings.HasPrefix(p.lines[i], "#") && p.starts[i]-p.starts[first] >= bytes {
			return i
		}
	}
	return len(p.lines)
}

// parseUpTo parses the lines from p.parsed to end. It is not ok, and nothing is
// noted, where line end is a part of their last block.
func (p *page) parseUpTo(end int) (ok bool) {
	first := p.parsed
	var source []byte
	for i := first; i <= end && i < len(p.lines); i++ {
		source = append(append(source, p.lines[i]...), '\n')
	}
	if end == len(p.lines) {
		source = source[:len(source)-1] // a source may end without
	}
	base := p.starts[first]
	context := gparser.NewContext()
	root := blocks.Parse(text.NewReader(source), gparser.WithContext(context))
	prune(root)
	if end < len(p.lines) {
		last, isHeading := root.LastChild().(*ast.Heading)
		if !isHeading || last.Lines().Len() == 0 || base+last.Lines().At(0).Start < p.starts[end] {
			return false
		}
		root.RemoveChild(root, last)
	}
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering || n.Type() == ast.TypeInline {
			return ast.WalkSkipChildren, nil
		}
		if isCode(n) {
			for i := range n.Lines().Len() {
				p.code[lineOf(p.starts, base+n.Lines().At(i).Start)] = true
			}
		}
		if h, ok := n.(*ast.Heading); ok && n.Parent() == root {
			p.heading(h, base)
		}
		return ast.WalkContinue, nil
	})
	for _, r := range context.References() {
		if label := util.ToLinkReference(r.Label()); !p.labels[label] { // the first one holds
			p.labels[label] = true
			p.references = append(p.references, faq.Reference{Label: label, Destination: string(r.Destination()), Title: string(r.Title())})
		}
	}
	return true
}

func isCode(n ast.Node) bool {
	block, ok := n.(*ast.HTMLBlock)
	return n.Kind() == ast.KindFencedCodeBlock || n.Kind() == ast.KindCodeBlock || ok && block.HTMLBlockType == ast.HTMLBlockType1
}

// heading records a heading, unless it is a paragraph with a rule right
// beneath: CommonMark reads "Some sentence.\n---" as a heading, nobody else does.
// base is the offset of what was parsed.
func (p *page) heading(n *ast.Heading, base int) {
	if n.Lines().Len() == 0 {
		return
	}
	var parts []string
	first, last := 0, 0
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		if last = lineOf(p.starts, base+segment.Start); i == 0 {
			first = last
		}
		text, start := p.lines[last], p.starts[last]-base
		parts = append(parts, strings.TrimSpace(text[segment.Start-start:min(len(text), segment.Stop-start)]))
	}
	m := mark{level: n.Level, heading: strings.Join(parts, " "), line: first, body: last}
	if !strings.HasPrefix(strings.TrimSpace(p.lines[first]), "#") {
		m.body++
		if n.Level == 2 && (len(parts) > 1 || strings.HasSuffix(m.heading, ".")) {
			return
		}
	}
	p.blocks = append(p.blocks, m)
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
