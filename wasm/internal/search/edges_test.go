package search

import (
	"slices"
	"strings"
	"testing"
)

// TestTheFirstWordIsKnown: the first word in an index is not split either.
func TestTheFirstWordIsKnown(t *testing.T) {
	ix := indexOf("en", Document{Question: "9am or 9 am"})
	ix.Search("9am", 1) // sorts the words
	if got := ix.apart(tokens(nil, "9am")); len(got) != 1 {
		t.Errorf("taken into %d words, want it whole", len(got))
	}
}

// TestSentencesBeginAtWords: text before the first word of an answer ends no sentence.
func TestSentencesBeginAtWords(t *testing.T) {
	plain := indexOf("en", Document{Question: "Why?", Answer: "It rains. It pours."})
	for _, before := range []string{"\n", "! ", "\n\n"} {
		ix := indexOf("en", Document{Question: "Why?", Answer: before + "It rains. It pours."})
		if !slices.Equal(ix.passages, plain.passages) {
			t.Errorf("%q: passages %v, want %v", before, ix.passages, plain.passages)
		}
	}
}

// TestRelatedCountsAWordOnce: a word repeated in a question counts once.
func TestRelatedCountsAWordOnce(t *testing.T) {
	ix := indexOf("en", Document{Question: "Boat, boat, boat, boat, crane and winch"}, Document{Question: "Boat"}, Document{Question: "Crane winch"},
		Document{Question: "Something else entirely"})
	if got := ix.Related(0, 1); len(got) != 1 || got[0] != 2 {
		t.Errorf("related %v, want the one that shares two words", got)
	}
}

// TestMarksGoOn: words after overlapping pairs of letters are marked too.
func TestMarksGoOn(t *testing.T) {
	ix := indexOf("ja", Document{Question: "配送料はいくらですか"})
	text := "配送料 x 配送料"
	var marked []string
	for _, r := range ix.Highlight("配送料", text) {
		marked = append(marked, text[r.Start:r.End])
	}
	if got := strings.Join(marked, "|"); got != "配送料|配送料" {
		t.Errorf("marks %q", got)
	}
}

// TestNamesGrowWithTheirParts: every name of a document makes it longer.
func TestNamesGrowWithTheirParts(t *testing.T) {
	plain := Document{Question: "Why?"}
	for name, longer := range map[string]Document{
		"alias":   {Question: "Why?", Aliases: []string{"reason"}},
		"tag":     {Question: "Why?", Tags: []string{"reason"}},
		"section": {Question: "Why?", Sections: []string{"Reasons"}},
		"topic":   {Question: "Why?", Topic: "Reasons"},
	} {
		ix := indexOf("en", plain, longer)
		if ix.docs[1].nameLength <= ix.docs[0].nameLength {
			t.Errorf("%s: length %v, want more than %v", name, ix.docs[1].nameLength, ix.docs[0].nameLength)
		}
	}
}

// TestApartKeepsPlaces: the parts of a word have its place in the text.
func TestApartKeepsPlaces(t *testing.T) {
	ix := indexOf("en", Document{Question: "Is version beta 7 out?"})
	ix.Search("beta", 1) // sorts the words
	text := "is beta7 out"
	var parts []string
	for _, part := range ix.apart(tokens(nil, text)) {
		parts = append(parts, text[part.Start:part.End])
	}
	if want := []string{"is", "beta", "7", "out"}; !slices.Equal(parts, want) {
		t.Errorf("%q is taken apart into %q, want %q", text, parts, want)
	}
}

// TestApartByAnyWord: a short word before a number is split off where it is known,
// even if it is the first of the vocabulary.
func TestApartByAnyWord(t *testing.T) {
	ix := indexOf("en", Document{Question: "Gen 7 or gin 7?"})
	ix.Search("gen", 1)
	for text, want := range map[string]int{"gen7": 2, "gin7": 2, "gun7": 1} {
		if got := len(ix.apart(tokens(nil, text))); got != want {
			t.Errorf("%q is taken into %d parts, want %d", text, got, want)
		}
	}
}

// TestJoin: up to three words are looked for as one. Each row has the text of a
// document, a query, and the words found: "=" for a number with its unit, which is
// one thing, "~" for a compound.
func TestJoin(t *testing.T) {
	for _, row := range []struct{ said, asked, want string }{
		{"redblue", "red blue", "~redblue"}, {"redbluegreen", "red blue green", "~redbluegreen"}, {"redbluegreengrey", "red blue green grey", ""},
		{"500kbit", "500 kbit", "=500kbit"}, {"500kbits", "500 kbits", "~500kbits"}, {"500200", "500 200", "=500200"}, {"50000kbit", "50000 kbit", "=50000kbit"},
		{"mp3", "mp 3", "=mp3"}, {"wifi6", "wifi 6", "=wifi6"}, {"model6", "model 6", "~model6"},
		{"cannot", "can not", ""}, // grammar
		{"rdr", "R&D", ""},        // one word, read in two ways
	} {
		ix := indexOf("en", Document{Question: row.said})
		ix.refresh()
		var terms []term
		for _, t := range tokens(nil, row.asked) {
			terms = append(terms, term{token: t})
		}
		ix.join(terms)
		for i, got := range terms {
			found := ""
			for _, w := range got.stems {
				found = map[bool]string{true: "=", false: "~"}[w.weight == 1] + ix.words.texts[w.word]
			}
			if found != row.want || got.known != (row.want != "") {
				t.Errorf("%q where %q is said: %s is %q, known %v; want %q", row.asked, row.said, terms[i].Term, found, got.known, row.want)
			}
		}
	}
}

// TestSplit: an unknown word is split into two known ones, of two letters at least.
func TestSplit(t *testing.T) {
	ix := indexOf("en", Document{Question: "a set up of ink jet"})
	ix.refresh()
	for word, want := range map[string]string{"setup": "set up", "inkjet": "ink jet", "upset": "up set", "upof": "up of", "aset": "", "seta": "", "jetpack": ""} {
		one := term{token: token{Term: word}}
		ix.split(&one)
		var found []string
		for _, w := range one.stems {
			found = append(found, ix.words.texts[w.word])
		}
		if got := strings.Join(found, " "); got != want {
			t.Errorf("%s is %q, want %q", word, got, want)
		}
	}
}
