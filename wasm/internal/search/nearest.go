package search

// leastSimilarity is the similarity below which no question is near.
const leastSimilarity = 0.34

// nearest is the document whose question shares most pairs of letters with the query
// (Dice's coefficient), or -1 where none exceeds leastSimilarity. Each stem is
// compared once, however many questions have it.
func (ix *Index) nearest(q *query) int {
	var asked pairSet
	pairs := 0
	for i := range q.terms {
		root := stem(ix.lang, q.terms[i].Term)
		for j := 1; j < len(root); j++ {
			if c := &asked[pairHash(root[j-1], root[j])]; *c < 255 {
				*c++
				pairs++
			}
		}
	}
	shared := make([]uint8, len(ix.stems.texts)) // 1 + the pairs a stem shares, 0 while unknown
	best, most := -1, float32(leastSimilarity)
	for doc := range ix.docs {
		all, same := pairs, 0
		for at := int(ix.docs[doc].start); ; {
			var code uint32
			if code, at = number(ix.passages, at); code == 0 {
				break
			}
			stem := ix.wordStem[code-1]
			text := ix.stems.texts[stem]
			if shared[stem] == 0 {
				shared[stem] = 1 + asked.shared(text)
			}
			all += max(0, len(text)-1)
			same += int(shared[stem]) - 1
		}
		if alike := 2 * float32(min(same, pairs)) / float32(max(1, all)); alike > most {
			best, most = doc, alike
		}
	}
	return best
}

// Related gives up to n documents that share words with the question of doc, best
// first. The rarer the words, the more they count.
func (ix *Index) Related(doc, n int) []int {
	if doc < 0 || doc >= len(ix.docs) || n <= 0 {
		return nil
	}
	ix.refresh()
	seen := map[int32]bool{}
	s := &ix.scratch
	s.scored = s.scored[:0]
	for at := int(ix.docs[doc].start); ; {
		var code uint32
		if code, at = number(ix.passages, at); code == 0 {
			break
		}
		stem := ix.wordStem[code-1]
		if !seen[stem] && !ix.stemStop[stem] {
			seen[stem] = true
			ix.score(&term{stems: []weighted{{stem: stem, weight: 1}}}, false)
		}
	}
	best := make([]candidate, 0, n)
	for _, other := range s.scored {
		if other != int32(doc) {
			best = insert(best, candidate{doc: other, score: s.scores[other]}, before)
		}
		s.scores[other] = 0
	}
	list := make([]int, len(best))
	for i := range best {
		list[i] = int(best[i].doc)
	}
	return list
}
