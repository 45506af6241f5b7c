package search

import "strings"

// operatorSigns are the signs that operators of programming languages are written with.
const operatorSigns = "!#$%&*+-./:<=>?@\\^_|~"

// longestRule is the most equal signs of an operator; more draw a line.
const longestRule = 3

// around are the characters that may be before and after an operator.
const around = " \n\t()[]{},;\"'`"

// operatorEnd is the end of the operator at a place of text, or that place where
// there is none. An operator is two signs or more, such as => or ||, between spaces,
// brackets or quotation marks. Dashes, full stops and lines are not operators.
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

// isOperator reports whether a term is an operator. Words end with a letter or a
// digit; beginnings of versions ("2.12.") begin with one.
func isOperator(term string) bool {
	return strings.IndexByte(operatorSigns, term[0]) >= 0 && strings.IndexByte(operatorSigns, term[len(term)-1]) >= 0
}
