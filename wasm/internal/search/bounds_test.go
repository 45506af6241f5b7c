package search

import (
	"bytes"
	"testing"
)

// TestMaxEdits: the longer a word, the more of its letters may be wrong, up to a
// length that nobody types.
func TestMaxEdits(t *testing.T) {
	for letters, want := range map[int]int{0: 0, lengthTypo - 1: 0, lengthTypo: 1, lengthTypos - 1: 1, lengthTypos: 2, longestWord: 2, longestWord + 1: 0} {
		if got := maxEdits(letters); got != want {
			t.Errorf("%d letters: %d edits, want %d", letters, got, want)
		}
	}
}

// TestSpaceless tries the first and last character of each block of the scripts
// without spaces between words, and their neighbours.
func TestSpaceless(t *testing.T) {
	for _, block := range [][2]rune{{0x0E00, 0x0EFF}, {0x1000, 0x109F}, {0x1780, 0x17FF}, {0x3005, 0x3007}, {0x3041, 0x30FF}, {0x3400, 0x4DBF},
		{0x4E00, 0x9FFF}, {0xF900, 0xFAFF}, {0xFF66, 0xFF9D}, {0x20000, 0x3FFFF}} {
		if !spaceless(block[0]) || !spaceless(block[1]) {
			t.Errorf("%U to %U have spaces", block[0], block[1])
		}
		if spaceless(block[0]-1) || spaceless(block[1]+1) {
			t.Errorf("more than %U to %U has no spaces", block[0], block[1])
		}
	}
}

// TestFirstWordIsMarked: the first word of an index is marked like any other.
func TestFirstWordIsMarked(t *testing.T) {
	ix := indexOf("en", Document{Question: "Modem"})
	if got := ix.Highlight("modem ", "a modem"); len(got) != 1 || got[0].Start != 2 || got[0].End != 7 {
		t.Errorf("marks %v", got)
	}
}

// TestSubsequenceLengths: from two letters to as many as sahilm/fuzzy can take.
func TestSubsequenceLengths(t *testing.T) {
	words, letters := "", ""
	for len(letters) < maxSubsequence+1 {
		letter := string(rune('a' + len(letters)%7*3))
		words, letters = words+letter+"x ", letters+letter
	}
	ix := indexOf("en", Document{Question: words})
	for n, want := range map[int]bool{1: false, 2: true, maxSubsequence: true, maxSubsequence + 1: false} {
		q := &query{terms: []term{{token: token{Term: letters[:n]}}}}
		if got := len(ix.subsequence(q)) > 0; got != want {
			t.Errorf("%d letters: found %v, want %v", n, got, want)
		}
	}
}

// TestParticiples: an ending is taken off where three letters with a vowel are left,
// and a doubled consonant with it.
func TestParticiples(t *testing.T) {
	for word, want := range map[string]string{"asking": "ask", "using": "using", "string": "string", "stopped": "stop", "adding": "ad",
		"falling": "fall", "missed": "miss", "buzzing": "buzz", "bed": "bed", "plan": "plan"} {
		if got := withoutParticiple(word); got != want {
			t.Errorf("%s: %s, want %s", word, got, want)
		}
	}
}

// TestPostingLayout is the worked example of postingList.
func TestPostingLayout(t *testing.T) {
	var list postingList
	list.add(posting{doc: 3, answer: 1})
	list.add(posting{doc: 5, name: 3 * tenths, answer: 2})
	if want := []byte{0x06, 0x05, 0x1E, 0x02}; !bytes.Equal(list.codes, want) || list.docs != 2 {
		t.Errorf("%d postings: % X, want % X", list.docs, list.codes, want)
	}
}
