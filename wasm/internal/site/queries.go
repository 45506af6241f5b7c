package site

import (
	"fmt"
	"strconv"
	"strings"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/search"
)

// queriesName is the file beside the content in which authors state what a
// search must find. Each line is
//
//	query TAB slug [TAB rank]
//
// and says that the query finds the entry of that slug among the first rank
// hits, 1 unless given. Empty lines and lines that start with # are comments.
const queriesName = "queries.txt"

// maxRank is the lowest place that a test can ask for.
const maxRank = 100

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
			faults = append(faults, faq.Fault{File: name, Line: line, Kind: "bad-query", Message: err.Error(),
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
		if err != nil || rank < 1 || rank > maxRank {
			return Query{}, fmt.Errorf("the rank %q is not a number from 1 to %d", strings.TrimSpace(fields[2]), maxRank)
		}
		q.Rank = rank
	}
	return q, nil
}

// checkQueries runs the author's search tests.
func (c *Content) checkQueries() faq.Faults {
	if len(c.Queries) == 0 {
		return nil
	}
	var faults faq.Faults
	ix, entries := c.Index(), c.Corpus.Entries()
	for _, q := range c.Queries {
		fault := faq.Fault{File: queriesName, Line: q.Line}
		want := c.Corpus.Find(q.Slug)
		if want < 0 {
			fault.Kind, fault.Message = "unknown-slug", "there is no question with the slug "+strconv.Quote(q.Slug)
			fault.Fix = c.didYouMean(ix, q.Slug)
			faults = append(faults, fault)
			continue
		}
		rank, first := 0, -1
		for i, hit := range ix.Search(q.Text, maxRank).Hits {
			if i == 0 {
				first = hit.Doc
			}
			if hit.Doc == want {
				rank = i + 1
				break
			}
		}
		if rank == 0 || rank > q.Rank {
			fault.Kind, fault.Message = "query-failed", missed(q, rank)
			fault.Fix = "give the question an alias"
			if first >= 0 && first != want {
				fault.Fix = "first is " + strconv.Quote(entries[first].Slug) + "; an alias of the question helps"
			}
			faults = append(faults, fault)
		}
	}
	return faults
}

func missed(q Query, rank int) string {
	if rank == 0 {
		return fmt.Sprintf("searching %q does not find %q", q.Text, q.Slug)
	}
	return fmt.Sprintf("searching %q finds %q at rank %d, not within %d", q.Text, q.Slug, rank, q.Rank)
}

// didYouMean suggests the slug whose question reads most like the one given.
func (c *Content) didYouMean(ix *search.Index, slug string) string {
	result := ix.Search(strings.ReplaceAll(slug, "-", " "), 1)
	best := result.Nearest
	if len(result.Hits) > 0 {
		best = result.Hits[0].Doc
	}
	if best < 0 {
		return ""
	}
	return "did you mean " + strconv.Quote(c.Corpus.Entries()[best].Slug) + "?"
}
