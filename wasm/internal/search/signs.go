package search

import "strings"

// operatorSigns are what operators of programming languages are written with.
const operatorSigns = "!#$%&*+-./:<=>?@\\^_|~"

// longestRule is how many equal signs are one operator; more draw a line.
const longestRule = 3

// around is what may be before and behind an operator.
const around = " \n\t()[]{},;\"'`"

// operatorEnd is where the operator ends that begins at a place of text: two
// signs or more, such as => or ||, with nothing but spaces, brackets or
// quotation marks around them. Dashes, full stops and lines are none; then it
// is the place itself.
func operatorEnd(text string, start int) int {
	end, same := start, true
	for end < len(text) && strings.IndexByte(operatorSigns, text[end]) >= 0 {
		same = same && text[end] == text[start]
		end++
	}
	length, first := end-start, text[start]
	if length < 2 || same && (first == '-' || first == '.' || length > longestRule) ||
		start > 0 && strings.IndexByte(around, text[start-1]) < 0 || end < len(text) && strings.IndexByte(around, text[end]) < 0 {
		return start
	}
	return end
}

// isOperator reports whether a term is an operator: words end with a letter or
// a digit, beginnings of versions begin with one.
func isOperator(term string) bool {
	return strings.IndexByte(operatorSigns, term[0]) >= 0 && strings.IndexByte(operatorSigns, term[len(term)-1]) >= 0
}
