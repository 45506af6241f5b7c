package search

import (
	"fmt"
	"testing"
)

// benchmarkSizes are numbers of entries: a small FAQ, a large one, a company's, an archive.
var benchmarkSizes = []int{20, 200, 1_000, 10_000}

// BenchmarkIndex builds an index and makes it ready for its first query.
func BenchmarkIndex(b *testing.B) {
	for _, size := range benchmarkSizes {
		docs, bytes := newSynthetic().corpus(size)
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			b.SetBytes(int64(bytes))
			b.ReportAllocs()
			for b.Loop() {
				indexOf("en", docs...).refresh()
			}
		})
	}
}

// BenchmarkSearch asks queries of several words, half typed, every third with a typo.
func BenchmarkSearch(b *testing.B) {
	for _, size := range benchmarkSizes {
		source := newSynthetic()
		docs, _ := source.corpus(size)
		queries := source.queries(docs)
		ix := indexOf("en", docs...)
		ix.refresh()
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				ix.Search(queries[i%len(queries)], 8)
			}
		})
	}
}
