package search

import "unicode/utf8"

// A speller finds words within some edits of a typed one by walking the sorted
// vocabulary as a trie. An edit is an insertion, deletion, substitution or
// transposition of neighbours (optimal string alignment). The rows of the edit
// distance are kept for the letters that a word shares with the word before. Where
// a row has no value within the limit, a binary search skips all words that begin
// so. The trie needs no memory but the sorted list.
type speller struct {
	typed  []rune
	word   []rune  // the word whose rows are computed
	rows   []uint8 // one of len(typed)+1 values for each letter of word, and one before
	before []rune
}

// longestWord is the length in letters beyond which words are not corrected.
const longestWord = 48

// far is any distance too large to matter.
const far = uint8(2 * longestWord)

// maxEdits is the number of typos that a word of that many letters may have.
func maxEdits(letters int) int {
	switch {
	case letters >= lengthTypos && letters <= longestWord:
		return 2
	case letters >= lengthTypo && letters <= longestWord:
		return 1
	}
	return 0
}

// transposed calls fn with the words that a word of three letters becomes when two
// neighbours are swapped. No other typo leaves so short a word recognizable.
func (ix *Index) transposed(typed string, fn func(word int32)) {
	if len(typed) != 3 {
		return
	}
	for _, other := range []string{typed[1:2] + typed[:1] + typed[2:], typed[:1] + typed[2:] + typed[1:2]} {
		if word := ix.words.find(other); word >= 0 && other != typed && !ix.stemStop[ix.wordStem[word]] {
			fn(word)
		}
	}
}

// withinEdits calls fn with the words at most maxEdits edits away from typed. If
// typed is half typed, it also calls fn with the words that begin with it, with at
// most one edit; for these the third argument, the share of letters typed, is below 1.
func (ix *Index) withinEdits(typed string, halfTyped bool, fn func(word int32, edits int, typed float32)) {
	s := &ix.scratch.speller
	s.typed = appendRunes(s.typed[:0], typed)
	limit := maxEdits(len(s.typed))
	if limit == 0 {
		return
	}
	width := len(s.typed) + 1
	s.start(width)
	s.word = s.word[:0]
	l := &ix.words
	for i := 0; i < len(l.sorted); {
		text := l.texts[l.sorted[i]]
		s.before = append(s.before[:0], s.word...)
		s.word = appendRunes(s.word[:0], text)
		if len(s.word) > longestWord {
			s.word = s.word[:0]
			i++
			continue
		}
		limit := limit
		if text != "" && s.word[0] != s.typed[0] {
			limit = 1 // people rarely miss the first letter
		}
		depth, dead := s.walk(limit, width, halfTyped)
		if dead {
			i = skip(l, i, text, depth)
			s.word = s.word[:depth]
			continue
		}
		edits := int(s.rows[len(s.word)*width+width-1])
		switch begun := 0; {
		case edits <= limit:
			fn(l.sorted[i], edits, 1)
		case halfTyped:
			if begun, edits = s.begins(width); edits <= 1 && s.word[0] == s.typed[0] {
				fn(l.sorted[i], edits, float32(begun)/float32(len(s.word)))
			}
		}
		i++
	}
}

func (s *speller) start(width int) {
	if n := (longestWord + 1) * width; len(s.rows) < n {
		s.rows = make([]uint8, n)
	}
	for j := range width {
		s.rows[j] = uint8(j)
	}
}

// walk computes the rows of word after the letters it shares with the word before.
// It is dead at the depth whose row has no value within the limit.
func (s *speller) walk(limit, width int, halfTyped bool) (depth int, dead bool) {
	for depth < len(s.word) && depth < len(s.before) && s.word[depth] == s.before[depth] {
		depth++
	}
	for ; depth < len(s.word); depth++ {
		if s.row(depth, width, limit) > uint8(limit) && !(halfTyped && s.begun(depth, width)) {
			return depth + 1, true
		}
	}
	return depth, false
}

// begun reports whether the letters of the word up to that depth begin with typed,
// with at most one edit: then the rest of the word does not matter.
func (s *speller) begun(depth, width int) bool {
	for d := max(1, width-2); d <= depth; d++ {
		if s.rows[d*width+width-1] <= 1 {
			return true
		}
	}
	return false
}

func (s *speller) begins(width int) (letters, edits int) {
	edits = 2
	for d := max(1, width-2); d <= len(s.word) && d <= width; d++ {
		if e := int(s.rows[d*width+width-1]); e < edits {
			letters, edits = d, e
		}
	}
	return letters, edits
}

// row computes the row after the letter at depth, and gives its least value.
// Only the values around the diagonal can be within the limit.
func (s *speller) row(depth, width, limit int) uint8 {
	row, next := s.rows[depth*width:(depth+1)*width], s.rows[(depth+1)*width:(depth+2)*width]
	low, high := max(0, depth-limit), min(width-2, depth+limit)
	next[0] = uint8(depth + 1)
	if low >= width {
		next[width-1] = far
		return far
	}
	if low > 0 {
		next[low] = far
	}
	least := far
	if next[0] < least {
		least = next[0]
	}
	for j := low; j <= high; j++ {
		v := min(row[j+1], next[j]) + 1
		same := row[j]
		if s.word[depth] != s.typed[j] {
			same++
		}
		v = min(v, same)
		if depth > 0 && j > 0 && s.word[depth] == s.typed[j-1] && s.word[depth-1] == s.typed[j] {
			v = min(v, s.rows[(depth-1)*width+j-1]+1)
		}
		next[j+1] = v
		least = min(least, v)
	}
	for j := high + 2; j < width; j++ {
		next[j] = far
	}
	return least
}

// skip is the place after all words that share that many first letters with text.
func skip(l *lexicon, i int, text string, letters int) int {
	head := text[:byteLength(text, letters)]
	low, high := i+1, len(l.sorted)
	for low < high {
		middle := (low + high) / 2
		if other := l.texts[l.sorted[middle]]; len(other) >= len(head) && other[:len(head)] == head {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}

func appendRunes(list []rune, text string) []rune {
	for _, r := range text {
		list = append(list, r)
	}
	return list
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
