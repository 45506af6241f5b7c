package search

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"faqwidget/wasm/internal/faq"
)

// moorings are documents; withMeaning has an expansion of the first two.
func moorings() []Document {
	return []Document{
		{Question: "Where may I moor my boat?", Answer: "At the long pier. The harbour master takes the fee."},
		{Question: "How do I reserve a berth?", Answer: "By telephone, or at the office behind the crane."},
		{Question: "When is the canteen open?", Answer: "From noon on."},
	}
}

func withMeaning() []Document {
	docs := moorings()
	docs[0].Expansion, docs[1].Expansion = []string{"anchor", "vessel", "dock"}, []string{"booking", "reservation", "dock"}
	return docs
}

// expanded is an index of documents with an expansion.
func expanded(docs ...Document) *Index {
	ix := ForCorpus(&faq.Corpus{Expanded: true})
	for _, d := range docs {
		ix.Add(d)
	}
	return ix
}

// TestMeaning: a word of the expansion finds its documents, also inflected, half typed
// and mistyped. The hit says so, and nothing is marked.
func TestMeaning(t *testing.T) {
	ix := expanded(withMeaning()...)
	tests := []struct {
		query string
		doc   int // of the first hit, or -1
		why   Why
		via   string
	}{
		{"anchor ", 0, WhyMeaning, "anchor "},
		{"anchoring ", 0, WhyMeaning, "anchoring "},
		{"vess", 0, WhyMeaning, "vess"},
		{"ancohr ", 0, WhyMeaning, "ancohr "},
		{"anchor a vessel ", 0, WhyMeaning, "anchor a vessel "},
		{"anchor my boat ", 0, WhyExact, ""},
		{"how do I make a booking ", 1, WhyMeaning, "how do I make a booking "},
		{"moor ", 0, WhyExact, ""},
		{"glacier ", -1, 0, ""},
	}
	for _, test := range tests {
		hits := ix.Search(test.query, 3).Hits
		if test.doc < 0 {
			if len(hits) > 0 {
				t.Errorf("%q finds %+v", test.query, hits)
			}
			continue
		}
		if len(hits) == 0 || hits[0].Doc != test.doc || hits[0].Why != test.why || hits[0].Via != test.via {
			t.Errorf("%q finds %+v, want document %d by %d, %q", test.query, hits, test.doc, test.why, test.via)
			continue
		}
		if test.why == WhyMeaning && len(hits[0].Question)+len(hits[0].Snippet.Ranges) > 0 {
			t.Errorf("%q marks %v and %v", test.query, hits[0].Question, hits[0].Snippet.Ranges)
		}
	}
}

// TestMeaningAddsAlone: queries without words of the expansion have the same hits and
// scores as without it, and no typo is corrected to one of its words.
func TestMeaningAddsAlone(t *testing.T) {
	words, both := indexOf("en", moorings()...), expanded(withMeaning()...)
	for _, query := range []string{"moor ", "moro ", "long pier ", "telefone ", "the berth behind the crane ", "glacier ", "canteen nook ", "master ", "\"long pier\"", "office -crane ", "dokc ", "bookin "} {
		without, with := words.Search(query, 3), both.Search(query, 3)
		if with.DidYouMean != without.DidYouMean {
			t.Errorf("%q: did you mean %q, without words that fit %q", query, with.DidYouMean, without.DidYouMean)
		}
		if len(both.Search(query, 3).Hits) > 0 && both.Search(query, 3).Hits[0].Why == WhyMeaning {
			continue
		}
		if diff := cmp.Diff(without, with); diff != "" {
			t.Errorf("%q: %s", query, diff)
		}
	}
}

// TestScoreByMeaning computes a score by hand: one of two documents has an expansion
// of one word.
func TestScoreByMeaning(t *testing.T) {
	docs := moorings()[:2]
	docs[0].Expansion = []string{"anchor"}
	idf := math.Log(1 + (2-1+0.5)/(1+0.5))
	f := boostAnswer / (1 - bAnswer + bAnswer*2) // one word, where the mean length is half a word
	want := boostMeaning * idf * f * (k1 + 1) / (f + k1)
	for query, weight := range map[string]float64{"anchor ": 1, "ancohr ": weightTypo, "ancho": weightPrefix * (0.5 + 0.5*5/6)} {
		hits := expanded(docs...).Search(query, 2).Hits
		if len(hits) != 1 || math.Abs(hits[0].Score-weight*want) > 1e-5 {
			t.Errorf("%q: %+v, want the score %.6f", query, hits, weight*want)
		}
	}
}

// TestMeaningAloneMustFit: the more unknown words are asked, the less support a word
// of the expansion gives.
func TestMeaningAloneMustFit(t *testing.T) {
	ix := expanded(withMeaning()...)
	for query, want := range map[string]int{"anchor ": 1, "anchor " + strings.Repeat("zyxwv ", 8): 0} {
		if got := len(ix.Search(query, 1).Hits); got != want {
			t.Errorf("%q: %d hits, want %d", query, got, want)
		}
	}
}
