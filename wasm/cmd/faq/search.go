package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"strings"

	"faqwidget/content"
	"faqwidget/wasm/internal/author"
)

// runSearch runs "faq search": the widget's ranking in a terminal.
func runSearch(flags *flag.FlagSet, args []string, std stdio) error {
	var (
		dir     = flags.String("content", "", "search this `folder` or file instead of the built-in FAQ")
		limit   = flags.Int("limit", 8, "print at most this `number` of hits")
		asJSON  = flags.Bool("json", false, "print the result as JSON")
		explain = flags.Bool("explain", false, "say why a hit is where it is, or why nothing is found")
	)
	file, audience := meaningFlag(flags), audienceFlag(flags)
	if err := parse(flags, args); err != nil {
		return err
	}
	query := strings.Join(flags.Args(), " ")
	if strings.TrimSpace(query) == "" {
		return misuse(flags, std, "search needs a query")
	}
	if *limit < 1 {
		return misuse(flags, std, "search -limit must be 1 or more, not %d", *limit)
	}
	c := author.Parse(content.FS(), "content")
	if *dir != "" {
		c = author.Read(*dir)
	}
	if err := c.Faults.Err(); err != nil && c.Corpus.Len() == 0 {
		return err
	}
	table, err := readTable(*file)
	if err != nil {
		return err
	}
	c = c.For(*audience)
	expand(c, table, std)
	found := c.Find(query, *limit)
	if *asJSON {
		return printJSON(std.out, found)
	}
	p := printer{w: std.out, color: colored(std.out)}
	p.finding(found, *explain)
	return nil
}

func printJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

// A printer writes findings for people.
type printer struct {
	w     *output
	color bool
}

// Select Graphic Rendition codes of ECMA-48.
const (
	sgrBold  = "1"
	sgrFaint = "2"
	sgrMark  = "1;33" // bold yellow, readable on light and dark
)

func (p printer) finding(f author.Finding, explain bool) {
	if f.DidYouMean != "" {
		p.print("", "did you mean ")
		p.print(sgrBold, f.DidYouMean)
		p.w.raw("\n\n")
	}
	for i, hit := range f.Hits {
		p.print("", fmt.Sprintf("%2d. ", i+1))
		p.marked(sgrBold, hit.Question, hit.QuestionMarks)
		where := append(hit.Trail[:len(hit.Trail):len(hit.Trail)], "#"+hit.Slug)
		p.w.raw("\n    ")
		p.print(sgrFaint, strings.Join(where, " › "))
		if hit.Snippet != "" {
			p.w.raw("\n    ")
			p.marked("", hit.Snippet, hit.SnippetMarks)
		}
		if explain {
			p.w.raw("\n    ")
			p.print(sgrFaint, reason(hit))
		}
		p.w.raw("\n\n")
	}
	switch {
	case len(f.Hits) == 0 && f.Nearest != "":
		p.w.line("nothing found; the nearest question is #" + f.Nearest)
	case len(f.Hits) == 0:
		p.w.line("nothing found")
	case f.Count > len(f.Hits):
		p.w.line(fmt.Sprintf("%d of %d", len(f.Hits), f.Count))
	}
	if explain {
		p.w.line(fmt.Sprintf("support for the query by the best question: %.3f; below %.3f, a query of several words gets no answer", f.Support, author.Threshold))
	}
}

// reason says why a hit is where it is.
func reason(hit author.Found) string {
	text := fmt.Sprintf("score %.3f, found by %s", hit.Score, hit.Why)
	if hit.Via != "" {
		text += ": " + hit.Via
	}
	return text
}

// print prints a part of a line in a style, when colours are wanted.
func (p printer) print(code, text string) {
	if !p.color {
		code = ""
	}
	p.w.painted(code, text)
}

// marked prints a text in the style of code, and its marks in their own. Without
// colours the marks are lost, so that the output can be searched and compared.
func (p printer) marked(code, text string, marks []author.Mark) {
	end := 0
	for _, m := range marks {
		if m[0] < end || m[1] > len(text) {
			continue
		}
		p.print(code, text[end:m[0]])
		p.print(sgrMark, text[m[0]:m[1]])
		end = m[1]
	}
	p.print(code, text[end:])
}
