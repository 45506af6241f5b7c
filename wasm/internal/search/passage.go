package search

// A match is a term that a stem stands for; the matches of a stem are a list.
type match struct {
	*weighted
	term int32
	next int32 // 1 + the place of the next match of the same stem, or 0
}

// A termMatch is the best match of a term so far, its weight 0 when there is none.
type termMatch struct {
	weight float32
	why    Why
	word   int32
}

// note makes the terms of q known by stem, until forget.
func (ix *Index) note(q *query) {
	s := &ix.scratch
	s.matched, s.terms = s.matched[:0], s.terms[:0]
	for i := range q.terms {
		s.terms = append(s.terms, termMatch{})
		for j := range q.terms[i].stems {
			w := &q.terms[i].stems[j]
			s.matched = append(s.matched, match{w, int32(i), s.matches[w.stem]})
			s.matches[w.stem] = int32(len(s.matched))
		}
	}
}

func (ix *Index) forget(q *query) {
	for i := range q.terms {
		for _, w := range q.terms[i].stems {
			ix.scratch.matches[w.stem] = 0
		}
	}
}

// rerank adds to the scores what the passages of the documents tell beyond
// their words: how much one of them is like the query, and in the same order.
func (ix *Index) rerank(q *query, list []candidate) {
	for i := range list {
		c := &list[i]
		d := &ix.docs[c.doc]
		question, answer := float32(0), float32(0)
		for at := d.start; at < d.end; {
			p, next := ix.compare(q, at)
			switch {
			case at < d.labels:
				question = max(question, p.cosine)
				c.score += p.identity
			case at >= d.text:
				answer = max(answer, p.cosine)
			}
			if at == d.start {
				c.score += pairQuestion * p.pairs
			}
			at = next
		}
		c.score += q.mass * (similarityQuestion*question + similarityAnswer*answer)
	}
	sortBy(list, before)
}

// A similarity of a query and a passage.
type similarity struct {
	cosine   float32 // from 0 to 1, see below
	pairs    float32 // rarity of the neighbours in the query that are neighbours here
	identity float32 // the passage is the query, perhaps in another order
}

// compare reads the passage at that place and the place of the next one. Query
// and passage are alike as the vectors of their terms are, each as long as the
// term is rare: the cosine of G. Salton's vector space model (1975), with pairs
// of neighbours as a small part of it.
func (ix *Index) compare(q *query, at int32) (p similarity, next int32) {
	s := &ix.scratch
	norm, before, length, matched, ordered := float32(0), int32(0), 0, 0, true
	for {
		code, end := number(ix.passages, int(at))
		at = int32(end)
		if code == 0 {
			break
		}
		stem := int32(code - 1)
		w := ix.rarity[stem]
		if ix.stemStop[stem] && q.solid {
			w *= weightStop
		}
		norm += w * w
		whole, inOrder := false, false
		for i := s.matches[stem]; i > 0; i = s.matched[i-1].next {
			m := &s.matched[i-1]
			if f := &s.terms[m.term]; f.weight < m.weight {
				f.weight = m.weight
			}
			whole = whole || m.why.isWord()
			inOrder = inOrder || int(m.term) == length
			p.pairs += ix.pair(q, before, m)
		}
		if whole {
			matched++
		}
		ordered = ordered && inOrder
		before = s.matches[stem]
		length++
	}
	all := length == len(q.terms) && matched == length
	for i := range s.terms {
		w := s.terms[i].weight
		p.cosine += w * q.terms[i].weight * q.terms[i].weight
		all = all && w > 0
		s.terms[i].weight = 0
	}
	if p.cosine > 0 {
		p.cosine = (p.cosine + pairSimilarity*p.pairs) / (q.norm * squareRoot(norm))
	}
	if all {
		p.identity = identity
		if ordered {
			p.identity *= 1.5
		}
	}
	return p, at
}

// pair is what m gains from the match of the stem before it.
func (ix *Index) pair(q *query, before int32, m *match) float32 {
	gain := float32(0)
	for i := before; i > 0; i = ix.scratch.matched[i-1].next {
		if b := &ix.scratch.matched[i-1]; b.term+1 == m.term {
			gain += min(b.weight, m.weight) * (q.terms[b.term].rarity + q.terms[m.term].rarity) / 2
		}
	}
	return gain
}
