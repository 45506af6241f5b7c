package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"faqwidget/wasm/internal/scan"
)

// htmlText is the text of HTML; words that tags separate stay separate.
func htmlText(s string) string {
	return scan.WithoutTags(scan.Replace(s, "<summary", " <summary", "</summary", " </summary", "<p", " <p", "<li", " <li", "<br", " <br",
		"<t", " <t", "<d", " <d"))
}

// PlainText is a document as plain text, for indexing and snippets. Each block
// is a line; lines of code are kept, each after a tab. Links are given by their
// text. Images are left out, since nobody who sees them reads their
// alternatives. A document of nothing but images is given by those.
func PlainText(d Document) string {
	text, _ := TextAndLinks(d)
	return text
}

// TextAndLinks is the plain text of a document, and the destinations of its links.
func TextAndLinks(d Document) (text string, destinations []string) {
	if text, ok := unmarked(d.Text); ok {
		return text, nil
	}
	root, source := parseDocument(d)
	text = trimmed(textOf(root, source, false, func(n ast.Node, _ []byte, entering bool, _ int) {
		switch n := n.(type) {
		case *ast.Link:
			if entering {
				destinations = append(destinations, string(n.Destination))
			}
		case *ast.AutoLink:
			if entering {
				destinations = append(destinations, string(n.URL(source)))
			}
		}
	}))
	if text == "" {
		text = plain(root, source)
	}
	return text, destinations
}

// unmarked is the text of Markdown that has only paragraphs of prose, as in many
// answers, read without a parser and often without a copy. ok is false for any
// other source.
func unmarked(source string) (text string, ok bool) {
	source = strings.TrimSpace(source)
	if strings.ContainsAny(source, "\\`*_[<&~|@\r\t") || parserOf(source) != prose {
		return "", false
	}
	if strings.IndexByte(source, '\n') < 0 {
		return source, isProse(source)
	}
	var b strings.Builder
	b.Grow(len(source))
	for blank := true; source != ""; {
		line, rest, _ := strings.Cut(source, "\n")
		source = rest
		if line == "" {
			blank = true
			continue
		}
		if !isProse(line) {
			return "", false
		}
		if blank {
			newline(&b)
		} else {
			b.WriteByte(' ')
		}
		b.WriteString(line)
		blank = false
	}
	return b.String(), true
}

// isProse reports whether a line is one of a paragraph: it begins with a letter
// or a quotation mark and does not end with a space.
func isProse(line string) bool {
	if line == "" || line[len(line)-1] == ' ' {
		return line == ""
	}
	c := scan.Lower(line[0])
	return c >= 'a' && c <= 'z' || c == '"' || c >= 0x80
}

// InlineText is the plain text of inline Markdown, e.g. of a heading.
func InlineText(source string) string {
	if isPlainInline(source) {
		return strings.TrimSpace(source)
	}
	return plain(parseInline(Document{Text: source}))
}

// isPlainInline reports whether inline Markdown has no sign that could be markup.
func isPlainInline(source string) bool { return !strings.ContainsAny(source, "\\`*_[]<&!#:~^") }

// plain is the text of a tree, images by their alternatives.
func plain(root ast.Node, source []byte) string {
	return trimmed(textOf(root, source, true, nil))
}

// textOf is the text of a tree, with or without the alternatives of images.
// visit, unless nil, is called for each node with the length of the text so
// far.
func textOf(root ast.Node, source []byte, alternatives bool, visit func(n ast.Node, source []byte, entering bool, at int)) string {
	var b strings.Builder
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if visit != nil {
			visit(n, source, entering, b.Len())
		}
		if !entering {
			if n.Type() == ast.TypeBlock || n.Kind() == extast.KindTableCell {
				newline(&b)
			}
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			b.Write(resolved(n.Value(source), n.IsRaw()))
			if n.SoftLineBreak() || n.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(n.Value)
		case *ast.AutoLink:
			b.Write(n.Label(source))
		case *ast.FencedCodeBlock, *ast.CodeBlock:
			for line := range strings.Lines(string(n.Lines().Value(source))) {
				b.WriteString("\t" + line)
			}
		case *ast.HTMLBlock:
			b.WriteString(htmlText(string(n.Lines().Value(source))))
		case *ast.RawHTML:
			if scan.HasPrefixFold(string(n.Segments.Value(source)), "<br") {
				b.WriteByte(' ')
			}
			return ast.WalkSkipChildren, nil
		case *ast.Image:
			if !alternatives {
				return ast.WalkSkipChildren, nil
			}
		case *extast.FootnoteLink, *extast.FootnoteBacklink:
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

// trimmed is a text without the space around it, except a tab before code.
func trimmed(text string) string { return strings.Trim(text, " \n") }

func newline(b *strings.Builder) {
	if s := b.String(); s != "" && s[len(s)-1] != '\n' {
		b.WriteByte('\n')
	}
}
