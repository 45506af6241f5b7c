package search

import "slices"

// What operators require and exclude, for documents that postings choose.

// satisfies reports whether, by its postings, a document may satisfy the operands.
// Index.satisfies decides, by its text.
func (s *Sharded) satisfies(q *query, doc int) bool {
	for i := range q.operands {
		o := &q.operands[i]
		if o.absent && len(o.stems) > 1 {
			continue
		}
		for _, stem := range o.stems {
			if stem >= 0 && !s.ix.stemStop[stem] && s.chooses(stem, doc) == o.absent {
				return false
			}
		}
	}
	return true
}

// doubtful reports whether a document has, by its postings, all words of an excluded
// phrase. Only its text says whether they are next to each other.
func (s *Sharded) doubtful(q *query, doc int) bool {
	return slices.ContainsFunc(q.operands, func(o operand) bool {
		return o.absent && !slices.ContainsFunc(o.stems, func(stem int32) bool {
			return stem < 0 || !s.ix.stemStop[stem] && !s.chooses(stem, doc)
		})
	})
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

// enough reports whether a query with operators needs no more documents: those chosen
// at first are here, and not all are refused. It leaves in list what is here.
func (s *Sharded) enough(q *query, list *[]candidate) bool {
	came := len(s.tried) > 0 && !slices.ContainsFunc(s.tried, func(shard int) bool { return !has(s.here.Documents, shard) })
	here := s.known(*list)
	if len(q.operands) == 0 || !came || len(here) == 0 {
		return false
	}
	*list = here
	return true
}

// known are the candidates whose documents are here.
func (s *Sharded) known(list []candidate) (here []candidate) {
	for _, c := range list {
		if _, is := s.local[int(c.doc)]; is {
			here = append(here, c)
		}
	}
	return here
}
