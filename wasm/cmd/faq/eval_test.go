package main

import (
	"path/filepath"
	"testing"

	"faqwidget/wasm/internal/search/relevance"
)

// TestOurOwnQueriesAreAnswered holds the figures over the judged queries of the
// built-in FAQ, which every clone has, to a little below those reached last.
func TestOurOwnQueriesAreAnswered(t *testing.T) {
	figures, set, err := measure(filepath.Join("..", "..", "internal", "search", "relevance", "testdata", "content.txt"), nil, stdio{})
	if err != nil {
		t.Fatal(err)
	}
	floors := map[string]struct{ success, nDCG float64 }{"q": {0.66, 0.80}, "typo": {0.88, 0.92}, "prefix": {0.96, 0.98}}
	if len(figures) != len(floors) {
		t.Fatalf("%d voices, want %d", len(figures), len(floors))
	}
	for _, f := range figures {
		floor := floors[f.Variant]
		t.Logf("%s: %d queries, success@1 %.4f, nDCG@10 %.4f", f.Variant, f.Queries, f.S1, f.NDCG10)
		if f.S1 < floor.success || f.NDCG10 < floor.nDCG {
			t.Errorf("%s: success@1 %.4f and nDCG@10 %.4f, want %.2f and %.2f", f.Variant, f.S1, f.NDCG10, floor.success, floor.nDCG)
		}
	}
	silence := relevance.Silences([]relevance.Asked{set})[0]
	t.Logf("no answer to %.3f of %d queries, and to %.3f of %d foreign ones", silence.Unanswered, silence.Queries, silence.Silent, silence.Foreign)
	if silence.Unanswered > 0.01 || silence.Silent < 0.2 {
		t.Errorf("%+v, want answers to 0.99 of its own queries and none to 0.2 of the foreign ones", silence)
	}
}
