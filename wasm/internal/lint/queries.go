package lint

import (
	"fmt"
	"strconv"
	"strings"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/search"
)

// checkQueries runs the author's search tests.
func (c *checker) checkQueries() faq.Faults {
	if len(c.Queries) == 0 {
		return nil
	}
	var faults faq.Faults
	ix, entries := c.Index(), c.Corpus.Entries()
	for _, q := range c.Queries {
		fault := faq.Fault{File: author.QueriesName, Line: q.Line}
		want := c.Corpus.Find(q.Slug)
		if want < 0 {
			fault.Kind, fault.Target, fault.Message = faq.KindUnknownSlug, "#"+q.Slug, "there is not a question with the slug "+strconv.Quote(q.Slug)
			fault.Fix = c.didYouMean(ix, q.Slug)
			faults = append(faults, fault)
			continue
		}
		rank, first := 0, -1
		for i, hit := range ix.Search(q.Text, author.MaxRank).Hits {
			if i == 0 {
				first = hit.Doc
			}
			if hit.Doc == want {
				rank = i + 1
				break
			}
		}
		if rank == 0 || rank > q.Rank {
			fault.Kind, fault.Message = faq.KindQueryFailed, missed(q, rank)
			fault.Fix = "give the question an alias"
			if first >= 0 && first != want {
				fault.Fix = "first is " + strconv.Quote(entries[first].Slug) + "; an alias of the question helps"
			}
			faults = append(faults, fault)
		}
	}
	return faults
}

func missed(q author.Query, rank int) string {
	if rank == 0 {
		return fmt.Sprintf("searching %q does not find %q", q.Text, q.Slug)
	}
	return fmt.Sprintf("searching %q finds %q at rank %d, not within %d", q.Text, q.Slug, rank, q.Rank)
}

// didYouMean suggests the slug whose question reads most like the one given.
func (c *checker) didYouMean(ix *search.Index, slug string) string {
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
