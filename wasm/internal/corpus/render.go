package corpus

import (
	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/markdown"
)

// A Renderer turns the entries of one corpus into HTML that is safe to insert.
// Links to other entries carry their slugs in data-faq.
type Renderer struct {
	target func(source *faq.Source, link string) string // slug of the entry that a link opens, or ""
	fill   func(text string) string                     // see markdown.Document
	html   *markdown.Renderer
}

// NewRenderer prepares rendering for the entries of c.
func NewRenderer(c *faq.Corpus, labels markdown.Labels) *Renderer {
	links := &Links{}
	finish(links.collect(c))
	return &Renderer{target: links.target, html: markdown.NewRenderer(labels)}
}

// Answer is the answer of e as HTML.
func (r *Renderer) Answer(e *faq.Entry) string { return r.block(e.Answer, e.Slug, e.Source) }

// Lead is the text above e that answers no question, as HTML; mostly empty.
func (r *Renderer) Lead(e *faq.Entry) string {
	if e.Lead == "" {
		return ""
	}
	return r.block(e.Lead, compiled.LeadName(e.Slug), e.Source)
}

// Render is a text of a compiled FAQ as HTML: an answer, with the slug of its
// entry as name, or the lead above it.
func Render(text, name string, context *compiled.Context, html *markdown.Renderer) string {
	r := &Renderer{html: html, target: func(_ *faq.Source, link string) string { return context.Target(link) }, fill: context.Fill}
	return r.block(text, name, context.Source)
}

func (r *Renderer) block(text, name string, source *faq.Source) string {
	d := documentOf(text, source)
	d.Entry = func(link string) string { return r.target(source, link) }
	d.Fill = r.fill
	d.Prefix = "fn-" + loose(name) + "-" // several answers may be open at once
	return r.html.HTML(d)
}

// Text is the answer of e as plain text, for indexing and snippets.
func Text(e *faq.Entry) string { return markdown.PlainText(documentOf(e.Answer, e.Source)) }

// Beyond lists the bounds that the answer of e exceeds.
func Beyond(e *faq.Entry) []markdown.Bound { return markdown.Beyond(documentOf(e.Answer, e.Source)) }

// documentOf is a text with the footnotes, references and base of its source,
// which may be nil.
func documentOf(text string, source *faq.Source) markdown.Document {
	d := markdown.Document{Text: text}
	if source != nil {
		d.Footnotes, d.Base = source.Footnotes, source.Base
		d.Reference = func(label string) (markdown.Reference, bool) {
			for _, r := range source.References {
				if r.Label == label {
					return markdown.Reference(r), true
				}
			}
			return markdown.Reference{}, false
		}
	}
	return d
}
