package search

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// mostOperands bounds the operands checked in every document.
const mostOperands = 8

// Quotation marks that open and close a phrase.
const (
	quotesOpen  = "\"“„«"
	quotesClose = "\"”“»"
)

// operators takes the words after a minus out of a query, and gives the operands.
// The minus must follow a space. It is an operator unless the vocabulary has the word
// with it, as an option of a command, or no other word is asked.
func (ix *Index) operators(list []token, text string) (rest []token, operands []operand) {
	for i := 0; i < len(list); {
		start, end, absent := operandAt(text, list[i].Start)
		from := i
		for i++; i < len(list) && list[i].Start < end; {
			i++
		}
		isWord := absent && list[from].Start < start && ix.words.find(list[from].Term) >= 0
		if end > 0 && !isWord && len(operands) < mostOperands {
			operands = append(operands, operand{ix.neighbours(list[from:i], start), absent})
		} else {
			absent = false
		}
		if !absent {
			rest = append(rest, list[from:i]...)
		}
	}
	if len(rest) == 0 {
		return list, nil
	}
	return rest, operands
}

// operandAt is where the operand is that begins with the word at that place in a
// query, or with a minus that is part of the word. Its end is 0 for none.
func operandAt(text string, at int) (start, end int, absent bool) {
	at = len(strings.TrimRight(text[:at], quotesOpen+"-"))
	absent = at > 0 && text[at-1] == ' ' && text[at] == '-'
	if absent {
		at++
	}
	if quote, n := utf8.DecodeRuneInString(text[at:]); n > 0 && strings.ContainsRune(quotesOpen, quote) {
		if length := strings.IndexAny(text[at+n:], quotesClose); length > 0 {
			return at + n, at + n + length, absent
		}
	}
	if letter, _ := utf8.DecodeRuneInString(text[at:]); !absent || !wordRune(letter) || isDigit(text[at]) {
		return 0, 0, false
	}
	return at, run(text, at, func(r rune) bool { return r != ' ' }), true
}

// neighbours are the stems of the words from start on, -1 for an unknown one. In
// scripts without spaces a pair of letters ends a phrase, not the last letter after it:
// text may go on with a pair that begins with that letter.
func (ix *Index) neighbours(list []token, start int) (stems []int32) {
	for i, t := range list {
		last := i > 0 && i == len(list)-1 && list[i-1].End == t.End && t.Term[0] >= 0xe0 // the first byte of these letters
		if t.Start >= start && !last && !strings.Contains(t.Term, " ") {
			stems = append(stems, ix.stems.find(stem(ix.lang, t.Term)))
		}
	}
	return stems
}

// isName reports whether a query of that sum is a name of a document: then none of
// its signs is an operator.
func (ix *Index) isName(sum uint32) bool {
	return slices.ContainsFunc(ix.names, func(n name) bool { return n.sum == sum })
}

// satisfies reports whether a document has what the operands require, and lacks what
// they exclude.
func (ix *Index) satisfies(q *query, d *document) bool {
	if len(q.operands) == 0 {
		return true
	}
	ix.readStems(d)
	for i := range q.operands {
		if o := &q.operands[i]; contains(ix.scratch.passages, o.stems) == o.absent {
			return false
		}
	}
	return true
}

// readStems leaves the stems of a document in scratch.passages, with endPassage
// after each passage. It leaves out phrases with synonyms, which are in passages as
// words of their own.
func (ix *Index) readStems(d *document) {
	s := &ix.scratch
	s.passages = s.passages[:0]
	for at := int(d.start); at < int(d.end); {
		var code uint32
		code, at = number(ix.passages, at)
		switch {
		case code == 0:
			s.passages = append(s.passages, endPassage)
		case strings.IndexByte(ix.words.texts[code-1], ' ') < 0:
			s.passages = append(s.passages, ix.wordStem[code-1])
		}
	}
}

// endPassage is neither a stem nor the -1 of an unknown one.
const endPassage = -2

// contains reports whether a list contains part as a run.
func contains(list, part []int32) bool {
	for ; len(list) >= len(part); list = list[1:] {
		if slices.Equal(list[:len(part)], part) {
			return true
		}
	}
	return false
}
