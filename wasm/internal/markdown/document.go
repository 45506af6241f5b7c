// Package markdown is CommonMark with tables, strikethrough, task lists and
// footnotes: the block structure of a file, and documents as safe HTML or as
// plain text. It is the only package that imports goldmark, and knows nothing
// of FAQs.
package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	gparser "github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// A Document is a text in Markdown, and what it takes from its surroundings.
type Document struct {
	Text      string
	Footnotes map[string]string // Markdown of the footnotes that it may refer to, by label: "[^name"
	Base      string            // URL against which relative links resolve, empty for the page's own
	Prefix    string            // of the ids of its footnotes in HTML

	// Reference finds a link reference that the text itself does not define, by
	// its label in lower case; nil finds none.
	Reference func(label string) (Reference, bool)
	// Entry is the name of the entry that a link opens, "" if it leads elsewhere;
	// nil opens none.
	Entry func(link string) string
	// Fill replaces the marks in a text, letters of their own, by values, which
	// are plain text and never read as Markdown; nil replaces none.
	Fill func(text string) string
}

func (d *Document) filled(text string) string {
	if d.Fill == nil {
		return text
	}
	return d.Fill(text)
}

// parseDocument parses a document with its references and footnotes.
func parseDocument(d Document) (ast.Node, []byte) { return newContext(d.Reference).parseDocument(d) }

// parseInline parses inline text as a heading, so that a number or a hyphen at
// its start makes no list of it.
func parseInline(d Document) (ast.Node, []byte) {
	return newContext(d.Reference).parse("# " + strings.ReplaceAll(withPlaceholders(d.Text), "\n", " "))
}

func (c *context) parseDocument(d Document) (ast.Node, []byte) {
	source := unwrap(d.Text)
	if len(d.Footnotes) > 0 && strings.Contains(source, "[^") {
		source += "\n\n" + c.referenced(d.Footnotes, source)
	}
	return c.parse(source)
}

func (c *context) parse(source string) (ast.Node, []byte) {
	bytes := []byte(source)
	root := parserOf(source).Parse(text.NewReader(bytes), gparser.WithContext(c))
	prune(root)
	return root, bytes
}

// referenced picks the footnotes that text refers to, each once, so an answer is
// not parsed with the footnotes of all others. A footnote too long to be copied
// into each answer is left out.
func (c *context) referenced(footnotes map[string]string, text string) string {
	var b strings.Builder
	picked := map[string]bool{}
	for {
		_, after, ok := strings.Cut(text, "[^")
		if !ok {
			return b.String()
		}
		end := max(0, strings.IndexAny(after, "[]\n"))
		if label := text[len(text)-len(after)-2:][:2+end]; strings.HasPrefix(after[end:], "]") && !picked[label] {
			picked[label] = true
			if note := footnotes[label]; len(note) <= MostShared {
				b.WriteString(note)
			} else {
				c.pass(BoundFootnotes)
			}
		}
		text = after[end:]
	}
}
