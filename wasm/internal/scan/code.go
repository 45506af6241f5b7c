package scan

import "strings"

// A Fence follows the lines of a source and recognises those of fenced code. It
// holds the characters that close the block being read, "" outside of one.
type Fence string

// Holds reports whether line, the next one, trimmed, is fenced code or a fence.
func (f *Fence) Holds(line string) bool {
	line = strings.TrimLeft(line, "> ")
	if *f != "" {
		if rest := strings.TrimLeft(line, string((*f)[:1])); strings.HasPrefix(line, string(*f)) && strings.TrimSpace(rest) == "" {
			*f = ""
		}
		return true
	}
	if !strings.HasPrefix(line, "```") && !strings.HasPrefix(line, "~~~") {
		return false
	}
	rest := strings.TrimLeft(line, line[:1])
	if line[0] == '`' && strings.Contains(rest, "`") {
		return false // code within a line
	}
	*f = Fence(line[:len(line)-len(rest)])
	return true
}

// CodeLength is the length of the code span at the head of s, or of the backticks
// there if they open none.
func CodeLength(s string) int {
	run := len(s) - len(strings.TrimLeft(s, "`"))
	text := s[run:]
	if end := strings.Index(text, "\n\n"); end >= 0 {
		text = text[:end]
	}
	if at := strings.Index(text, s[:run]); at >= 0 {
		return run + at + run
	}
	return run
}
