package compiled

import (
	"errors"

	"faqwidget/wasm/internal/faq"
)

// A Context is what the Markdown of a source may refer to. With it, an answer is
// rendered without the FAQ. As bytes it is base:text references footnotes links, as
// in an FAQ, and mark:number values:texts.
type Context struct {
	Source *faq.Source
	Links  []Link
	Mark   rune     // the letter of the first value
	Values []string // of the marked variables, plain text

	targets map[string]string // slugs by destination, once one is asked for
}

// Context is the context of a source, once the FAQ is filled.
func (f *FAQ) Context(s *faq.Source) *Context {
	return &Context{Source: s, Links: f.Links[s], Mark: f.Mark, Values: f.values}
}

// Encode writes a context.
func (c *Context) Encode() []byte {
	var w writer
	w.texts(c.Source.Base)
	w.around(c.Source, c.Links)
	w.number(int(c.Mark))
	w.number(len(c.Values))
	w.texts(c.Values...)
	return w
}

// DecodeContext reads a context. From any bytes it makes one, or returns an error.
func DecodeContext(data []byte) (*Context, error) {
	r := &reader{data: data}
	c := &Context{Source: &faq.Source{Base: r.text()}}
	c.Links = r.around(c.Source)
	c.Mark, c.Values = rune(r.number()), r.texts()
	if r.broken != "" || r.at < len(data) {
		return nil, errors.New("faq: what surrounds an answer is damaged")
	}
	return c, nil
}

// Target is the slug of the entry that a destination opens, or "".
func (c *Context) Target(destination string) string {
	if c.targets == nil {
		c.targets = map[string]string{}
		for _, l := range c.Links {
			if _, known := c.targets[l.Destination]; !known { // filling may make two of them equal
				c.targets[l.Destination] = l.Slug
			}
		}
	}
	return c.targets[destination]
}

// Fill replaces the marks in a text by their values.
func (c *Context) Fill(text string) string {
	return replace(text, c.Mark, func(n int) (string, bool) {
		if n >= len(c.Values) {
			return "", false
		}
		return c.Values[n], true
	})
}

// LeadName is the name under which the lead of an entry is rendered; the name of an
// answer is its slug.
func LeadName(slug string) string { return "lead-" + slug }
