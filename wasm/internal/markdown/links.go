package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"faqwidget/wasm/internal/html"
)

func (r *Renderer) link(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	link := n.(*ast.Link)
	if !entering {
		r.closeLink(w, string(link.Destination))
		return ast.WalkContinue, nil
	}
	r.openLink(w, string(link.Destination), string(resolved(link.Title, false)))
	return ast.WalkContinue, nil
}

func (r *Renderer) autoLink(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	link := n.(*ast.AutoLink)
	url := string(link.URL(source))
	if link.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(url), "mailto:") {
		url = "mailto:" + url
	}
	r.openLink(w, url, "")
	_, _ = w.WriteString(html.Escape(string(link.Label(source))))
	r.closeLink(w, url)
	return ast.WalkContinue, nil
}

// openLink writes <a> with an address, or without one when its scheme could do harm.
func (r *Renderer) openLink(w util.BufWriter, destination, title string) {
	_, _ = w.WriteString("<a")
	url := address(destination, r.document.Base, false)
	if r.document.Entry != nil {
		if name := r.document.Entry(destination); name != "" {
			_, _ = w.WriteString(` data-faq="` + html.Escape(name) + `"`)
			url = "#" + name
		}
	}
	if url != "" {
		_, _ = w.WriteString(` href="` + html.Escape(url) + `"`)
	}
	if title != "" {
		_, _ = w.WriteString(` title="` + html.Escape(title) + `"`)
	}
	if url != "" && isExternal(destination) {
		_, _ = w.WriteString(` target="_blank" rel="noopener noreferrer"`)
	}
	_, _ = w.WriteString(">")
}

func (r *Renderer) closeLink(w util.BufWriter, destination string) {
	if isExternal(destination) {
		_, _ = w.WriteString(`<span class="external"> (` + html.Escape(r.labels.External) + ")</span>")
	}
	_, _ = w.WriteString("</a>")
}

func (r *Renderer) image(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	image := n.(*ast.Image)
	alt := plain(image, source)
	url := address(string(image.Destination), r.document.Base, true)
	if url == "" {
		_, _ = w.WriteString(html.Escape(alt))
		return ast.WalkSkipChildren, nil
	}
	_, _ = w.WriteString(`<img src="` + html.Escape(url) + `" alt="` + html.Escape(alt) + `"` + sizeAttributes(string(image.Title)) + ` loading="lazy" decoding="async">`)
	return ast.WalkSkipChildren, nil
}
