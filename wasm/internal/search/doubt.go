package search

// A choice is a document that the postings of a query choose.
type choice struct {
	doc   int32
	doubt int // see Sharded.doubt
	score float32
}

// surer reports whether c is chosen before d. Equals keep the order of entries.
func surer(c, d choice) bool {
	if c.doubt != d.doubt {
		return c.doubt < d.doubt
	}
	return c.score > d.score || c.score == d.score && c.doc < d.doc
}

// excluded is the least doubt of a document that has all words of an excluded phrase.
const excluded = 1 + mostOperands

// doubt is how likely it is that a document fails the operands of a query, 0 for not,
// or reports that it does fail. A document that is here is judged by its text, others
// by their postings: these do not say which words are next to each other, nor which
// stop words are in an answer.
func (s *Sharded) doubt(q *query, doc int) (doubt int, fails bool) {
	if len(q.operands) == 0 {
		return 0, false
	}
	if at, here := s.local[doc]; here {
		return 0, !s.ix.satisfies(q, &s.ix.docs[at])
	}
	for i := range q.operands {
		o := &q.operands[i]
		missing, unsure := s.missing(o, doc)
		switch {
		case missing && !o.absent, !missing && !unsure && o.absent && len(o.stems) == 1:
			return 0, true
		case missing:
		case o.absent && !unsure:
			doubt += excluded
		case unsure:
			doubt++
		}
	}
	return doubt, false
}

// excludes reports whether a query has something that no document may have.
func (q *query) excludes() bool {
	for i := range q.operands {
		if q.operands[i].absent {
			return true
		}
	}
	return false
}

// missing reports whether a document certainly lacks a word of an operand, and
// whether it may lack a stop word.
func (s *Sharded) missing(o *operand, doc int) (missing, unsure bool) {
	for _, stem := range o.stems {
		switch {
		case stem < 0:
			missing = true
		case s.chooses(stem, doc):
		case s.ix.stemStop[stem]:
			unsure = true
		default:
			missing = true
		}
	}
	return missing, unsure
}

// chooses reports whether a stem chooses a document.
func (s *Sharded) chooses(stem int32, doc int) bool {
	list := s.chosen[stem]
	low, high := 0, len(list)
	for low < high {
		if middle := (low + high) / 2; list[middle].Doc < doc {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low < len(list) && list[low].Doc == doc
}

// first gives the first n documents where a query has stop words alone, which no name
// has: nearly all answers have them.
func (s *Sharded) first(q *query, n int) (best []choice, count int) {
	for i := range q.terms {
		for _, w := range q.terms[i].stems {
			count = max(count, int(s.frequency[w.stem]))
		}
	}
	for doc := range int32(min(n, count, s.plan.Documents)) {
		best = append(best, choice{doc: doc})
	}
	return best, count
}
