package markdown

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"faqwidget/wasm/internal/scan"
)

// Deepest is how many raw tags may be open at once; browsers stop at some depth too.
const Deepest = 50

// An openTag is a raw tag that is not closed yet. Its element ends with its parent.
type openTag struct {
	name   string
	parent ast.Node
}

// A sanitizer keeps harmless raw HTML of one document.
type sanitizer struct {
	open []openTag // the innermost last
}

func (s *sanitizer) rawHTML(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		_, _ = w.WriteString(s.sanitize(string(n.(*ast.RawHTML).Segments.Value(source)), n.Parent()))
	}
	return ast.WalkSkipChildren, nil
}

func (s *sanitizer) htmlBlock(w util.BufWriter, source []byte, n ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		block := n.(*ast.HTMLBlock)
		text := string(block.Lines().Value(source))
		if block.HasClosure() {
			text += string(block.ClosureLine.Value(source))
		}
		_, _ = w.WriteString(s.sanitize(text, n.Parent()))
	}
	return ast.WalkSkipChildren, nil
}

// sanitize keeps the allowed tags, without attributes, and the text between tags,
// escaped. Comments are dropped, and droppedTags with their contents. So are end
// tags of elements that are not open: they could close elements around the text.
func (s *sanitizer) sanitize(html string, parent ast.Node) string {
	var b strings.Builder
	for html != "" {
		i := strings.IndexByte(html, '<')
		if i < 0 {
			break
		}
		b.WriteString(reescape(html[:i]))
		html = html[i:]
		if strings.HasPrefix(html, "<!--") {
			html = scan.AfterString(html, "-->")
			continue
		}
		name, closing := scan.TagName(html)
		html = scan.AfterString(html, ">")
		switch {
		case !slices.Contains(droppedTags, name):
			b.WriteString(s.tag(name, closing, parent))
		case !closing:
			html = scan.AfterElement(html, name)
		}
	}
	b.WriteString(reescape(html))
	return b.String()
}

// tag is an allowed tag, or nothing.
func (s *sanitizer) tag(name string, closing bool, parent ast.Node) string {
	for n := len(s.open); n > 0 && !within(parent, s.open[n-1].parent); n-- {
		s.open = s.open[:n-1]
	}
	switch {
	case !slices.Contains(allowedTags, name) || closing && !s.close(name) || !closing && len(s.open) == Deepest:
		return ""
	case closing:
		return "</" + name + ">"
	case name != "br":
		s.open = append(s.open, openTag{name, parent})
	}
	return "<" + name + ">"
}

// close ends the innermost element of a name and all within it, and reports
// whether there is one.
func (s *sanitizer) close(name string) bool {
	for i := len(s.open) - 1; i >= 0; i-- {
		if s.open[i].name == name {
			s.open = s.open[:i]
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

// allowedTags may be raw HTML in an answer, without attributes.
var allowedTags = []string{"kbd", "br", "sub", "sup", "mark", "details", "summary"}

// droppedTags have contents that nobody reads, which are dropped with them.
var droppedTags = strings.Fields("iframe math noscript object script style svg template textarea title xmp")
