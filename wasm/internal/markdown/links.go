package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"faqwidget/wasm/internal/html"
)

// links write the links and images of one document.
type links struct {
	document Document // being rendered
	external string   // said after a link that opens a new tab
}

func (l *links) link(w util.BufWriter, _ []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	node := n.(*ast.Link)
	if !entering {
		l.closeLink(w, string(node.Destination))
		return ast.WalkContinue, nil
	}
	l.openLink(w, string(node.Destination), string(resolved(node.Title, false)))
	return ast.WalkContinue, nil
}

func (l *links) autoLink(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	node := n.(*ast.AutoLink)
	url := string(node.URL(source))
	if node.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(url), "mailto:") {
		url = "mailto:" + url
	}
	l.openLink(w, url, "")
	_, _ = w.WriteString(html.Escape(string(node.Label(source))))
	l.closeLink(w, url)
	return ast.WalkContinue, nil
}

// openLink writes <a> with an address, or without one if its scheme is harmful.
func (l *links) openLink(w util.BufWriter, destination, title string) {
	_, _ = w.WriteString("<a")
	url := address(l.document.filled(destination), l.document.Base, false)
	if l.document.Entry != nil {
		if name := l.document.Entry(destination); name != "" {
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
	if url != "" && isExternal(l.document.filled(destination)) {
		_, _ = w.WriteString(` target="_blank" rel="noopener noreferrer"`)
	}
	_, _ = w.WriteString(">")
}

func (l *links) closeLink(w util.BufWriter, destination string) {
	if isExternal(l.document.filled(destination)) {
		_, _ = w.WriteString(`<span class="external"> (` + html.Escape(l.external) + ")</span>")
	}
	_, _ = w.WriteString("</a>")
}

func (l *links) image(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	image := n.(*ast.Image)
	alt := plain(image, source)
	url := address(l.document.filled(string(image.Destination)), l.document.Base, true)
	if url == "" {
		_, _ = w.WriteString(html.Escape(alt))
		return ast.WalkSkipChildren, nil
	}
	_, _ = w.WriteString(`<img src="` + html.Escape(url) + `" alt="` + html.Escape(alt) + `"` + sizeAttributes(string(image.Title)) + ` loading="lazy" decoding="async">`)
	return ast.WalkSkipChildren, nil
}
