package search

// scratch is memory that is reused, so a keystroke allocates little. Between two
// uses, all elements of the lists by document or stem are zero.
type scratch struct {
	counts  []count // by stem, of the document being added
	counted []int32 // the stems of counts that are not zero

	tokens  []token
	speller speller

	scores  []float32 // by document
	scored  []int32   // the documents of scores that are not zero
	best    []float32 // by document, of one term
	touched []int32   // the documents of best that are not zero

	matches  []int32 // by stem: 1 + the place in matched of its first match
	matched  []match
	marks    []int32     // by token of an answer: its first match, as in matches
	terms    []termMatch // by term: its best match in a passage or a document
	forms    []uint8     // by term: the forms in which a document has it, sameForm and otherForm
	passages []int32     // the stems of a document, in their order
}

// grow makes room for that many documents and stems.
func (s *scratch) grow(docs, stems int) {
	s.scores = atLeast(s.scores, docs)
	s.best = atLeast(s.best, docs)
	s.matches = atLeast(s.matches, stems)
}

// atLeast gives a list of at least n zeros. The given list must be all zeros.
func atLeast[T any](list []T, n int) []T {
	if len(list) >= n {
		return list
	}
	return make([]T, n+n/8)
}
