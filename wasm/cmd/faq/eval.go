package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"strings"

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
		set, err := relevance.Read(file)
		if err != nil {
			return err
		}
		figures := relevance.Measure(set, plainText)
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

// plainText reads a text of an evaluation file as Markdown.
func plainText(source string) string { return corpus.Text(&faq.Entry{Answer: source}) }
