package search

func (ix *Index) hit(c candidate, terms []term, marks map[int32]bool) Hit {
	d := &ix.docs[c.doc]
	h := Hit{Doc: int(c.doc), Score: c.score, Why: c.why,
		Question: ix.ranges(d.Question, marks), Snippet: ix.snippet(d.Answer, marks)}
	if c.why == WhyTypo {
		h.Via = ix.words[c.via].text
	}
	return h
}

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
	for _, t := range tokens(text) {
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

// Related gives up to n documents that share the rarest words with doc, best first.
func (ix *Index) Related(doc, n int) []int {
	if doc < 0 || doc >= len(ix.docs) {
		return nil
	}
	scores := make([]float64, len(ix.docs))
	seen := map[int32]bool{}
	for _, s := range ix.docs[doc].question {
		if seen[s] || ix.words[ix.stemWord[s]].stop {
			continue
		}
		seen[s] = true
		for _, p := range ix.postings[s] {
			f := ix.frequency(p)
			scores[p.doc] += inverseFrequency(len(ix.postings[s]), len(ix.docs)) * f / (f + k1)
		}
	}
	scores[doc] = 0
	var list []int
	for i, s := range scores {
		if s > 0 {
			list = append(list, i)
		}
	}
	sortBy(list, func(a, b int) bool { return scores[a] > scores[b] || scores[a] == scores[b] && a < b })
	return list[:min(n, len(list))]
}
