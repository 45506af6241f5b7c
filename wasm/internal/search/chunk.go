package search

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mostParts bounds the parts of a chunk. A longer one, such as an address, is read
// as several chunks.
const mostParts = 16

// appendChunk appends the words of the chunk that begins at start, and returns its
// end. A chunk is runs of letters and digits, its parts, with one sign between each
// two. Apart from its parts, there are tokens for
//
//   - numbers, times and versions: 10,000 is 10000, and 2.12.0 begins with 2.12
//   - abbreviations with full stops: U.S. is us
//   - short words with a sign in them: R&D is rd too, 24/7 is 247
//   - the parts of camelCase
//   - words with a sign before or after them: C++, C#, .NET, #tag, @name
func appendChunk(list []token, text string, start int) ([]token, int) {
	var parts [mostParts]part
	n, end, sign := 0, start, rune(0)
	for at := start; ; {
		end = wordEnd(text, at)
		parts[n] = part{folded(text[at:end]), at, end, sign}
		n++
		length := 0
		if sign, length = infix(text[end:], text[end-1]); length == 0 || n == mostParts {
			break
		}
		at = end + length
	}
	if joint := joint(parts[:n]); joint != "" {
		list = append(list, token{joint, start, end, true})
	}
	for i := 0; i < n; {
		read := 0
		if list, read = appendNumeral(list, parts[i:n]); read > 0 {
			i += read
			continue
		}
		if list, read = appendInitials(list, parts[i:n]); read > 0 {
			i += read
			continue
		}
		list = appendWord(list, text, parts[i])
		i++
	}
	return list, end
}

// infix is the sign between two parts of a chunk that rest begins with, and its
// length in bytes, 0 for none. Of spaces, only those that do not break count, between
// digits.
func infix(rest string, before byte) (sign rune, length int) {
	sign, length = utf8.DecodeRuneInString(rest)
	next, _ := utf8.DecodeRuneInString(rest[length:])
	switch sign {
	case '.', ',', ':', '/', '&', '-', '_', '\'', '’', '\u2011':
		if wordRune(next) && !spaceless(next) {
			return sign, length
		}
	case '\u00A0', '\u202F', '\u2009':
		if isDigit(before) && next < utf8.RuneSelf && isDigit(byte(next)) {
			return sign, length
		}
	}
	return 0, 0
}

// longestJoint is the length in bytes up to which a word with signs in it is also
// written without them.
const longestJoint = 10

// joint is the word made of two or three parts without their signs, where one part
// is a single letter or all are numbers; or "".
func joint(parts []part) string {
	if len(parts) < 2 || len(parts) > 3 {
		return ""
	}
	word, letter, numbers := "", false, true
	for i, p := range parts {
		if i > 0 && !strings.ContainsRune("/&-_\u2011", p.sign) {
			return ""
		}
		letter = letter || utf8.RuneCountInString(p.term) == 1
		numbers = numbers && isNumber(p.term)
		word += p.term
	}
	if len(word) > longestJoint || !letter && !numbers {
		return ""
	}
	return word
}

// appendInitials appends the abbreviation that the parts begin with, letters with
// full stops between them, and gives the number of parts that it takes.
func appendInitials(list []token, parts []part) ([]token, int) {
	word, n, single := "", 0, false
	for n < len(parts) && (n == 0 || parts[n].sign == '.') {
		letters := utf8.RuneCountInString(parts[n].term)
		if letters > 2 || isDigit(parts[n].term[0]) {
			break
		}
		single = single || letters == 1
		word += parts[n].term
		n++
	}
	if n < 2 || !single {
		return list, 0
	}
	return append(list, token{Term: word, Start: parts[0].start, End: parts[n-1].end}), n
}

// appendWord appends a word, with the signs that belong to it, and the parts
// of camelCase.
func appendWord(list []token, text string, p part) []token {
	if p.term == "" {
		return list
	}
	start, end := p.start, p.end
	if sign := prefix(text, start); sign != "" {
		list = append(list, token{sign + p.term, start - 1, end, true})
	}
	if signs, length := suffix(text, end); signs != "" {
		list = append(list, token{p.term + signs, start, end + length, true})
	}
	humps := humps(text[start:end])
	list = append(list, token{p.term, start, end, len(humps) > 0})
	for i, from := range humps {
		to := end - start
		if i+1 < len(humps) {
			to = humps[i+1]
		}
		list = appendTerm(list, text, start+from, start+to)
	}
	return list
}

// prefix is the sign before a word that belongs to it, as in .NET, #tag, @name, -v
// and $5; or "". A full stop becomes "dot", as people write it.
func prefix(text string, start int) string {
	signs := ".#@-"
	if isDigit(text[start]) {
		signs = "#$"
	}
	if start == 0 || strings.IndexByte(signs, text[start-1]) < 0 || start > 1 && strings.IndexByte(" \n\t(/[\"'`,", text[start-2]) < 0 {
		return ""
	}
	if text[start-1] == '.' {
		return "dot"
	}
	return text[start-1 : start]
}

// signName is how a sign after a word is read out, "" for others.
func signName(sign byte) string {
	switch sign {
	case '+':
		return "plus"
	case '#':
		return "sharp"
	case '%':
		return "percent"
	}
	return ""
}

// suffix are the signs after a word that belong to it, read out, as in C#, C++ and
// 50%, and their length in the text.
func suffix(text string, end int) (signs string, length int) {
	digit, at := isDigit(text[end-1]), end
	for ; at < len(text) && at < end+2; at++ {
		name := signName(text[at])
		if name == "" || digit != (text[at] == '%') {
			break
		}
		signs += name
	}
	next, _ := utf8.DecodeRuneInString(text[at:])
	if standard := signs == "plusplus" && isNumber(folded(string(next))); wordRune(next) && !standard { // C++20
		return "", 0
	}
	return signs, at - end
}

// humps are where the parts of camelCase begin: two parts or more, of at least two
// letters each, or three after capitals, which leaves PDFs whole.
func humps(word string) (starts []int) {
	capitals, last := 0, 0 // how many in a row before this letter, and where the last one is
	for i, r := range word {
		switch {
		case unicode.IsUpper(r):
			if capitals == 0 && i > 0 {
				starts = append(starts, i)
			}
			capitals, last = capitals+1, i
			continue
		case capitals > 1 && unicode.IsLower(r):
			if len(word)-last < 3 {
				return nil
			}
			starts = append(starts, last)
		}
		capitals = 0
	}
	if len(starts) == 0 {
		return nil
	}
	before := 0
	for _, at := range starts {
		if at-before < 2 {
			return nil
		}
		before = at
	}
	if len(word)-before < 2 {
		return nil
	}
	return append([]int{0}, starts...)
}
