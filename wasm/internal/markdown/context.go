package markdown

import gparser "github.com/yuin/goldmark/parser"

// A Bound names a bound that a document may exceed.
type Bound string

// All bounds.
const (
	BoundEmphasis  Bound = "emphasis"
	BoundFootnotes Bound = "footnotes"
	BoundTable     Bound = "table"
	BoundSize      Bound = "size"
)

// A context knows the references of a text and of its surroundings, and the
// bounds that the text exceeds.
type context struct {
	gparser.Context
	around func(label string) (Reference, bool)
	beyond []Bound
}

func newContext(around func(label string) (Reference, bool)) *context {
	return &context{Context: gparser.NewContext(), around: around}
}

// Reference finds a reference by its label in lower case.
func (c *context) Reference(label string) (gparser.Reference, bool) {
	if c.around != nil {
		if r, ok := c.around(label); ok {
			return gparser.NewReference([]byte(r.Label), []byte(r.Destination), []byte(r.Title)), true
		}
	}
	return c.Context.Reference(label)
}

// pass notes that a document exceeds a bound.
func (c *context) pass(bound Bound) {
	for _, b := range c.beyond {
		if b == bound {
			return
		}
	}
	c.beyond = append(c.beyond, bound)
}
