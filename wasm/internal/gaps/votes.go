package gaps

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"faqwidget/wasm/internal/faq"
)

// verdicts lists the answers that did not help, and what they lacked.
func verdicts(c *faq.Corpus, reports []Report) (notes []string) {
	type verdict struct {
		slug    string
		no, yes int
		missing []string
	}
	var all []*verdict
	of := func(slug string) *verdict {
		for _, v := range all {
			if v.slug == slug {
				return v
			}
		}
		all = append(all, &verdict{slug: slug})
		return all[len(all)-1]
	}
	for _, r := range reports {
		for _, vote := range r.Votes {
			if v := of(vote.Slug); vote.Helpful {
				v.yes++
			} else {
				v.no++
			}
		}
		for _, m := range r.Missing {
			v := of(m.Slug)
			v.missing = append(v.missing, m.Missing)
		}
	}
	slices.SortStableFunc(all, func(a, b *verdict) int { return cmp.Or(b.no-a.no, strings.Compare(a.slug, b.slug)) })
	for _, v := range all {
		if (v.no > 0 || len(v.missing) > 0) && c.Find(v.slug) >= 0 {
			notes = append(notes, fmt.Sprintf("#%s did not help %d of %d", v.slug, v.no, v.no+v.yes))
			for _, text := range v.missing {
				notes = append(notes, "    missing: "+text)
			}
		}
	}
	return notes
}
