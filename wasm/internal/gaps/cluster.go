package gaps

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/search"
)

// maxQueries is how many different queries are considered, the most asked first.
const maxQueries = 2_000

// An asked query is a query in the reports, with the sums of their numbers.
type asked struct {
	text  string
	times int
	none  int            // how often it found nothing
	then  map[string]int // by slug: how often that answer was opened next
}

// testable reports whether queries.txt can hold the query: a line that begins
// with # is a comment there.
func (a *asked) testable() bool { return a.text[0] != '#' }

// gather sums up the queries in the default language, the most asked first.
func gather(c *author.Content, reports []Report) (list []*asked) {
	known := map[string]*asked{}
	for _, r := range reports {
		for _, q := range r.Queries {
			if q.Query == "" || translated(c, q.Lang) {
				continue
			}
			a := known[strings.ToLower(q.Query)]
			if a == nil {
				a = &asked{text: q.Query, then: map[string]int{}}
				known[strings.ToLower(q.Query)] = a
				list = append(list, a)
			}
			a.times += q.Times
			if q.Count <= 0 {
				a.none += q.Times
			}
			if n := c.Corpus.Find(q.Then); n >= 0 {
				a.then[c.Corpus.Entries()[n].Slug] += q.Times
			}
		}
	}
	slices.SortStableFunc(list, func(a, b *asked) int { return cmp.Or(b.times-a.times, strings.Compare(a.text, b.text)) })
	return list[:min(len(list), maxQueries)]
}

// translated reports whether a query was asked by readers of a translation, in
// words that the default language lacks.
func translated(c *author.Content, lang string) bool {
	main := func(tag string) string { tag, _, _ = strings.Cut(strings.ToLower(tag), "-"); return tag }
	return lang != "" && main(lang) != main(c.Corpus.Lang) &&
		slices.ContainsFunc(c.Translations, func(t author.Translation) bool { return main(t.Lang) == main(lang) })
}

// A group is of queries that ask for the same.
type group struct {
	asked    []*asked // the most asked first
	times    int
	target   string // the slug of the entry that answers it; "" for none
	first    string // the slug of the first hit of its first query; "" for none
	question string // the question that the patch adds
}

// none is how often the queries of the group found nothing.
func (g *group) none() (n int) {
	for _, a := range g.asked {
		n += a.none
	}
	return n
}

// A test is a query that must find an entry once the patch is applied.
type test struct {
	query string
	slug  string // "" until the entry of a new question has one
	group *group
	fails bool // even with an alias of its own
}

// testsOf are the tests for the queries of a group that queries.txt can hold.
func testsOf(g *group) (list []*test) {
	for _, a := range g.asked {
		if a.testable() {
			list = append(list, &test{query: a.text, slug: g.target, group: g})
		}
	}
	return list
}

// groupsOf are the groups of tests, each once.
func groupsOf(tests []*test) (list []*group) {
	for _, t := range tests {
		if !slices.Contains(list, t.group) {
			list = append(list, t.group)
		}
	}
	return list
}

// aim sets the entry that each group means: the one opened next, or else the one
// nearest by the ranking.
func aim(c *author.Content, groups []*group) {
	ix, entries := c.Index(), c.Corpus.Entries()
	for _, g := range groups {
		then, near := map[string]int{}, map[string]int{}
		for _, a := range g.asked {
			for slug, times := range a.then {
				then[slug] += times
			}
			result := ix.Search(a.text, 1)
			switch {
			case len(result.Hits) > 0 && a == g.asked[0]:
				g.first = entries[result.Hits[0].Doc].Slug
			case len(result.Hits) == 0 && result.Nearest >= 0:
				near[entries[result.Nearest].Slug] += a.times
			}
		}
		if g.target = most(then, 0); g.target == "" && g.first == "" {
			g.target = most(near, g.times/2) // if it is the nearest for most of them
		}
	}
}

// most is the slug with the largest number above a bound, the alphabetically
// first of equals.
func most(of map[string]int, above int) (slug string) {
	for s, n := range of {
		if n > above && (slug == "" || n > of[slug] || n == of[slug] && s < slug) {
			slug = s
		}
	}
	return slug
}

// How much of two queries must be the same for them to ask for the same, as
// shares of their letters that the ranking marks: nearly all of the shorter
// one.
const (
	shareShorter = 0.8
	shareLonger  = 0.35
)

// cluster groups each query with the first one before it that asks for the
// same. An index of the queries themselves finds it, by typos, stems and
// synonyms too.
func cluster(c *author.Content, list []*asked) (groups []*group) {
	const near = 8 // hits looked at
	ix := search.ForCorpus(c.Corpus)
	for _, a := range list {
		home := -1
		for _, hit := range ix.Search(a.text, near).Hits {
			if alike(c, groups[hit.Doc].asked[0].text, a.text, hit) {
				home = hit.Doc
				break
			}
		}
		if home < 0 {
			home = ix.Add(search.Document{Question: a.text})
			groups = append(groups, &group{})
		}
		groups[home].asked, groups[home].times = append(groups[home].asked, a), groups[home].times+a.times
	}
	slices.SortStableFunc(groups, func(a, b *group) int { return b.times - a.times })
	return groups
}

// alike reports whether each of two queries finds the other, and most of it.
// hit is the first as found by the second.
func alike(c *author.Content, one, other string, hit search.Hit) bool {
	shares := [2]float64{share(one, hit), 0}
	if shares[0] < shareLonger {
		return false
	}
	ix := search.ForCorpus(c.Corpus)
	ix.Add(search.Document{Question: other})
	if back := ix.Search(one, 1).Hits; len(back) > 0 {
		shares[1] = share(other, back[0])
	}
	if utf8.RuneCountInString(one) > utf8.RuneCountInString(other) {
		shares[0], shares[1] = shares[1], shares[0]
	}
	return shares[0] >= shareShorter && shares[1] >= shareLonger
}

// share is how much of a text is marked in a hit, from 0 to 1.
func share(text string, hit search.Hit) float64 {
	marked := 0
	for _, r := range hit.Question {
		marked += len(strings.ReplaceAll(text[r.Start:r.End], " ", ""))
	}
	return float64(marked) / float64(len(strings.ReplaceAll(text, " ", "")))
}
