package author

import (
	"fmt"
	"strconv"
	"strings"

	"faqwidget/wasm/internal/faq"
)

// QueriesName is the file next to the content in which authors state what a
// search must find. Each line is
//
//	query TAB slug [TAB rank]
//
// and says that the query finds the entry of that slug among the first rank hits,
// by default 1. Empty lines and lines that start with # are comments.
const QueriesName = "queries.txt"

// MaxRank is the lowest place that a test can ask for.
const MaxRank = 100

// A Query is an author's search test.
type Query struct {
	Text string
	Slug string
	Rank int // the lowest place that passes, from 1
	Line int // 1-based, in queries.txt
}

func parseQueries(name, text string) ([]Query, faq.Faults) {
	var queries []Query
	var faults faq.Faults
	line := 0
	for row := range strings.Lines(text) {
		line++
		row = strings.TrimSpace(row)
		if row == "" || row[0] == '#' {
			continue
		}
		q, err := parseQuery(row)
		if err != nil {
			faults = append(faults, faq.Fault{File: name, Line: line, Kind: faq.KindBadQuery, Message: err.Error(),
				Fix: "write query, tab, slug and, if the entry need not be first, tab and rank"})
			continue
		}
		q.Line = line
		queries = append(queries, q)
	}
	return queries, faults
}

func parseQuery(row string) (Query, error) {
	fields := strings.Split(row, "\t")
	if len(fields) < 2 || len(fields) > 3 {
		return Query{}, fmt.Errorf("%d tabs where one or two belong", len(fields)-1)
	}
	q := Query{Text: strings.TrimSpace(fields[0]), Slug: strings.TrimPrefix(strings.TrimSpace(fields[1]), "#"), Rank: 1}
	if len(fields) == 3 {
		rank, err := strconv.Atoi(strings.TrimSpace(fields[2]))
		if err != nil || rank < 1 || rank > MaxRank {
			return Query{}, fmt.Errorf("the rank %q is not a number from 1 to %d", strings.TrimSpace(fields[2]), MaxRank)
		}
		q.Rank = rank
	}
	return q, nil
}
