// Package scan reads sources letter by letter, where no parser is needed: lines
// and their markers, code, tags, addresses. The packages that read files and
// those that render them share these primitives. It imports only the standard
// library.
package scan

import "strings"

// IndentOf is the white space at the head of a line.
func IndentOf(line string) string {
	return line[:len(line)-len(strings.TrimLeft(line, " \t"))]
}

// LineLength is the length of the first line of s with its end.
func LineLength(s string) int {
	if i := strings.IndexByte(s, '\n'); i >= 0 {
		return i + 1
	}
	return len(s)
}

// IsListMarker reports whether s begins with the marker of a quote or a list
// item: one of [MarkerLength], followed by white space or nothing.
func IsListMarker(s string) bool {
	n := MarkerLength(s)
	return n > 0 && (n == len(s) || s[n] == ' ' || s[n] == '\t' || s[n] == '\n')
}

// MarkerLength is the length of ">", "-", "+", "*", "1." or "1)" at the head of
// s, 0 when there is none.
func MarkerLength(s string) int {
	if s == "" {
		return 0
	}
	if strings.IndexByte(">-+*", s[0]) >= 0 {
		return 1
	}
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n > 0 && n < len(s) && (s[n] == '.' || s[n] == ')') {
		return n + 1
	}
	return 0
}

// Replace replaces the first of each pair by the second, one pair after another.
// strings.Replacer would add 14 kB to the engine.
func Replace(s string, pairs ...string) string {
	for i := 0; i < len(pairs); i += 2 {
		s = strings.ReplaceAll(s, pairs[i], pairs[i+1])
	}
	return s
}

// AfterString is the part of s after the first end, "" if there is none.
func AfterString(s, end string) string {
	_, after, _ := strings.Cut(s, end)
	return after
}

// Width is the column at which the text of a line begins.
func Width(line string) int {
	n := 0
	for _, c := range line {
		switch c {
		case ' ':
			n++
		case '\t':
			n += 4 - n%4
		default:
			return n
		}
	}
	return n
}

// OneLine replaces line ends by spaces, so a value adds no lines to a text.
func OneLine(value string) string {
	return Replace(value, "\r", " ", "\n", " ")
}
