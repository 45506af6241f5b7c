package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"path/filepath"
	"strings"

	"faqwidget/content"
	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/search/relevance"
)

// runEval runs "faq eval": one JSON object a line for each file and variant of
// its queries, then the averages over the files; or all in one table.
func runEval(flags *flag.FlagSet, args []string, std stdio) error {
	table := flags.Bool("table", false, "print a table, beside the figures of other libraries")
	if err := parse(flags, args); err != nil {
		return err
	}
	if flags.NArg() == 0 {
		return misuse(flags, std, "eval needs a file of entries and judged queries")
	}
	lines := json.NewEncoder(std.out)
	var all []relevance.Figure
	for _, file := range flags.Args() {
		figures, err := measure(file, std)
		if err != nil {
			return err
		}
		all = append(all, figures...)
		for _, f := range figures {
			if *table {
				break
			}
			if err := lines.Encode(f); err != nil {
				return err
			}
		}
	}
	if *table {
		if below := relevance.Table(std.out, all); len(below) > 0 {
			return fmt.Errorf("faq: below MiniSearch: %s", strings.Join(below, ", "))
		}
		return nil
	}
	for _, f := range relevance.Macro(all) {
		if err := lines.Encode(f); err != nil {
			return err
		}
	}
	return nil
}

// measure is the quality of the ranking on a set of entries and queries, or, of
// a file .txt of judged queries, on the FAQ built in; on those about something
// else it should be silent, which is printed.
func measure(file string, std stdio) ([]relevance.Figure, error) {
	if filepath.Ext(file) != ".txt" {
		set, err := relevance.Read(file)
		if err != nil {
			return nil, err
		}
		return relevance.Measure(set, plainText), nil
	}
	judged, err := relevance.ReadJudged(file)
	if err != nil {
		return nil, err
	}
	c := author.Parse(content.FS(), "content")
	var slugs []string
	for _, e := range c.Corpus.Entries() {
		slugs = append(slugs, e.Slug)
	}
	if unknown := judged.Unknown(slugs); len(unknown) > 0 {
		return nil, fmt.Errorf("faq: %s: no entry has the slug %s", file, strings.Join(unknown, ", "))
	}
	ix := c.Index()
	figures := relevance.MeasureOn(ix, slugs, &judged.Set)
	for i := range figures {
		figures[i].Own = true
	}
	fmt.Fprintf(std.err, "%s: %d queries; of %d about something else %d get no answer\n",
		judged.Name, len(judged.Queries), len(judged.Strangers), judged.Silent(ix))
	return figures, nil
}

// plainText reads a text of an evaluation file as Markdown.
func plainText(source string) string { return corpus.Text(&faq.Entry{Answer: source}) }
