package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// How much of a document is laid out; a browser lays it out in one go. The rest
// is shown as plain text, beneath a note.
const (
	MostNodes = 20_000
	MostBytes = 500_000
)

// split splits a text that is too long, between two lines.
func split(text string) (head, rest string) {
	if len(text) <= MostBytes {
		return text, ""
	}
	end := strings.LastIndexByte(text[:MostBytes], '\n') + 1
	return text[:end], text[end:]
}

// trim removes the blocks with which a document has too many nodes. It returns
// the offset of the first in the source, len(source) if there are none.
func trim(root ast.Node, source []byte) int {
	nodes := 0
	count := func(ast.Node, bool) (ast.WalkStatus, error) {
		nodes++ // entering and leaving
		return ast.WalkContinue, nil
	}
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		_ = ast.Walk(n, count) // fails only if count does: never
		if nodes <= 2*MostNodes {
			continue
		}
		at := begin(n, source)
		for n != nil {
			next := n.NextSibling()
			root.RemoveChild(root, n)
			n = next
		}
		return at
	}
	return len(source)
}

// begin is the offset of the first line of a block in the source.
func begin(n ast.Node, source []byte) int {
	at := len(source)
	_ = ast.Walk(n, func(n ast.Node, _ bool) (ast.WalkStatus, error) {
		if n.Type() == ast.TypeInline {
			return ast.WalkSkipChildren, nil
		}
		if n.Lines().Len() == 0 {
			return ast.WalkContinue, nil
		}
		at = n.Lines().At(0).Start
		return ast.WalkStop, nil
	})
	return bytes.LastIndexByte(source[:at], '\n') + 1
}

// Beyond lists the bounds that a document exceeds, each once.
func Beyond(d Document) []Bound {
	text, rest := split(d.Text)
	d.Text = text
	c := newContext(d.Reference)
	root, source := c.parseDocument(d)
	if rest != "" || trim(root, source) < len(source) {
		c.pass(BoundSize)
	}
	return c.beyond
}
