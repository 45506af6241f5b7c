package search

import (
	"slices"
	"testing"

	"faqwidget/wasm/internal/growth"
)

// postingsRead is the number of postings that a query reads: all the work of scoring,
// but for a bounded number of passages.
func postingsRead(ix *Index, query string) (n uint64) {
	for _, t := range ix.read(query, false).terms {
		for _, w := range t.stems {
			n += uint64(ix.postings[w.stem].docs)
		}
	}
	return n
}

// TestCostAtTenThousand: an index of 10,000 documents takes at most 2.5 times the
// memory of its text, and its costliest queries read no more postings per document
// than at 1,000. BenchmarkGrowth has the times.
func TestCostAtTenThousand(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: two indexes of thousands; the native run makes them")
	}
	var costs []growth.Cost
	for _, size := range []int{1_000, 10_000} {
		source := newSynthetic()
		docs, bytes := source.corpus(size)
		queries := source.queries(docs)
		before := heap()
		ix := indexOf("en", docs...)
		ix.refresh()
		memory := float64(heap()-before) / float64(bytes)
		var read []uint64
		for _, query := range queries {
			read = append(read, postingsRead(ix, query))
		}
		slices.Sort(read)
		p99 := read[len(read)*99/100]
		t.Logf("%d documents: memory %.2f of the text, %d postings read by 99 of 100 queries", size, memory, p99)
		costs = append(costs, growth.Cost{Size: size, Work: p99})
		if size == 10_000 && memory > 2.5 {
			t.Errorf("an index takes %.2f times its text, want at most 2.5", memory)
		}
	}
	growth.Linear(t, "postings", costs[0], costs[1], 1)
	growth.Below(t, "postings", costs[1], 10*10_000)
}
