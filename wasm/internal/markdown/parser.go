package markdown

import (
	"strings"

	"github.com/yuin/goldmark/extension"
	gparser "github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"
)

// inlines parses all Markdown; prose all but bare addresses, for which goldmark
// searches at every word. A parser is reusable.
var (
	inlines = newParser(util.Prioritized(extension.NewLinkifyParser(), 999))
	prose   = newParser()
)

// newParser returns a parser of CommonMark with tables, strikethrough, task
// lists, footnotes, and more parsers of inlines.
func newParser(more ...util.PrioritizedValue) gparser.Parser {
	return gparser.NewParser(
		gparser.WithBlockParsers(append(gparser.DefaultBlockParsers(),
			util.Prioritized(extension.NewFootnoteBlockParser(), 999))...),
		gparser.WithInlineParsers(append([]util.PrioritizedValue{
			util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
			util.Prioritized(gparser.NewCodeSpanParser(), 100),
			util.Prioritized(newBounded(extension.NewFootnoteParser(), BoundFootnotes, MostFootnotes, true), 101),
			util.Prioritized(gparser.NewLinkParser(), 200),
			util.Prioritized(gparser.NewAutoLinkParser(), 300),
			util.Prioritized(gparser.NewRawHTMLParser(), 400),
			util.Prioritized(newBounded(emphasisParser{gparser.NewEmphasisParser()}, BoundEmphasis, MostDelimiters, false), 500),
			util.Prioritized(newBounded(extension.NewStrikethroughParser(), BoundEmphasis, MostDelimiters, false), 500),
		}, more...)...),
		gparser.WithParagraphTransformers(append(gparser.DefaultParagraphTransformers(),
			util.Prioritized(boundedTables{extension.NewTableParagraphTransformer()}, 200))...),
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
