package search

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
)

// hostileQueries are made to cost time or memory, each of n parts.
var hostileQueries = []struct {
	name string
	of   func(n int) string
}{
	{"one word of n letters", func(n int) string { return strings.Repeat("a", n) }},
	{"one word of n letters that begins as a known one", func(n int) string { return "invoice" + strings.Repeat("a", n) }},
	{"one letter with n accents", func(n int) string { return "e" + strings.Repeat("\u0301\u0323", n) }},
	{"one known word n times", func(n int) string { return strings.Repeat("invoice ", n) }},
	{"n unknown words", func(n int) string { return numbered("zyzzyva%c%c ", n) }},
	{"n mistyped words", func(n int) string { return numbered("invoi%c%ce ", n) }},
	{"n kin of one word", func(n int) string { return numbered("invoice%c%c ", n) }},
	{"n letters without spaces", func(n int) string { return strings.Repeat("設定", n) }},
	{"n signs", func(n int) string { return strings.Repeat("?-", n) }},
	{"n words in quotes", func(n int) string { return `"` + strings.Repeat("invoice fee ", n) + `"` }},
	{"n words left out", func(n int) string { return "fee " + strings.Repeat("-invoice ", n) }},
	{"n open quotes", func(n int) string { return strings.Repeat(`" `, n) }},
	{"n parts of a name in code", func(n int) string { return strings.Repeat("Invoice", n) }},
	{"n parts with full stops", func(n int) string { return strings.Repeat("a.", n) }},
	{"n digits with separators", func(n int) string { return strings.Repeat("1,000", n) }},
}

// numbered repeats a format with two letters that count up.
func numbered(format string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, 'a'+i%26, 'a'+i/26%26)
	}
	return b.String()
}

// alike is a corpus of nearly equal words, as part numbers are.
func alike(n int) *Index {
	ix := New("en")
	for i := range n {
		ix.Add(Document{Question: fmt.Sprintf("What is invoice%c%c or A%05d?", 'a'+i%26, 'a'+i/26%26, i), Answer: "The invoice and its fee. 設定 is settings."})
	}
	ix.Search("warm up", 1)
	return ix
}

// allocated is the number of bytes that fn allocates.
func allocated(fn func()) float64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	fn()
	runtime.ReadMemStats(&after)
	return float64(after.TotalAlloc - before.TotalAlloc)
}

// mostGrowth is the factor by which cost may grow with four times the input.
const mostGrowth = 5

// TestHostileQueries: no query costs more than in proportion to its length, in words
// looked for, stems per word, and memory.
func TestHostileQueries(t *testing.T) {
	const n, ceiling = 5_000, 8 << 20
	ix := alike(500)
	for _, test := range hostileQueries {
		small, large := test.of(n), test.of(4*n)
		ix.scratch.tokens = nil // or the memory of an earlier query would be reused
		one := allocated(func() { ix.Search(small, 8) })
		ix.scratch.tokens = nil
		four := allocated(func() { ix.Search(large, 8) })
		if four > mostGrowth*one || four > ceiling {
			t.Errorf("%s: %.0f bytes for %d, %.0f for %d", test.name, one, n, four, 4*n)
		}
		q := ix.read(large, false)
		if len(q.terms) > mostWords {
			t.Errorf("%s: %d words are looked for", test.name, len(q.terms))
		}
		for _, term := range q.terms {
			if len(term.stems) > 4*mostAlike || len(term.Term) > 2*longestTerm {
				t.Fatalf("%s: a word of %d bytes stands for %d", test.name, len(term.Term), len(term.stems))
			}
		}
	}
}

// TestHostileCorpora asks a corpus of n nearly equal words for one of them.
func TestHostileCorpora(t *testing.T) {
	for _, query := range []string{"invoiceab", "invoicexq", "invoice", "A00012", "A99912", "A0"} {
		for _, n := range []int{500, 8_000} {
			q := alike(n).read(query, false)
			if got := len(q.terms[0].stems); got > 4*mostAlike {
				t.Errorf("%q stands for %d words among %d", query, got, n)
			}
		}
	}
}
