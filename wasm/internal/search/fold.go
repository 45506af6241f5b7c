// Package search finds the entries of an FAQ that answer a query: with typos,
// half-typed words, other word orders and inflections, on every keystroke.
//
// Make an Index with New, Add a Document for each entry in reading order, and
// call Search; the index is searchable after every Add. An Index is not safe
// for concurrent use: a page has one thread.
package search

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fold reduces a word to what counts in comparing: no case, no accents, no
// width, ligatures taken apart.
func fold(word string) string {
	ascii := true
	upper := false
	for i := range len(word) {
		c := word[i]
		ascii = ascii && c < utf8.RuneSelf
		upper = upper || c >= 'A' && c <= 'Z'
	}
	switch {
	case ascii && !upper:
		return word
	case ascii:
		return strings.ToLower(word)
	}
	var b strings.Builder
	b.Grow(len(word))
	for _, r := range decompose(strings.ToLower(word)) {
		if s, ok := letters[r]; ok {
			b.WriteString(s)
		} else if !isAccent(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String()
}

// letters are folded though Unicode does not decompose them.
var letters = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'đ': "d", 'ł': "l", 'ı': "i", 'þ': "th", 'ð': "d", 'ς': "σ", 'ё': "е",
}
