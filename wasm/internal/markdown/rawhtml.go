package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// allowedTags may stand as raw HTML in an answer, without attributes.
var allowedTags = []string{"kbd", "br", "sub", "sup", "mark", "details", "summary"}

func (r *Renderer) rawHTML(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		_, _ = w.WriteString(sanitize(string(n.(*ast.RawHTML).Segments.Value(source))))
	}
	return ast.WalkSkipChildren, nil
}

func (r *Renderer) htmlBlock(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		block := n.(*ast.HTMLBlock)
		text := string(block.Lines().Value(source))
		if block.HasClosure() {
			text += string(block.ClosureLine.Value(source))
		}
		_, _ = w.WriteString(sanitize(text))
	}
	return ast.WalkSkipChildren, nil
}

// sanitize keeps the allowed tags, bare, and the text between tags, escaped.
// Comments, and all inside script, style and template, are dropped.
func sanitize(html string) string {
	var b strings.Builder
	for html != "" {
		i := strings.IndexByte(html, '<')
		if i < 0 {
			break
		}
		b.WriteString(reescape(html[:i]))
		html = html[i:]
		if strings.HasPrefix(html, "<!--") {
			html = afterString(html, "-->")
			continue
		}
		name, closing := tagName(html)
		html = afterString(html, ">")
		switch name {
		case "script", "style", "template", "svg", "math", "iframe", "object", "textarea", "title", "noscript", "xmp":
			if !closing {
				html = afterElement(html, name)
			}
		default:
			writeTag(&b, name, closing)
		}
	}
	b.WriteString(reescape(html))
	return b.String()
}

func writeTag(b *strings.Builder, name string, closing bool) {
	for _, allowed := range allowedTags {
		if name != allowed {
			continue
		}
		b.WriteByte('<')
		if closing {
			b.WriteByte('/')
		}
		b.WriteString(name)
		b.WriteByte('>')
	}
}

// tagName reads the name of the tag that s begins with, in lower case.
func tagName(s string) (name string, closing bool) {
	s, closing = strings.CutPrefix(s[1:], "/")
	end := strings.IndexFunc(s, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-')
	})
	if end < 0 {
		end = len(s)
	}
	return strings.ToLower(s[:end]), closing
}

func afterString(s, end string) string {
	_, after, _ := strings.Cut(s, end)
	return after
}

func afterElement(s, name string) string {
	i := strings.Index(strings.ToLower(s), "</"+name)
	if i < 0 {
		return ""
	}
	return afterString(s[i:], ">")
}

// reescape resolves the character references of HTML text and escapes it again.
func reescape(s string) string {
	return Escape(string(util.ResolveEntityNames(util.ResolveNumericReferences([]byte(s)))))
}
