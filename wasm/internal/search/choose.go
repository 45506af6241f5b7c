package search

// mostChosen is the number of documents that postings choose to be fetched and
// ranked, or the limit of a search where that is more.
const mostChosen = 12

// mostRefused is the number of documents refused by their texts from which no more
// are fetched for a query.
const mostRefused = 4 * mostChosen

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
	best, count := s.choose(q, n)
	if count == 0 && !q.solid {
		best, count = s.first(q, n)
	}
	if count == 0 && len(q.operands) > 0 { // again, without operators; see Index.answer
		s.query, s.tried = s.ix.read(q.text, true), nil
		return s.Search(text, limit)
	}
	for _, c := range best {
		want(&w.Documents, s.here.Documents, int(c.doc)/s.plan.Each)
	}
	if !w.None() && !s.enough(q, &best) {
		s.tried = w.Documents
		return none, w
	}
	return s.rank(q, best, count, limit), nil
}

// read reads a query once: shards added later do not change its reading.
func (s *Sharded) read(text string) *query {
	if s.query == nil || s.text != text || s.typed != s.AsTyped {
		s.text, s.typed, s.ix.AsTyped = text, s.AsTyped, s.AsTyped
		s.query, s.tried = s.ix.read(text, false), nil
	}
	return s.query
}

// rank ranks the chosen documents. count is the number of all documents that have a
// word of the query.
func (s *Sharded) rank(q *query, chosen []candidate, count, limit int) Result {
	s.ix.refresh()
	if s.fit != nil {
		s.fit.ix.refresh()
	}
	s.ix.allowed = make([]bool, s.ix.Len())
	for _, c := range chosen {
		s.ix.allowed[s.local[int(c.doc)]] = true
	}
	anything := s.ix.Anything
	s.ix.Anything = anything || !q.solid // stop words choose by names alone, so their documents have few of them
	result := s.ix.answer(q, limit)
	s.ix.allowed, s.ix.Anything = nil, anything
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

// choose finds the n best documents by their postings, and counts all documents
// that have a word of the query; see Index.gather. The texts of documents that are
// here decide about operands. So where all that were chosen are refused, the next are,
// up to mostRefused. Of an excluded phrase, postings have only the words, so half of
// the documents are chosen among those without them.
func (s *Sharded) choose(q *query, n int) (best []candidate, count int) {
	s.ix.refresh()
	scored := s.chooseFit(q, s.scored[:0])
	for _, weak := range []bool{false, true} {
		for i := range q.terms {
			if t := &q.terms[i]; (t.stop && q.solid) == weak {
				scored = s.score(t, weak, scored)
			}
		}
	}
	best = make([]candidate, 0, n)
	doubtful := make([]candidate, 0, n)
	refused := 0
	for _, doc := range scored {
		if here, is := s.local[int(doc)]; is && !s.ix.satisfies(q, &s.ix.docs[here]) {
			refused++
		} else if s.satisfies(q, int(doc)) {
			covered := float32(s.covered[doc]) / float32(max(1, len(q.terms)))
			list := &best
			if s.doubtful(q, int(doc)) {
				list = &doubtful
			}
			*list = insert(*list, candidate{doc: doc, score: s.scores[doc] * (1 + weightCovered*covered)}, before)
			count++
		}
		s.scores[doc], s.covered[doc] = 0, 0
	}
	s.scored = scored
	if len(doubtful) > 0 {
		best = best[:min(len(best), max(n/2, n-len(doubtful)))]
		best = append(best, doubtful[:min(len(doubtful), n-len(best))]...)
	}
	if refused >= mostRefused {
		if best = s.known(best); len(best) == 0 {
			count = 0
		}
	}
	return best, count
}

// first gives the first n documents where a query has stop words alone, which no name
// has: nearly all answers have them.
func (s *Sharded) first(q *query, n int) (best []candidate, count int) {
	for i := range q.terms {
		for _, w := range q.terms[i].stems {
			count = max(count, int(s.frequency[w.stem]))
		}
	}
	for doc := range int32(min(n, count, s.plan.Documents)) {
		best = append(best, candidate{doc: doc})
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
