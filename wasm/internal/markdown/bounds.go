package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	gparser "github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Bounds on constructs for which goldmark's work grows faster than the text. The
// part of an answer beyond a bound stays as it was written; size.go has the rest.
const (
	MostDelimiters = 1000   // of emphasis in a block: each closing one looks back at all open ones
	MostFootnotes  = 500    // references in a document: each searches all footnotes
	MostColumns    = 100    // of a table
	MostPadding    = 10_000 // cells added to a table to make its rows equal
	MostShared     = 10_000 // bytes of a footnote defined outside a document: each document copies it
)

// A bounded parser of inlines finds at most most of them in a block or, if whole
// is set, in a document.
type bounded struct {
	gparser.InlineParser
	bound Bound
	most  int
	whole bool
	asked gparser.ContextKey
}

// A tally counts in one block.
type tally struct {
	parent ast.Node
	n      int
}

func newBounded(p gparser.InlineParser, bound Bound, most int, whole bool) bounded {
	return bounded{p, bound, most, whole, gparser.NewContextKey()}
}

// Parse leaves the text to other parsers once the bound is reached.
func (b bounded) Parse(parent ast.Node, block text.Reader, pc gparser.Context) ast.Node {
	count, _ := pc.Get(b.asked).(*tally)
	if count == nil {
		count = &tally{parent: parent}
		pc.Set(b.asked, count)
	}
	if count.parent != parent && !b.whole {
		*count = tally{parent: parent}
	}
	if count.n == b.most {
		pc.(*context).pass(b.bound)
		return nil
	}
	n := b.InlineParser.Parse(parent, block, pc)
	if n != nil {
		count.n++
	}
	return n
}

// boundedTables reads tables, except those with more columns or missing cells
// than anybody writes.
type boundedTables struct {
	gparser.ParagraphTransformer
}

// Transform turns a paragraph into a table if it is one.
func (t boundedTables) Transform(node *ast.Paragraph, reader text.Reader, pc gparser.Context) {
	most, written := 0, 0
	for i := range node.Lines().Len() {
		line := node.Lines().At(i)
		columns := bytes.Count(bytes.Trim(line.Value(reader.Source()), "| \n"), []byte{'|'}) + 1
		written += columns
		most = max(most, columns)
	}
	if most > MostColumns || most*node.Lines().Len() > written+MostPadding {
		if isTable(node, reader.Source()) {
			pc.(*context).pass(BoundTable)
		}
		return
	}
	t.ParagraphTransformer.Transform(node, reader, pc)
}

// isTable reports whether the second line of a paragraph makes a table of it.
func isTable(node *ast.Paragraph, source []byte) bool {
	if node.Lines().Len() < 2 {
		return false
	}
	line := node.Lines().At(1)
	return len(bytes.Trim(line.Value(source), "|-: \t\r\n")) == 0
}
