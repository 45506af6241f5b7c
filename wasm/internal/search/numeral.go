package search

import "strings"

// A part is a run of letters and digits in a chunk.
type part struct {
	term       string
	start, end int
	sign       rune // between it and the part before
}

// appendNumeral appends the number, time or version that the parts begin with, and
// gives the number of parts that it takes: two or more, or 0 for none.
func appendNumeral(list []token, parts []part) ([]token, int) {
	digits := strings.TrimPrefix(parts[0].term, "v")
	if !isNumber(digits) || len(parts) == 1 {
		return list, 0
	}
	n := grouped(parts)
	if n > 1 {
		for _, p := range parts[1:n] {
			digits += p.term
		}
		if n < len(parts) && isNumber(parts[n].term) && strings.ContainsRune(".,", parts[n].sign) {
			digits += "." + parts[n].term
			n++
		}
		return append(list, token{Term: digits, Start: parts[0].start, End: parts[n-1].end}), n
	}
	for n < len(parts) && isNumber(parts[n].term) && (strings.ContainsRune(".:", parts[n].sign) || parts[n].sign == ',' && n == 1) {
		digits += "." + parts[n].term
		n++
	}
	listed := parts[0].sign == ',' || n < len(parts) && parts[n].sign == ','
	if n == 1 || n == 2 && parts[1].sign == ',' && listed {
		return list, 0
	}
	start, end := parts[0].start, parts[n-1].end
	list = append(list, token{digits, start, end, true})
	for at := strings.LastIndexByte(digits, '.'); at > 0; at = strings.LastIndexByte(digits[:at], '.') {
		list = append(list, token{digits[:at+1], start, end, true}) // "2.12." and "2.12" have one stem
	}
	for _, p := range parts[1:n] {
		if len(p.term) > 2 { // a year
			list = append(list, token{Term: p.term, Start: p.start, End: p.end})
		}
	}
	if parts[0].term[0] == 'v' {
		list = append(list, token{Term: parts[0].term, Start: start, End: end})
	}
	return list, n
}

// grouped is how many of the first parts are the groups of one number, of three
// digits each, or as in India of two before the last three. It is 1 for none.
func grouped(parts []part) int {
	if !isNumber(parts[0].term) || len(parts[0].term) > 3 || parts[0].term[0] == '0' {
		return 1
	}
	n := 1
	for n < len(parts) && parts[n].sign == parts[1].sign && isNumber(parts[n].term) {
		if !strings.ContainsRune(",.'’\u00A0\u202F\u2009", parts[n].sign) {
			return 1
		}
		if digits := len(parts[n].term); digits != 3 && (digits != 2 || parts[n].sign != ',') {
			return 1
		}
		n++
	}
	if len(parts[n-1].term) != 3 {
		return 1
	}
	return n
}
