package search

import (
	"strconv"
	"testing"
)

// TestFilter: a filter never denies a word of the vocabulary, and nearly always denies others.
func TestFilter(t *testing.T) {
	ix := New("de")
	ix.Add(Document{Question: "Wo können wir Grüße und Maße ablegen?", Answer: "Überall, wo 220 Volt und 支付 stehen."})
	for i := range 1000 {
		ix.Add(Document{Question: "wort" + strconv.Itoa(i)})
	}
	f := ix.Filter()
	lacks := func(word string) bool { return f.lacks(stem("de", word)) }
	for _, word := range []string{"konnen", "koennen", "gruesse", "grusse", "masse", "ueberall", "uberall", "220", "volt", "wort7", "wort999"} {
		if lacks(word) {
			t.Errorf("%q is said to be none", word)
		}
	}
	for _, word := range []string{"支付", "网站", "zwei worte"} {
		if lacks(word) {
			t.Errorf("%q is not asked of a filter, and said to be none", word)
		}
	}
	taken := 0
	for i := range 10_000 {
		if !lacks("wert" + strconv.Itoa(i)) {
			taken++
		}
	}
	if share := 10_000 / sparsity; taken > share*5/4 || taken < share/2 {
		t.Errorf("%d of 10,000 unknown words are taken for known, not one in %d", taken, sparsity)
	}
	if (Filter{}).lacks("wort") {
		t.Error("a filter of nothing says no")
	}
}
