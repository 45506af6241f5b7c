package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	gparser "github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"faqwidget/wasm/internal/faq"
)

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

// parseEntry parses an answer with the references and footnotes of its source.
func parseEntry(e *faq.Entry) (ast.Node, []byte) {
	source := unwrap(e.Answer)
	if e.Source != nil && len(e.Source.Footnotes) > 0 && strings.Contains(source, "[^") {
		source += "\n\n" + referenced(e.Source.Footnotes, source)
	}
	return parseWith(source, e.Source)
}

func parseWith(source string, shared *faq.Source) (ast.Node, []byte) {
	context := context{Context: gparser.NewContext()}
	if shared != nil {
		context.shared = shared.References
	}
	bytes := []byte(source)
	root := parserOf(source).Parse(text.NewReader(bytes), gparser.WithContext(context))
	prune(root)
	return root, bytes
}

// A context knows the references of a source beside those of the text itself.
type context struct {
	gparser.Context
	shared []faq.Reference
}

// Reference finds a reference by its label in lower case.
func (c context) Reference(label string) (gparser.Reference, bool) {
	for _, r := range c.shared {
		if r.Label == label {
			return gparser.NewReference([]byte(r.Label), []byte(r.Destination), []byte(r.Title)), true
		}
	}
	return c.Context.Reference(label)
}

// Text is an answer as plain text, for indexing and snippets: a line for each
// block, code included, links by their text, images by their alternative.
func Text(e *faq.Entry) string {
	if text, ok := unmarked(e.Answer); ok {
		return text
	}
	root, source := parseEntry(e)
	return plain(root, source)
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
	c := lower(line[0])
	return c >= 'a' && c <= 'z' || c == '"' || c >= 0x80
}

// inlineText is the plain text of inline Markdown, e.g. of a heading.
func inlineText(source string) string {
	if !strings.ContainsAny(source, "\\`*_[]<&!#:~^") { // nothing that Markdown could mean
		return strings.TrimSpace(source)
	}
	return plain(parseInline(source, nil))
}

// parseInline parses the text of a heading. It does so as a heading, so that a
// number or a hyphen at its start makes no list of it.
func parseInline(text string, shared *faq.Source) (ast.Node, []byte) {
	source := "# " + strings.ReplaceAll(text, "\n", " ")
	return parseWith(source, shared)
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
			if hasPrefixFold(string(n.Segments.Value(source)), "<br") {
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
