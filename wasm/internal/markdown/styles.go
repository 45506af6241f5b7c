package markdown

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"faqwidget/wasm/internal/scan"
)

// A Style is a part of a text, text[Start:End], inside an element of HTML. Lists
// of styles are in reading order, outer ones first.
type Style struct {
	Start, End int
	Element    string
}

// rawStyles are the elements that raw inline HTML may add.
var rawStyles = []string{"kbd", "mark", "sub", "sup"}

// Styled is the plain text of inline Markdown, as [InlineText] has it, with its styles.
func Styled(source string) (string, []Style) {
	if isPlainInline(source) {
		return strings.TrimSpace(source), nil
	}
	root, bytes := parseInline(Document{Text: source})
	var s styler
	whole := textOf(root, bytes, true, s.visit)
	text := strings.TrimSpace(whole)
	before := strings.Index(whole, text)
	var list []Style
	for _, style := range s.styles {
		style.Start, style.End = max(0, style.Start-before), min(len(text), style.End-before)
		if style.Start < style.End {
			list = append(list, style)
		}
	}
	return text, list
}

// A styler notes where styles begin and end in a text that is being written. An
// element of raw HTML that is never closed has no end and does not count.
type styler struct{ styles []Style }

func (s *styler) visit(n ast.Node, source []byte, entering bool, at int) {
	name := ""
	switch n := n.(type) {
	case *ast.Emphasis:
		name = "em"
		if n.Level == 2 {
			name = "strong"
		}
	case *ast.CodeSpan:
		name = "code"
	case *extast.Strikethrough:
		name = "del"
	case *ast.RawHTML:
		raw, ends := scan.TagName(string(n.Segments.Value(source)))
		if !entering || !slices.Contains(rawStyles, raw) {
			return
		}
		name, entering = raw, !ends
	}
	switch {
	case name == "":
	case entering:
		s.styles = append(s.styles, Style{at, 0, name})
	default:
		for i := len(s.styles) - 1; i >= 0; i-- {
			if open := &s.styles[i]; open.End == 0 && open.Element == name {
				open.End = at
				break
			}
		}
	}
}
