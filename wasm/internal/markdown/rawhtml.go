package markdown

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// allowedTags may stand as raw HTML in an answer, without attributes.
var allowedTags = []string{"kbd", "br", "sub", "sup", "mark", "details", "summary"}

// deepest is how many raw tags may be open at once; browsers stop at some depth too.
const deepest = 50

// An openTag is a raw tag that is not closed yet. Its element ends with its parent.
type openTag struct {
	name   string
	parent ast.Node
}

func (r *Renderer) rawHTML(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		_, _ = w.WriteString(r.sanitize(string(n.(*ast.RawHTML).Segments.Value(source)), n.Parent()))
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
		_, _ = w.WriteString(r.sanitize(text, n.Parent()))
	}
	return ast.WalkSkipChildren, nil
}

// sanitize keeps the allowed tags, bare, and the text between tags, escaped.
// Comments, and all inside script, style and template, are dropped, and so are
// end tags of what is not open: they could close what stands around the text.
func (r *Renderer) sanitize(html string, parent ast.Node) string {
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
			b.WriteString(r.tag(name, closing, parent))
		}
	}
	b.WriteString(reescape(html))
	return b.String()
}

// tag is an allowed tag, or nothing.
func (r *Renderer) tag(name string, closing bool, parent ast.Node) string {
	for n := len(r.open); n > 0 && !within(parent, r.open[n-1].parent); n-- {
		r.open = r.open[:n-1]
	}
	switch {
	case !slices.Contains(allowedTags, name) || closing && !r.close(name) || !closing && len(r.open) == deepest:
		return ""
	case closing:
		return "</" + name + ">"
	case name != "br":
		r.open = append(r.open, openTag{name, parent})
	}
	return "<" + name + ">"
}

// close ends the innermost element of a name and all within it, and says whether there is one.
func (r *Renderer) close(name string) bool {
	for i := len(r.open) - 1; i >= 0; i-- {
		if r.open[i].name == name {
			r.open = r.open[:i]
			return true
		}
	}
	return false
}

func within(n, ancestor ast.Node) bool {
	for n != nil && n != ancestor {
		n = n.Parent()
	}
	return n == ancestor
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
