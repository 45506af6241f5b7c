package main

import (
	"io"
	"path/filepath"
	"testing"
)

// TestOurOwnQueriesAreAnswered holds the figures over the judged queries of the
// FAQ built in, which every clone has, a little below what was reached last.
func TestOurOwnQueriesAreAnswered(t *testing.T) {
	std := stdio{nil, &output{w: io.Discard}, &output{w: io.Discard}}
	figures, err := measure(filepath.Join("..", "..", "internal", "search", "relevance", "testdata", "content.txt"), std)
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
}
