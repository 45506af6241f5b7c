package author

import (
	"strings"

	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/faq"
)

// Former are the former slugs of a question, as its author names them in a
// comment beneath it.
func (c *Content) Former(e *faq.Entry) []string {
	if c.lines == nil {
		c.lines = map[string][]string{}
		for _, f := range c.Files {
			if strings.Contains(f.Text, "was") {
				c.lines[f.Name] = strings.Split(strings.ReplaceAll(f.Text, "\r\n", "\n"), "\n")
			}
		}
	}
	return corpus.Former(c.lines[e.Source.File], e.Line)
}
