package search

// note lists the terms of q by stem in scratch.matches, until forget.
func (ix *Index) note(q *query) {
	s := &ix.scratch
	s.matched, s.terms, s.forms = s.matched[:0], s.terms[:0], s.forms[:0]
	for i := range q.terms {
		s.terms, s.forms = append(s.terms, termMatch{}), append(s.forms, 0)
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

// rerank adds to the scores what only the passages of the documents show: likeness
// to the query, words next to each other, and whether a name is the query.
func (ix *Index) rerank(q *query, list []candidate) {
	for i := range list {
		c := &list[i]
		d := &ix.docs[c.doc]
		question, answer, joint := float32(0), float32(0), float32(0)
		for at := d.start; at < d.end; {
			p, next := ix.compare(q, at)
			joint = max(joint, p.joint)
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
		c.score += pairJoint * joint
		c.score += q.mass * (similarityQuestion*question + similarityAnswer*answer)
		c.score *= 1 - lossOtherForm*ix.otherForms(q)
	}
	sortBy(list, before)
}

// The forms of a typed word that a document has: the word itself, or an inflection.
// They are bits.
const (
	sameForm  = 1
	otherForm = 2
)

// otherForms is the share of the query, by weight, that a document has only in
// other forms than those typed.
func (ix *Index) otherForms(q *query) float32 {
	other := float32(0)
	for t, seen := range ix.scratch.forms {
		if seen == otherForm {
			other += q.terms[t].weight
		}
	}
	clear(ix.scratch.forms)
	return other / max(1, q.mass)
}

// form is what a word of a passage is to the word typed: sameForm, otherForm, or 0
// where the match is not exact.
func form(m *match, word int32) uint8 {
	switch {
	case m.why != WhyExact || m.word < 0:
		return 0
	case m.word == word:
		return sameForm
	}
	return otherForm
}

// A similarity of a query and a passage.
type similarity struct {
	cosine   float32 // from 0 to 1; see compare
	pairs    float32 // rarity of the neighbours in the query that are neighbours here
	joint    float32 // the part of pairs with only a sign between them in the query
	identity float32 // the passage is the query, perhaps in another order
}

// compare compares the query with the passage at that place, and gives the place of
// the next one. Both are vectors with the rarity of each term as its component;
// their likeness is the cosine of G. Salton's vector space model (1975). Pairs of
// neighbours are a small part of it.
func (ix *Index) compare(q *query, at int32) (p similarity, next int32) {
	s := &ix.scratch
	norm, before, length, matched, ordered := float32(0), int32(0), 0, 0, true
	for {
		code, end := number(ix.passages, int(at))
		at = int32(end)
		if code == 0 {
			break
		}
		word := int32(code - 1)
		stem := ix.wordStem[word]
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
			s.forms[m.term] |= form(m, word)
			whole = whole || m.why.isWord()
			inOrder = inOrder || int(m.term) == length
		}
		pairs, joint := ix.pair(q, before, s.matches[stem])
		p.pairs += pairs
		p.joint += joint
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

// pair is what the matches of a stem gain from those of the stem before it, and how
// much of that comes from words with only a sign between them. Both lists have the
// later terms first, so one walk over them suffices.
func (ix *Index) pair(q *query, before, at int32) (gain, joint float32) {
	list := ix.scratch.matched
	for before > 0 && at > 0 {
		b, m := &list[before-1], &list[at-1]
		switch next := b.term + 1; {
		case next == m.term:
			both := min(b.weight, m.weight) * (q.terms[b.term].rarity + q.terms[m.term].rarity) / 2
			gain += both
			if q.terms[m.term].joint {
				joint += both
			}
			before, at = b.next, m.next
		case next > m.term:
			before = b.next
		default:
			at = m.next
		}
	}
	return gain, joint
}
