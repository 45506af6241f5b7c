package search

import (
	"strings"
	"testing"
)

// TestTokens reads texts as words: folded, in the order in which they stand.
func TestTokens(t *testing.T) {
	tests := []struct{ text, words string }{
		{"Café, NAÏVE!", "cafe naive"},
		{"Straße ŁÓDŹ Ærø", "strasse lodz aero"},
		{"e\u0301te\u0301", "ete"},
		{"ＷｉＦｉ ﬁnal ①", "wifi final 1"},
		{"v1.2-rc don't snake_case", "v1 2 rc don t snake case"},
		{"שָׁלוֹם", "שלום"},
		{"مُحَمَّد", "محمد"},
		{"Ёлка ΤΈΛΟΣ", "елка τελοσ"},
		{"सेवा", "सेवा"}, // vowel signs are letters
		{"パスワード", "ハ\u309aス スワ ワー ート\u3099"},
		{"を開", "を開"},
		{"雨 x", "雨 x"},
		{"", ""},
	}
	for _, test := range tests {
		var words []string
		for _, token := range tokens(nil, test.text) {
			words = append(words, token.Term)
		}
		if got := strings.Join(words, " "); got != test.words {
			t.Errorf("%s: %q, want %q", test.text, got, test.words)
		}
	}
}

// TestEndsSentence looks at what stands between two words.
func TestEndsSentence(t *testing.T) {
	for gap, want := range map[string]bool{
		". ": true, "! ": true, "?\n": true, "; ": true, ".": true, ".\" ": true, "\n": true, "。": true, "！": true, "؟ ": true, "। ": true,
		" ": false, ", ": false, "-": false, ".)x": false, ": ": false, " (": false,
	} {
		if got := endsSentence(gap); got != want {
			t.Errorf("%q ends a sentence: %v, want %v", gap, got, want)
		}
	}
}

// TestStem holds that words of a row have one stem, and that of no other row.
func TestStem(t *testing.T) {
	tests := []struct{ lang, words string }{
		{"en", "return returns returned returning"},
		{"en", "policy policies"},
		{"en", "9000s"}, {"en", "9000"},
		{"de", "bestellen bestellung bestellungen"},
		{"de", "zahlen zahlung"},
		{"fr", "annuler annulation annulations"},
		{"es", "cancelar cancelacion"}, {"es", "devolucion devoluciones"},
		{"ru", "заказы"}, {"ru", "заказ"},
	}
	row := map[string]string{}
	for _, test := range tests {
		words := strings.Fields(test.words)
		root := stem(test.lang, words[0])
		for _, word := range words[1:] {
			if got := stem(test.lang, word); got != root {
				t.Errorf("%s: the stem of %s is %s, that of %s is %s", test.lang, word, got, words[0], root)
			}
		}
		key := test.lang + " " + root
		if other, taken := row[key]; taken {
			t.Errorf("%s: %s and %s have one stem, %s", test.lang, other, test.words, root)
		}
		row[key] = test.words
	}
	if len(indexOf("de-AT", Document{Question: "Bestellung"}).Search("bestellen ", 1).Hits) == 0 {
		t.Error("a tag with a region has no stems")
	}
}
