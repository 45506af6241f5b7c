package corpus

import (
	"strings"

	"faqwidget/wasm/internal/scan"
)

// Kinds of shapes, other than headings, in which questions are written.
const (
	foldKind  = 1 + iota // <details>, a component or container with a title
	labelKind            // a bold paragraph or list item, or "Q: …"
	termKind             // a term of a definition list, or <dt>
	rowKind              // a row of a table
	itemKind             // a list item that asks, with its answer beneath
	boldKind             // a bold line that does not ask
	plainKind            // a line that asks, at the start of a paragraph
	quoteKind            // a question in a quotation or a code span
	kinds
)

// A mark is where something begins: a heading of level 1 to 6, or a question in
// another shape, of level 7.
type mark struct {
	level    int
	kind     int // of its shape; 0 for headings
	heading  string
	slug     string // chosen by the author, or ""
	rest     string // of the answer, on the mark's last line
	indent   int    // columns by which the lines of its answer are indented
	line     int    // index of its first line
	body     int    // index of its last line, with rest on it; the answer goes on below
	end      int    // index of the first line after the answer, 0 if only the next mark ends it
	tail     string // of the answer, on the line that ends it
	skip     int    // how many lines, from end on, only close the answer
	asks     bool
	labelled bool   // it had the label "Q:"
	sign     string // of its label, if that of its answer has the same: see pairSigns

	construct string // what a fold is written with, such as "<Accordion"; "" for <details> and other shapes
}

const shapeLevel = 7

// closedBy notes that m ends at a line with its closing tag, perhaps after the
// last words of the answer.
func (m *mark) closedBy(line, tag string) {
	m.skip = 1
	if at := scan.IndexFold(line, tag); at >= 0 {
		m.tail = strings.TrimSpace(line[:at])
	}
}

// Weights of fit: how much each heading adds to the fitness of a level as that of
// the questions. Only their ratios matter.
const (
	fitAsks  = 3  // of the level, and reads like a question
	fitPlain = 1  // of the level, with text of its own, and does not
	fitText  = -2 // above the level, with text of its own: it would answer nothing
	fitLost  = -4 // the same, and it reads like a question
)

// The constructs of questions with a label: a word, or a letter, which may be
// something else.
const (
	words   = "Q:"
	letters = "F:"
)
