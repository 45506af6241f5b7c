package search

// Search finds the documents that answer text, best first. The same query
// gives the same hits in the same order.
func (ix *Index) Search(text string, limit int) Result {
	if len(ix.docs) == 0 {
		return Result{Nearest: -1}
	}
	return ix.answer(ix.read(text, false), limit)
}

// answer finds the documents that answer a query.
func (ix *Index) answer(q *query, limit int) Result {
	result := Result{Nearest: -1}
	if len(q.terms) == 0 {
		return result
	}
	var candidates []candidate
	candidates, result.Count = ix.gather(q, max(pool, limit))
	if result.Count == 0 && len(q.operands) > 0 {
		q = ix.read(q.text, true) // rather near matches than none
		candidates, result.Count = ix.gather(q, max(pool, limit))
	}
	ix.note(q)
	ix.rerank(q, candidates)
	if len(candidates) > 0 {
		support, passes := ix.passesThreshold(q, &candidates[0])
		result.Support = float64(support)
		if !passes {
			candidates, result.Count = nil, 0
		} else if listed := beforeBreak(candidates); listed < len(candidates) {
			candidates, result.Count = candidates[:listed], listed
		}
	}
	if len(candidates) == 0 {
		candidates = ix.subsequence(q)
		result.Count = len(candidates)
	}
	for i := range candidates[:min(len(candidates), max(0, limit))] {
		result.Hits = append(result.Hits, ix.hit(q, &candidates[i]))
	}
	if len(candidates) > 0 {
		result.DidYouMean = ix.didYouMean(q, candidates[0].doc)
	} else {
		result.Nearest = ix.nearest(q)
	}
	ix.forget(q)
	return result
}

// gather gives the n best documents by BM25, and the number of all documents that
// have a word of the query. A stop word adds to scores, but makes no document a
// candidate unless nothing else is asked.
func (ix *Index) gather(q *query, n int) (best []candidate, count int) {
	s := &ix.scratch
	s.scored = s.scored[:0]
	m := ix.meaning
	if m != nil {
		m.scratch.scored = m.scratch.scored[:0]
		for i := range q.fit.terms {
			if t := &q.fit.terms[i]; !t.stop {
				m.score(t, false)
			}
		}
		for _, doc := range m.scratch.scored {
			ix.raise(doc, boostMeaning*m.scratch.scores[doc])
		}
	}
	for _, weak := range []bool{false, true} {
		for i := range q.terms {
			if t := &q.terms[i]; (t.stop && q.solid) == weak {
				ix.score(t, weak)
			}
		}
	}
	for _, name := range ix.names {
		if name.sum == q.sum {
			ix.raise(name.doc, identity)
		}
	}
	best = make([]candidate, 0, n)
	for _, doc := range s.scored {
		c := candidate{doc: doc, score: s.scores[doc]}
		s.scores[doc] = 0
		if m != nil {
			c.meaning = boostMeaning * m.scratch.scores[doc]
			m.scratch.scores[doc] = 0
		}
		if (ix.allowed == nil || ix.allowed[doc]) && ix.satisfies(q, &ix.docs[doc]) {
			best = insert(best, c, before)
			count++
		}
	}
	return best, count
}

// score adds fielded BM25 (S. Robertson, H. Zaragoza, "The Probabilistic Relevance
// Framework: BM25 and Beyond", 2009) for one term. Each field has its own length
// norm, and the boosts go into the term frequency before it saturates. In each
// document, the best of the term's stems counts.
func (ix *Index) score(t *term, weak bool) {
	s := &ix.scratch
	s.touched = s.touched[:0]
	most := ix.most(t)
	for _, w := range t.stems {
		list := &ix.postings[w.stem]
		full := ix.full(w, most, weak)
		var p posting
		for at := 0; at < len(list.codes); {
			at = list.next(at, &p)
			if weak && s.scores[p.doc] == 0 {
				continue
			}
			d := &ix.docs[p.doc]
			f := float32(p.name)*d.nameNorm + float32(p.answer)*d.textNorm
			if score := full * f / (f + k1); score > s.best[p.doc] {
				if s.best[p.doc] == 0 {
					s.touched = append(s.touched, p.doc)
				}
				s.best[p.doc] = score
			}
		}
	}
	for _, doc := range s.touched {
		ix.raise(doc, s.best[doc])
		s.best[doc] = 0
	}
}

// most is the highest rarity that counts for the stems of a term: that of the word
// as typed, or 0, for any, where that word is unknown.
func (ix *Index) most(t *term) (most float32) {
	for _, w := range t.stems {
		if w.weight == 1 {
			most = max(most, ix.rarity[w.stem])
		}
	}
	return most
}

// full is the score of a stem at full saturation. weak is for stop words.
func (ix *Index) full(w weighted, most float32, weak bool) float32 {
	full := ix.rarity[w.stem]
	if most > 0 {
		full = min(full, most)
	}
	full *= w.weight * (k1 + 1)
	if weak {
		full *= weightStop
	}
	return full
}

// raise adds to the score of a document.
func (ix *Index) raise(doc int32, score float32) {
	s := &ix.scratch
	if s.scores[doc] == 0 {
		s.scored = append(s.scored, doc)
	}
	s.scores[doc] += score
}
