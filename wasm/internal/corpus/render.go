package corpus

import (
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/html"
	"faqwidget/wasm/internal/markdown"
)

// An EntryRenderer turns the entries of one corpus into HTML that is safe to
// insert, in which links to other entries carry data-faq with their slugs.
type Renderer struct {
	target func(source *faq.Source, link string) string // slug of the entry that a link opens, or ""
	html   *markdown.Renderer
}

// NewEntryRenderer prepares rendering for the entries of c.
func NewRenderer(c *faq.Corpus, labels markdown.Labels) *Renderer {
	links := &Links{}
	finish(links.collect(c))
	return links.Renderer(labels)
}

// EntryRenderer prepares rendering for the entries whose links these are.
func (l *Links) Renderer(labels markdown.Labels) *Renderer {
	return &Renderer{target: l.target, html: markdown.NewRenderer(labels)}
}

// Answer is the answer of e as HTML.
func (r *Renderer) Answer(e *faq.Entry) string { return r.block(e.Answer, e.Slug, e.Source) }

// Lead is what is above e and answers no question, as HTML; mostly empty.
func (r *Renderer) Lead(e *faq.Entry) string {
	if e.Lead == "" {
		return ""
	}
	return r.block(e.Lead, "lead-"+e.Slug, e.Source)
}

func (r *Renderer) block(text, name string, source *faq.Source) string {
	d := r.document(text, source)
	d.Prefix = "fn-" + loose(name) + "-" // several answers may be open at once
	return r.html.HTML(d)
}

// Question is the heading of e as inline HTML, or as plain text where it cannot
// be the content of a button.
func (r *Renderer) Question(e *faq.Entry) string {
	if html, ok := r.html.Inline(r.document(e.Heading, e.Source)); ok {
		return html
	}
	return html.Escape(e.Question)
}

// document is a text of a source, with the links of the corpus.
func (r *Renderer) document(text string, source *faq.Source) markdown.Document {
	d := documentOf(text, source)
	d.Entry = func(link string) string { return r.target(source, link) }
	return d
}

// Text is the answer of e as plain text, for indexing and snippets.
func Text(e *faq.Entry) string { return markdown.PlainText(documentOf(e.Answer, e.Source)) }

// Beyond lists the bounds beyond which the answer of e stays as it was written.
func Beyond(e *faq.Entry) []markdown.Bound { return markdown.Beyond(documentOf(e.Answer, e.Source)) }

// documentOf is a text with what its source, which may be nil, defines for all of it.
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
