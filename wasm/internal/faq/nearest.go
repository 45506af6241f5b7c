package faq

// Nearest is the candidate fewest edits away from name, or "" if none is within that
// many edits. Of equals, the first in the alphabet wins.
func Nearest(name string, candidates []string, edits int) string {
	letters := []rune(name)
	nearest, least := "", edits+1
	for _, candidate := range candidates {
		if d := editDistance(letters, []rune(candidate), least+1); d < least || d == least && candidate < nearest {
			nearest, least = candidate, d
		}
	}
	return nearest
}

// editDistance is V. I. Levenshtein's: the number of insertions, deletions and
// substitutions that turn a into b, or limit if they are that many or more.
func editDistance(a, b []rune, limit int) int {
	if len(a)-len(b) >= limit || len(b)-len(a) >= limit {
		return limit
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j := range b {
			cost := diagonal
			if a[i] != b[j] {
				cost = 1 + min(diagonal, row[j], row[j+1])
			}
			diagonal, row[j+1] = row[j+1], cost
		}
	}
	return min(row[len(b)], limit)
}
