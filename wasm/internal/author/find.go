package author

import (
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/search"
)

// A Finding is the answer to one query, as `faq search -json` prints it.
type Finding struct {
	Query      string  `json:"query"`
	Count      int     `json:"count"`                // all questions found
	DidYouMean string  `json:"didYouMean,omitempty"` // the query with its typos mended
	Support    float64 `json:"support"`              // how much of the query the best question has, shown or not
	Nearest    string  `json:"nearest,omitempty"`    // without hits, the slug of the nearest question
	Hits       []Found `json:"hits"`                 // best first
}

// Threshold is the support below which a query of several words has no hits.
const Threshold = search.ThresholdSupport

// A Found is one hit of a finding. Ranges are in bytes of the text next to them.
type Found struct {
	Slug          string   `json:"slug"`
	Question      string   `json:"question"`
	Trail         []string `json:"trail"` // topic and sections, outermost first
	Snippet       string   `json:"snippet"`
	Score         float64  `json:"score"`
	Why           string   `json:"why"`           // exact, prefix, related, typo, alias, tag, section, answer, meaning or subsequence
	Via           string   `json:"via,omitempty"` // the word found for a mistyped one, the alias, tag or title
	QuestionMarks []Mark   `json:"questionMarks"`
	SnippetMarks  []Mark   `json:"snippetMarks"`
}

// A Mark is a range to highlight: start and end in bytes.
type Mark [2]int

// Find searches the content as the widget does.
func (c *Content) Find(query string, limit int) Finding { return c.Searcher()(query, limit) }

// Searcher is [Content.Find] for several queries: the index is made once. The
// function must not be called concurrently.
func (c *Content) Searcher() func(query string, limit int) Finding {
	ix, entries := c.Index(), c.Corpus.Entries()
	return func(query string, limit int) Finding { return c.finding(query, ix.Search(query, limit), entries) }
}

func (c *Content) finding(query string, result search.Result, entries []*faq.Entry) Finding {
	f := Finding{Query: query, Count: result.Count, DidYouMean: result.DidYouMean, Support: result.Support, Hits: []Found{}}
	for _, h := range result.Hits {
		f.Hits = append(f.Hits, Found{
			Slug:          entries[h.Doc].Slug,
			Question:      entries[h.Doc].Question,
			Trail:         c.Corpus.Trail(h.Doc),
			Snippet:       h.Snippet.Text,
			Score:         h.Score,
			Why:           h.Why.String(),
			Via:           h.Via,
			QuestionMarks: marks(h.Question),
			SnippetMarks:  marks(h.Snippet.Ranges),
		})
	}
	if len(f.Hits) == 0 && result.Nearest >= 0 {
		f.Nearest = entries[result.Nearest].Slug
	}
	return f
}

func marks(ranges []faq.Range) []Mark {
	list := make([]Mark, len(ranges))
	for i, r := range ranges {
		list[i] = Mark{r.Start, r.End}
	}
	return list
}
