package util

import "unicode"

// A folding maps letters to what they are when case does not count.
type folding struct{}

// unicodeCaseFoldings takes the place of a map of 1,530 letters, which a
// program would have to build whenever it starts.
var unicodeCaseFoldings folding

// of gives what r folds to: the least letter of those that differ in case
// alone, and "ss" for the sharp s. The other letters that Unicode folds to
// several, such as ligatures, fold to themselves.
func (folding) of(r rune) ([]rune, bool) {
	if r == 'ß' || r == 'ẞ' {
		return []rune("ss"), true
	}
	least := r
	for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
		least = min(least, other)
	}
	return []rune{least}, true
}
