package search

// nearest is the document whose question shares most pairs of letters with
// the query (Dice's coefficient), or -1 when none shares a third.
func (ix *Index) nearest(query string) int {
	best, most := -1, 0.34
	asked := letterPairs(query)
	for i := range ix.docs {
		if s := dice(asked, letterPairs(ix.docs[i].Question)); s > most {
			best, most = i, s
		}
	}
	return best
}

// letterPairs are the pairs of letters within the words of text, sorted.
func letterPairs(text string) []string {
	var pairs []string
	for _, t := range tokens(nil, text) {
		for i := 0; i+1 < len(t.Term); i++ {
			pairs = append(pairs, t.Term[i:i+2])
		}
	}
	sortBy(pairs, func(a, b string) bool { return a < b })
	return pairs
}

func dice(a, b []string) float64 {
	shared := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			shared++
			i, j = i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return 2 * float64(shared) / float64(max(1, len(a)+len(b)))
}

// Related gives up to n documents that share the rarest words with the
// question of doc, best first.
func (ix *Index) Related(doc, n int) []int {
	if doc < 0 || doc >= len(ix.docs) || n <= 0 {
		return nil
	}
	ix.refresh()
	seen := map[int32]bool{}
	s := &ix.scratch
	s.found = s.found[:0]
	for at := int(ix.docs[doc].start); ; {
		var code uint32
		if code, at = number(ix.passages, at); code == 0 {
			break
		}
		stem := int32(code - 1)
		if !seen[stem] && !ix.stemStop[stem] {
			seen[stem] = true
			ix.score(&term{stems: []weighted{{stem: stem, weight: 1}}}, false)
		}
	}
	best := make([]candidate, 0, n)
	for _, other := range s.found {
		if other != int32(doc) {
			best = insert(best, candidate{doc: other, score: s.scores[other]})
		}
		s.scores[other] = 0
	}
	list := make([]int, len(best))
	for i := range best {
		list[i] = int(best[i].doc)
	}
	return list
}
