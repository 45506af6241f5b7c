package search

// mostChosen is the number of documents that postings choose to be fetched and
// ranked, or the limit of a search where that is more.
const mostChosen = 12

// weightCovered is how much more a document counts that has all terms of a query.
// Postings do not know how near to each other words are, and documents with more of
// the terms gain most by that.
const weightCovered = 2

// Search is [Index.Search] once all shards that it needs are here. Until then it
// returns the wanted shards; add them and search again.
func (s *Sharded) Search(text string, limit int) (Result, *Wanted) {
	none := Result{Nearest: -1}
	w := &Wanted{}
	if s.fit != nil {
		w.Fit, s.fit.AsTyped = &Wanted{}, s.AsTyped
		s.fit.wantWords(text, w.Fit)
	}
	if s.wantWords(text, w); w.lacksWords() {
		return none, w
	}
	q := s.read(text)
	s.wantMore(q, w)
	s.wantPostings(q, w)
	if s.fit != nil {
		s.fit.wantMore(q.fit, w.Fit)
		s.fit.wantPostings(q.fit, w.Fit)
	}
	if w.lacksWords() {
		s.query = nil // to be read again
	}
	if !w.None() {
		return none, w
	}
	n := max(mostChosen, limit)
	s.noteTries(n)
	best, count := s.promising(q, n)
	if count == 0 && !q.solid {
		best, count = s.first(q, n)
	}
	if len(q.operands) > 0 && (count == 0 || len(best) == 0 && !q.excludes()) { // again, without operators; see Index.answer
		s.query = s.ix.read(q.text, true)
		return s.Search(text, limit)
	}
	for _, c := range best {
		want(&w.Documents, s.here.Documents, int(c.doc)/s.plan.Each)
	}
	if !w.None() {
		s.tries.wanted = w.Documents
		return none, w
	}
	if len(best) == 0 && q.excludes() {
		return none, nil // all that were fetched are excluded; others may not be
	}
	return s.rank(q, best, count, limit), nil
}

// mostTries is the most batches of documents for a query with operators. In the last
// one there are more of them, where all of those before have failed.
const (
	mostTries = 2
	lastTry   = 3 // times as many
)

// noteTries counts a batch that has come.
func (s *Sharded) noteTries(n int) {
	t := &s.tries
	if t.n != n {
		*t = tries{n: n}
	}
	if len(t.wanted) == 0 {
		return
	}
	for _, shard := range t.wanted {
		if !has(s.here.Documents, shard) {
			return
		}
	}
	t.done, t.wanted = t.done+1, nil
}

// promising finds the n best documents of those that may satisfy the operands. Where
// all of a batch have failed, the next one is larger; after mostTries, only documents
// that are here are left.
func (s *Sharded) promising(q *query, n int) (best []choice, count int) {
	best, count = s.choose(q, n)
	if len(q.operands) == 0 || s.tries.done == 0 {
		return best, count
	}
	var here []choice
	for _, c := range best {
		if _, is := s.local[int(c.doc)]; is {
			here = append(here, c)
		}
	}
	switch {
	case s.tries.done >= mostTries:
		return here, count
	case len(here) == 0:
		return s.choose(q, lastTry*n)
	}
	return best, count
}

// read reads a query once: shards added later do not change its reading.
func (s *Sharded) read(text string) *query {
	if s.query == nil || s.text != text || s.typed != s.AsTyped {
		s.text, s.typed, s.ix.AsTyped = text, s.AsTyped, s.AsTyped
		s.query, s.tries = s.ix.read(text, false), tries{}
	}
	return s.query
}

// rank ranks the chosen documents. count is the number of all documents that have a
// word of the query.
func (s *Sharded) rank(q *query, chosen []choice, count, limit int) Result {
	s.ix.refresh()
	if s.fit != nil {
		s.fit.ix.refresh()
	}
	s.ix.allowed = make([]bool, s.ix.Len())
	for _, c := range chosen {
		s.ix.allowed[s.local[int(c.doc)]] = true
	}
	s.ix.Anything = s.unjudged(q)
	result := s.ix.answer(q, limit)
	s.ix.allowed, s.ix.Anything = nil, false
	if result.Count == len(chosen) {
		result.Count = count
	}
	for i := range result.Hits {
		result.Hits[i].Doc = s.numbers[result.Hits[i].Doc]
	}
	if result.Nearest >= 0 {
		result.Nearest = s.numbers[result.Nearest]
	}
	return result
}

// unjudged reports whether a query has only stop words, one of them with postings of
// names alone: the chosen documents may lack it where others have it in an answer, so
// their support says nothing.
func (s *Sharded) unjudged(q *query) bool {
	if q.solid {
		return false
	}
	for i := range q.terms {
		for _, w := range q.terms[i].stems {
			if len(s.chosen[w.stem]) < int(s.frequency[w.stem]) {
				return true
			}
		}
	}
	return false
}

// choose finds the n best documents by their postings, and counts all documents
// that have a word of the query; see Index.gather. Those that are probably excluded
// count only where there are no others.
func (s *Sharded) choose(q *query, n int) (best []choice, count int) {
	s.ix.refresh()
	scored := s.chooseFit(q, s.scored[:0])
	for _, weak := range []bool{false, true} {
		for i := range q.terms {
			if t := &q.terms[i]; (t.stop && q.solid) == weak {
				scored = s.score(t, weak, scored)
			}
		}
	}
	best = make([]choice, 0, n)
	doubtful := 0
	for _, doc := range scored {
		if doubt, fails := s.doubt(q, int(doc)); !fails {
			covered := float32(s.covered[doc]) / float32(max(1, len(q.terms)))
			best = insert(best, choice{doc, doubt, s.scores[doc] * (1 + weightCovered*covered)}, surer)
			if doubt < excluded {
				count++
			} else {
				doubtful++
			}
		}
		s.scores[doc], s.covered[doc] = 0, 0
	}
	s.scored = scored
	if count == 0 {
		count = doubtful
	}
	return best, count
}

// chooseFit scores the documents whose expansion has words of the query, and adds
// these documents to scored.
func (s *Sharded) chooseFit(q *query, scored []int32) []int32 {
	if s.fit == nil {
		return scored
	}
	s.fit.ix.refresh()
	for i := range q.fit.terms {
		if t := &q.fit.terms[i]; !t.stop {
			scored = s.fit.score(t, false, scored)
		}
	}
	for _, doc := range scored {
		s.scores[doc], s.fit.scores[doc], s.fit.covered[doc] = boostMeaning*s.fit.scores[doc], 0, 0
	}
	return scored
}

// score adds a term to the scores of documents; see Index.score.
func (s *Sharded) score(t *term, weak bool, scored []int32) []int32 {
	touched, most := s.touched[:0], s.ix.most(t)
	for _, w := range t.stems {
		full := s.ix.full(w, most, weak)
		for _, c := range s.chosen[w.stem] {
			if weak && s.scores[c.Doc] == 0 {
				continue
			}
			if score := full * saturation(c.Level); score > s.best[c.Doc] {
				if s.best[c.Doc] == 0 {
					touched = append(touched, int32(c.Doc))
				}
				s.best[c.Doc] = score
			}
		}
	}
	for _, doc := range touched {
		if s.scores[doc] == 0 {
			scored = append(scored, doc)
		}
		s.scores[doc] += s.best[doc]
		if s.best[doc] = 0; !weak {
			s.covered[doc]++
		}
	}
	s.touched = touched
	return scored
}
