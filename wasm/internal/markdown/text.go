package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	gparser "github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"

	"faqwidget/wasm/internal/scan"
)

// htmlText is the text of HTML: words that tags part stay apart.
func htmlText(s string) string {
	return scan.WithoutTags(scan.Replace(s, "<summary", " <summary", "</summary", " </summary", "<p", " <p", "<li", " <li", "<br", " <br",
		"<t", " <t", "<d", " <d"))
}

// inlines parses all Markdown; prose the same without bare addresses, which
// goldmark looks for at every word. A parser is reusable.
var (
	inlines = newParser(util.Prioritized(extension.NewLinkifyParser(), 999))
	prose   = newParser()
)

// newParser is CommonMark's parser, with tables, strikethrough, task lists and
// footnotes, and more that is read within lines.
func newParser(more ...util.PrioritizedValue) gparser.Parser {
	return gparser.NewParser(
		gparser.WithBlockParsers(append(gparser.DefaultBlockParsers(),
			util.Prioritized(extension.NewFootnoteBlockParser(), 999))...),
		gparser.WithInlineParsers(append(append(gparser.DefaultInlineParsers(),
			util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
			util.Prioritized(extension.NewFootnoteParser(), 101),
			util.Prioritized(extension.NewStrikethroughParser(), 500)), more...)...),
		gparser.WithParagraphTransformers(append(gparser.DefaultParagraphTransformers(),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200))...),
		gparser.WithASTTransformers(
			util.Prioritized(extension.NewTableASTTransformer(), 0),
			util.Prioritized(extension.NewFootnoteASTTransformer(), 999)))
}

// parserOf is the parser that a text needs.
func parserOf(source string) gparser.Parser {
	if strings.Contains(source, "://") || strings.Contains(source, "www.") || strings.Contains(source, "@") {
		return inlines
	}
	return prose
}

// PlainText is a document as plain text, for indexing and snippets: a line for each
// block, code included, links by their text, images by their alternative.
func PlainText(d Document) string {
	if text, ok := unmarked(d.Text); ok {
		return text
	}
	return plain(parseDocument(d))
}

// unmarked is the text of Markdown that is nothing but paragraphs of prose, as
// many answers are, without a parser and often without a copy. What may be
// anything else is not ok.
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

// isProse recognises a line of a paragraph: it begins with a letter or a
// quotation mark, and ends with no space.
func isProse(line string) bool {
	if line == "" || line[len(line)-1] == ' ' {
		return line == ""
	}
	c := scan.Lower(line[0])
	return c >= 'a' && c <= 'z' || c == '"' || c >= 0x80
}

// InlineText is the plain text of inline Markdown, e.g. of a heading.
func InlineText(source string) string {
	if !strings.ContainsAny(source, "\\`*_[]<&!#:~^") { // nothing that Markdown could mean
		return strings.TrimSpace(source)
	}
	return plain(parseInline(Document{Text: source}))
}

func plain(root ast.Node, source []byte) string {
	var b strings.Builder
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
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
			b.Write(n.Lines().Value(source))
		case *ast.HTMLBlock:
			b.WriteString(htmlText(string(n.Lines().Value(source))))
		case *ast.RawHTML:
			if scan.HasPrefixFold(string(n.Segments.Value(source)), "<br") {
				b.WriteByte(' ')
			}
			return ast.WalkSkipChildren, nil
		case *extast.FootnoteLink, *extast.FootnoteBacklink:
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	return strings.TrimSpace(b.String())
}

// resolved undoes backslash escapes and character references, except in code.
func resolved(value []byte, raw bool) []byte {
	if raw {
		return value
	}
	return util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(value)))
}

func newline(b *strings.Builder) {
	if s := b.String(); s != "" && s[len(s)-1] != '\n' {
		b.WriteByte('\n')
	}
}
