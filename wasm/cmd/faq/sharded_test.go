package main

import (
	"math"
	"path/filepath"
	"testing"
)

// tolerance is how much shards may change the mean reciprocal rank of a set.
const tolerance = 0.005

// TestShardsRankAsTheWhole: an FAQ fetched in shards, as many as a large
// one has, finds what it finds as a whole.
func TestShardsRankAsTheWhole(t *testing.T) {
	for _, name := range []string{"content.txt", "chinese.json"} {
		file := filepath.Join("..", "..", "internal", "search", "relevance", "testdata", name)
		whole, _, err := measure(file, nil, stdio{})
		if err != nil {
			t.Fatal(err)
		}
		cut, _, err := measureSharded(file, nil, stdio{})
		if err != nil || len(cut) != len(whole) {
			t.Fatalf("%s: %d figures, want %d: %v", name, len(cut), len(whole), err)
		}
		for i, f := range cut {
			t.Logf("%s, %s: %.4f, the whole %.4f", name, f.Variant, f.MRR10, whole[i].MRR10)
			if math.Abs(f.MRR10-whole[i].MRR10) > tolerance {
				t.Errorf("%s, %s: a mean reciprocal rank of %.4f, the whole has %.4f", name, f.Variant, f.MRR10, whole[i].MRR10)
			}
		}
	}
}
