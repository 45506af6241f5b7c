package relevance

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"text/tabwriter"

	"faqwidget/wasm/internal/search"
)

// A Silence is how often a set's FAQ gives no answer at all: to its own queries,
// which it should answer, and to foreign ones, which have nothing to do with it.
type Silence struct {
	Name       string  `json:"name"`
	Variant    string  `json:"variant"` // "silence"
	Queries    int     `json:"queries"`
	Unanswered float64 `json:"unanswered"` // share of its own queries
	Lost       float64 `json:"lost"`       // share of its own queries that get no answer, though the ranking has a right one among the first ten
	Foreign    int     `json:"foreign"`
	Silent     float64 `json:"silent"` // share of the foreign queries
}

// sampling: one in that many queries of other sets is put to a set.
const sampling = 10

// Silences puts to each set its own queries and foreign ones: those that it lists,
// and some of every other set of its language. The last Silence is the mean.
func Silences(sets []Asked) []Silence {
	var all []Silence
	mean := Silence{Name: "macro", Variant: "silence"}
	for _, s := range sets {
		own := make([]string, len(s.Queries))
		for i, q := range s.Queries {
			own[i] = q.asked()
		}
		foreign := s.foreign(sets)
		one := Silence{Name: s.Name, Variant: mean.Variant, Queries: len(own), Unanswered: s.silent(own), Lost: s.lost(), Foreign: len(foreign), Silent: s.silent(foreign)}
		all = append(all, one)
		mean.Queries += one.Queries
		mean.Foreign += one.Foreign
		mean.Unanswered += one.Unanswered / float64(len(sets))
		mean.Lost += one.Lost / float64(len(sets))
		mean.Silent += one.Silent / float64(len(sets))
	}
	return append(all, mean)
}

// asked is the query as asked, or else mistyped, or half typed.
func (q *Query) asked() string { return cmp.Or(q.Text, q.Typo, q.Prefix) }

// foreign are queries that have nothing to do with the set.
func (a *Asked) foreign(sets []Asked) []string {
	list := a.Foreign
	for _, other := range sets {
		if other.Set == a.Set || cmp.Or(other.Lang, "en") != cmp.Or(a.Lang, "en") {
			continue
		}
		for i := 0; i < len(other.Queries); i += sampling {
			list = append(list[:len(list):len(list)], other.Queries[i].asked())
		}
	}
	return list
}

// lost is the share of queries that get no hit, but would have a right one among the
// first ten if any support sufficed.
func (a *Asked) lost() float64 {
	count := 0
	for i := range a.Queries {
		q := &a.Queries[i]
		if len(a.Index.Search(q.asked(), 1).Hits) == 0 && a.answers(q) {
			count++
		}
	}
	return float64(count) / float64(max(1, len(a.Queries)))
}

func (a *Asked) answers(q *Query) bool {
	a.Index.Anything = true
	defer func() { a.Index.Anything = false }()
	return slices.ContainsFunc(a.Index.Search(q.asked(), 10).Hits, func(h search.Hit) bool { return slices.Contains(q.Relevant, a.IDs[h.Doc]) })
}

// silent is the share of queries that get no hit at all.
func (a *Asked) silent(queries []string) float64 {
	count := 0
	for _, query := range queries {
		if len(a.Index.Search(query, 1).Hits) == 0 {
			count++
		}
	}
	return float64(count) / float64(max(1, len(queries)))
}

// SilenceTable prints silences as a table.
func SilenceTable(w io.Writer, all []Silence) {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "no answer at all\tto its own queries\tlost of these\tto foreign ones\t")
	for _, s := range all {
		fmt.Fprintf(t, "%s\t%.1f %% of %d\t%.1f %%\t%.1f %% of %d\t\n", s.Name, 100*s.Unanswered, s.Queries, 100*s.Lost, 100*s.Silent, s.Foreign)
	}
	t.Flush()
}
