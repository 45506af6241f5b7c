// Package relevance measures a ranking against questions whose right answers
// are known. It runs natively only; see `faq eval`.
package relevance

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"slices"
	"time"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/search"
)

// A Set is a file of entries and of queries with judgements.
type Set struct {
	Name    string   `json:"name"`
	Lang    string   `json:"lang"`
	Entries []Entry  `json:"entries"`
	Queries []Query  `json:"queries"`
	Foreign []string `json:"foreign"` // queries about something else, answered by no entry
}

// An Entry is a question with its answer, Markdown or plain text.
type Entry struct {
	ID       string `json:"id"`
	Question string `json:"q"`
	Answer   string `json:"a"`
}

// A Query is what somebody asked, and the entries that answer it. Typo and
// Prefix are the same query mistyped, and with its last word half typed.
type Query struct {
	Text     string   `json:"q"`
	Relevant []string `json:"rel"`
	Typo     string   `json:"typo"`
	Prefix   string   `json:"prefix"`
}

// variants are the names of the forms of a query.
var variants = [3]string{"q", "typo", "prefix"}

// forms are the query as asked, mistyped and half typed; "" where it has none.
func (q *Query) forms() [3]string { return [3]string{q.Text, q.Typo, q.Prefix} }

// A Figure is the quality of one variant of a set's queries: means over the
// queries, times in microseconds.
type Figure struct {
	Name    string  `json:"name"`
	Variant string  `json:"variant"` // "q", "typo" or "prefix"
	Queries int     `json:"queries"`
	MRR10   float64 `json:"mrr10"`  // 1 over the rank of the first right entry, 0 beyond 10
	S1      float64 `json:"s1"`     // share with a right entry first
	S5      float64 `json:"s5"`     // share with a right entry among the first five
	NDCG10  float64 `json:"ndcg10"` // Järvelin and Kekäläinen 2002, binary gains
	P50     float64 `json:"p50_us"`
	P99     float64 `json:"p99_us"`
	Lang    string  `json:"lang,omitempty"`  // of the set, "en" where it names none
	Own     bool    `json:"own,omitempty"`   // of the project's own content, which no peer was measured on
	Ranks   []int   `json:"ranks,omitempty"` // by query: rank of the first right entry, 0 beyond 10
}

// Read reads a set from a file.
func Read(file string) (*Set, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("faq: %w", err)
	}
	s := new(Set)
	if err := json.Unmarshal(data, s); err != nil {
		return nil, fmt.Errorf("faq: %s:%s: %w (write an object with lang, entries and queries)", file, placeOf(data, err), err)
	}
	return s, nil
}

// placeOf is the line and column of an error in JSON.
func placeOf(data []byte, err error) string {
	at := 0
	if bad := (*json.SyntaxError)(nil); errors.As(err, &bad) {
		at = max(0, int(bad.Offset)-1)
	} else if bad := (*json.UnmarshalTypeError)(nil); errors.As(err, &bad) {
		at = max(0, int(bad.Offset)-1)
	}
	before := data[:min(at, len(data))]
	return fmt.Sprintf("%d:%d", bytes.Count(before, []byte("\n"))+1, len(before)-bytes.LastIndexByte(before, '\n'))
}

// An Asked is a set whose entries are indexed.
type Asked struct {
	*Set
	Index *search.Index
	IDs   []string // of its documents
}

// Measure indexes the set and asks its queries. plain turns Markdown into plain text;
// expand, if not nil, adds an Expansion to the documents.
func Measure(s *Set, plain func(markdown string) string, expand func(lang string, docs []search.Document)) ([]Figure, Asked) {
	docs, ids := make([]search.Document, len(s.Entries)), make([]string, len(s.Entries))
	for i, e := range s.Entries {
		docs[i], ids[i] = search.Document{Question: plain(e.Question), Answer: plain(e.Answer)}, e.ID
	}
	if expand != nil {
		expand(s.Lang, docs)
	}
	ix := search.ForCorpus(&faq.Corpus{Lang: s.Lang, Expanded: expand != nil})
	for _, d := range docs {
		ix.Add(d)
	}
	return MeasureOn(ix, ids, s), Asked{s, ix, ids}
}

// A Searcher answers queries, as an index does.
type Searcher interface {
	Search(text string, limit int) search.Result
}

// MeasureOn puts the queries of a set to an index whose documents have these ids.
func MeasureOn(ix Searcher, ids []string, s *Set) []Figure {
	ix.Search("warm up", 10)
	var figures []Figure
	for i, variant := range variants {
		figure := Figure{Name: s.Name, Lang: cmp.Or(s.Lang, "en"), Variant: variant}
		var times []float64
		for _, q := range s.Queries {
			if text := q.forms()[i]; text != "" {
				times = append(times, figure.ask(ix, ids, text, q.Relevant))
			}
		}
		if figure.Queries > 0 {
			figure.finish(times)
			figures = append(figures, figure)
		}
	}
	return figures
}

// ask adds one query's outcome to the sums and returns its time in microseconds.
func (f *Figure) ask(ix Searcher, ids []string, text string, relevant []string) float64 {
	began := time.Now()
	result := ix.Search(text, 10)
	took := float64(time.Since(began).Nanoseconds()) / 1000
	first, gain, ideal := 0, 0.0, 0.0
	for i, h := range result.Hits {
		if !slices.Contains(relevant, ids[h.Doc]) {
			continue
		}
		if first == 0 {
			first = i + 1
		}
		gain += 1 / math.Log2(float64(i)+2)
	}
	for i := range min(10, len(relevant)) {
		ideal += 1 / math.Log2(float64(i)+2)
	}
	f.Queries++
	f.Ranks = append(f.Ranks, first)
	if first > 0 {
		f.MRR10 += 1 / float64(first)
	}
	if first == 1 {
		f.S1++
	}
	if first > 0 && first <= 5 {
		f.S5++
	}
	if ideal > 0 {
		f.NDCG10 += gain / ideal
	}
	return took
}

func (f *Figure) finish(times []float64) {
	n := float64(f.Queries)
	f.MRR10, f.S1, f.S5, f.NDCG10 = f.MRR10/n, f.S1/n, f.S5/n, f.NDCG10/n
	slices.Sort(times)
	f.P50, f.P99 = times[len(times)/2], times[len(times)*99/100]
}

// Macro averages the figures of each variant over the sets; its name is "macro".
func Macro(figures []Figure) []Figure {
	var all []Figure
	for _, variant := range variants {
		sum, n := Figure{Name: "macro", Variant: variant}, 0.0
		for _, f := range figures {
			if f.Variant == variant {
				sum.add(f)
				n++
			}
		}
		if n > 0 {
			sum.MRR10, sum.S1, sum.S5, sum.NDCG10 = sum.MRR10/n, sum.S1/n, sum.S5/n, sum.NDCG10/n
			sum.P50, sum.P99 = sum.P50/n, sum.P99/n
			all = append(all, sum)
		}
	}
	return all
}

func (f *Figure) add(g Figure) {
	f.Queries += g.Queries
	f.MRR10 += g.MRR10
	f.S1 += g.S1
	f.S5 += g.S5
	f.NDCG10 += g.NDCG10
	f.P50 += g.P50
	f.P99 += g.P99
}
