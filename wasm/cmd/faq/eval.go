package main

import (
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"path/filepath"
	"strings"

	"faqwidget/content"
	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/meaning"
	"faqwidget/wasm/internal/search/relevance"
)

// runEval runs "faq eval". It prints JSON objects, one per line: the
// figures of each file and variant of its queries, then the averages over
// the files, then how often nothing is found in each file. With -table it
// prints all in tables. "faq eval -compare OLD NEW" compares an earlier
// result with a newer one, or with what sets give now.
func runEval(flags *flag.FlagSet, args []string, std stdio) error {
	table := flags.Bool("table", false, "print a table, next to the figures of other libraries")
	old := flags.String("compare", "", "compare a newer result, or what the sets give now, with the result of faq eval in this `file`")
	sharded := flags.Bool("sharded", false, "rank as for an FAQ fetched in shards, as many as a large one has")
	file := meaningFlag(flags)
	if err := parse(flags, args); err != nil {
		return err
	}
	vectors, err := readTable(*file)
	if err != nil {
		return err
	}
	if flags.NArg() == 0 {
		return misuse(flags, std, "eval needs a file of entries and judged queries")
	}
	measure := func(file string) ([]relevance.Figure, relevance.Asked, error) {
		if *sharded {
			return measureSharded(file, vectors, std)
		}
		return measure(file, vectors, std)
	}
	if *old != "" {
		return compareWith(*old, flags.Args(), *table, measure, std)
	}
	var all []relevance.Figure
	var sets []relevance.Asked
	lines := json.NewEncoder(std.out)
	for _, file := range flags.Args() {
		figures, set, err := measure(file)
		if err != nil {
			return err
		}
		all, sets = append(all, figures...), append(sets, set)
		if *table {
			continue
		}
		if err := encodeAll(lines, figures); err != nil {
			return err
		}
	}
	var silences []relevance.Silence
	if !*sharded {
		silences = relevance.Silences(sets)
	}
	if !*table {
		return cmp.Or(encodeAll(lines, relevance.Macro(all)), encodeAll(lines, silences))
	}
	below := relevance.Table(std.out, all)
	fmt.Fprintln(std.out)
	relevance.SilenceTable(std.out, silences)
	if len(below) > 0 {
		return fmt.Errorf("faq: below MiniSearch: %s", strings.Join(below, ", "))
	}
	return nil
}

// compareWith compares a result with those of other files: results or sets.
func compareWith(old string, files []string, table bool, measure func(file string) ([]relevance.Figure, relevance.Asked, error), std stdio) error {
	before, err := relevance.ReadResult(old)
	if err != nil {
		return err
	}
	var now []relevance.Figure
	for _, file := range files {
		var figures []relevance.Figure
		if relevance.IsResult(file) {
			figures, err = relevance.ReadResult(file)
		} else {
			figures, _, err = measure(file)
		}
		if err != nil {
			return err
		}
		now = append(now, figures...)
	}
	all, err := relevance.Compare(before, now)
	if err != nil {
		return err
	}
	if table {
		relevance.CompareTable(std.out, all)
		return nil
	}
	return encodeAll(json.NewEncoder(std.out), all)
}

func encodeAll[T any](lines *json.Encoder, list []T) error {
	for _, one := range list {
		if err := lines.Encode(one); err != nil {
			return err
		}
	}
	return nil
}

// measure gives the quality of the ranking on a set of entries and queries
// or, for a .txt file of judged queries, on the built-in FAQ.
func measure(file string, vectors *meaning.Table, std stdio) ([]relevance.Figure, relevance.Asked, error) {
	if filepath.Ext(file) != ".txt" {
		set, err := relevance.Read(file)
		if err != nil {
			return nil, relevance.Asked{}, err
		}
		figures, asked := relevance.Measure(set, plainText, expansion(vectors))
		return figures, asked, nil
	}
	judged, err := relevance.ReadJudged(file)
	if err != nil {
		return nil, relevance.Asked{}, err
	}
	c := author.Parse(content.FS(), "content")
	var slugs []string
	for _, e := range c.Corpus.Entries() {
		slugs = append(slugs, e.Slug)
	}
	if unknown := judged.Unknown(slugs); len(unknown) > 0 {
		return nil, relevance.Asked{}, fmt.Errorf("faq: %s: no entry has the slug %s", file, strings.Join(unknown, ", "))
	}
	expand(c, vectors, std)
	ix := c.Index()
	figures := relevance.MeasureOn(ix, slugs, &judged.Set)
	for i := range figures {
		figures[i].Own = true
	}
	return figures, relevance.Asked{Set: &judged.Set, Index: ix, IDs: slugs}, nil
}
