package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	gparser "github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Blocks are CommonMark's block structure of a text. Offsets are in bytes of that text.
type Blocks struct {
	Headings   []Heading   // outside of other blocks
	Code       []int       // offsets of lines of code, including <script>, <pre> and <style>
	References []Reference // link reference definitions
}

// A Heading is a heading with "#" or underlined.
type Heading struct {
	Level int
	Lines []Range // the text of each of its lines
}

// A Range is the bytes from Start up to End.
type Range struct{ Start, End int }

// A Reference is a CommonMark link reference definition: [Label]: Destination
// "Title". Label is in the form that CommonMark compares: lower case, single spaces.
type Reference struct {
	Label, Destination, Title string
}

// blockParser parses only blocks: inlines are parsed where they are needed.
var blockParser = gparser.NewParser(
	gparser.WithBlockParsers(append(gparser.DefaultBlockParsers(), util.Prioritized(extension.NewFootnoteBlockParser(), 999))...),
	gparser.WithParagraphTransformers(gparser.DefaultParagraphTransformers()...))

// ParseBlocks parses a part of a file. If stop is before its end, a heading
// should begin there, which ends all blocks before it and is left out. ok is
// false if the heading is part of a block.
func ParseBlocks(source []byte, stop int) (b Blocks, ok bool) {
	context := gparser.NewContext()
	root := blockParser.Parse(text.NewReader(source), gparser.WithContext(context))
	prune(root)
	if stop < len(source) {
		last, isHeading := root.LastChild().(*ast.Heading)
		if !isHeading || last.Lines().Len() == 0 || last.Lines().At(0).Start < stop {
			return b, false
		}
		root.RemoveChild(root, last)
	}
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering || n.Type() == ast.TypeInline {
			return ast.WalkSkipChildren, nil
		}
		if isCode(n) {
			for i := range n.Lines().Len() {
				b.Code = append(b.Code, n.Lines().At(i).Start)
			}
		}
		if h, ok := n.(*ast.Heading); ok && n.Parent() == root {
			b.Headings = append(b.Headings, headingOf(h))
		}
		return ast.WalkContinue, nil
	})
	for _, r := range context.References() {
		b.References = append(b.References, Reference{util.ToLinkReference(r.Label()), string(r.Destination()), string(r.Title())})
	}
	return b, true
}

func isCode(n ast.Node) bool {
	block, ok := n.(*ast.HTMLBlock)
	return n.Kind() == ast.KindFencedCodeBlock || n.Kind() == ast.KindCodeBlock || ok && block.HTMLBlockType == ast.HTMLBlockType1
}

func headingOf(n *ast.Heading) Heading {
	h := Heading{Level: n.Level}
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		h.Lines = append(h.Lines, Range{segment.Start, segment.Stop})
	}
	return h
}
