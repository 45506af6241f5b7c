package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"faqwidget/wasm/internal/scan"
)

// Limits of nesting. CommonMark has none, but parsing and walking the tree take
// stack and time for every level, and no reader follows that deep.
const (
	maxContainers = 50   // quotes and list items opened on one line
	maxIndent     = 200  // columns before the last of them
	maxBrackets   = 2000 // "[" in consecutive lines without a blank one
	maxOpen       = 50   // of these, open at the same time
	maxDepth      = 150  // of nodes in the tree
)

// Flatten escapes the markers of quotes, lists and links beyond the limits, so
// they are read as text. Ordinary sources are returned unchanged.
func Flatten(source string) string {
	if len(source) < maxContainers {
		return source
	}
	var b strings.Builder
	done, count, open := 0, 0, 0
	escape := func(at int) {
		b.WriteString(source[done:at])
		b.WriteByte('\\')
		done = at
	}
	for start := 0; start < len(source); {
		end := start + scan.LineLength(source[start:])
		line := source[start:end]
		if strings.TrimSpace(line) == "" {
			count, open = 0, 0
		}
		if at := tooDeep(line); at >= 0 {
			escape(start + at)
		}
		for i := 0; i < len(line); i++ {
			switch line[i] {
			case '\\':
				i++
			case '[':
				count, open = count+1, open+1
				if count > maxBrackets || open > maxOpen {
					escape(start + i)
				}
			case ']':
				open = max(0, open-1)
			}
		}
		start = end
	}
	if done == 0 {
		return source
	}
	return b.String() + source[done:]
}

// tooDeep is the offset of the first marker of a quote or list item in line that
// exceeds the limits, or -1.
func tooDeep(line string) int {
	markers := 0
	for i := 0; i < len(line); {
		switch c := line[i]; {
		case c == ' ' || c == '\t':
			i++
			continue
		case c == '>':
			markers++
		case scan.IsListMarker(line[i:]):
			markers++
		default:
			return -1
		}
		if markers > maxContainers || i > maxIndent {
			return i
		}
		i += scan.MarkerLength(line[i:])
	}
	return -1
}

// prune lifts the children of nodes deeper than maxDepth into their parents,
// without recursion: emphasis can nest as deep as a paragraph is long.
func prune(root ast.Node) {
	depth := 0
	for n := root.FirstChild(); n != nil; {
		child := n.FirstChild()
		switch {
		case child != nil && depth < maxDepth:
			n, depth = child, depth+1
			continue
		case child != nil:
			n = lift(n)
			continue
		}
		for n != nil && n.NextSibling() == nil {
			if n = n.Parent(); n == root {
				return
			}
			depth--
		}
		if n != nil {
			n = n.NextSibling()
		}
	}
}

// lift replaces n by its children and returns the first of them.
func lift(n ast.Node) ast.Node {
	parent, first := n.Parent(), n.FirstChild()
	for child := first; child != nil; {
		next := child.NextSibling()
		parent.InsertBefore(parent, n, child)
		child = next
	}
	parent.RemoveChild(parent, n)
	return first
}
