package markdown

import (
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	gparser "github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// An emphasisParser is CommonMark's, except in scripts without spaces between
// words: next to one of their letters or marks, a run of asterisks may open and
// close emphasis, as on GitHub. CommonMark's flanking rules take "**注意：**当" for
// text.
type emphasisParser struct{ gparser.InlineParser }

// Parse implements goldmark's InlineParser.
func (p emphasisParser) Parse(parent ast.Node, block text.Reader, pc gparser.Context) ast.Node {
	before := block.PrecendingCharacter()
	n := p.InlineParser.Parse(parent, block, pc)
	d, ok := n.(*gparser.Delimiter)
	if !ok || d.Char != '*' {
		return n
	}
	line, _ := block.PeekLine()
	after, _ := utf8.DecodeRune(line)
	if isUnspaced(before) || isUnspaced(after) {
		d.CanOpen = d.CanOpen || len(line) > 0 && after > ' '
		d.CanClose = d.CanClose || before > ' '
	}
	return n
}

// isUnspaced reports whether r is a letter or a full-width mark of Chinese,
// Japanese or Korean text.
func isUnspaced(r rune) bool {
	return r >= 0x2E80 && r <= 0xA4CF || r >= 0xAC00 && r <= 0xD7AF || r >= 0xF900 && r <= 0xFAFF || r >= 0xFE30 && r <= 0xFE4F ||
		r >= 0xFF01 && r <= 0xFFEF || r >= 0x20000 && r <= 0x3FFFF
}
