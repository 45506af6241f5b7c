package search

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// synthetic makes texts for a large FAQ from a vocabulary of made-up words, the n-th
// about as frequent as 1/n (Zipf).
type synthetic struct {
	random *rand.Rand
	zipf   *rand.Zipf
}

func newSynthetic() synthetic {
	random := rand.New(rand.NewPCG(1, 2))
	return synthetic{random, rand.NewZipf(random, 1.1, 4, 40_000)}
}

// spell writes a rank of the vocabulary in syllables, fewer for commoner words.
func spell(rank uint64) string {
	const consonants, vowels = "bdfgklmnprstvz", "aeiou"
	var b strings.Builder
	for rank += 20; rank > 0; rank /= 70 {
		syllable := rank % 70
		b.WriteByte(consonants[syllable/5])
		b.WriteByte(vowels[syllable%5])
	}
	return b.String()
}

func (s synthetic) text(words int) string {
	list := make([]string, words)
	for i := range list {
		list[i] = spell(s.zipf.Uint64())
	}
	return strings.Join(list, " ")
}

// corpus makes that many documents, and gives the bytes of their texts.
func (s synthetic) corpus(size int) (docs []Document, bytes int) {
	for range size {
		d := Document{Question: s.text(5 + s.random.IntN(7)), Answer: s.text(40 + s.random.IntN(60))}
		docs, bytes = append(docs, d), bytes+len(d.Question)+len(d.Answer)
	}
	return docs, bytes
}

// queries are parts of questions, every third with a typo, all half typed.
func (s synthetic) queries(docs []Document) []string {
	list := make([]string, 200)
	for i := range list {
		words := strings.Fields(docs[s.random.IntN(len(docs))].Question)
		query := strings.Join(words[:min(len(words), 2+i%4)], " ")
		if i%3 == 0 && len(query) > 8 {
			query = query[:5] + "x" + query[6:]
		}
		list[i] = query[:max(3, len(query)-1)]
	}
	return list
}

func heap() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// BenchmarkGrowth reports, by number of entries, the time to build an index and make
// it ready, its memory over that of the texts, and query times. Each query counts
// with the best of some rounds, so other load on the machine matters little.
func BenchmarkGrowth(b *testing.B) {
	for _, size := range []int{100, 1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			source := newSynthetic()
			docs, bytes := source.corpus(size)
			queries := source.queries(docs)
			before, began := heap(), time.Now()
			ix := indexOf("en", docs...)
			ix.refresh()
			built := time.Since(began)
			memory := float64(heap()-before) / float64(bytes)
			best := make([]time.Duration, len(queries))
			for round := 0; round < 5 || b.Loop(); round++ {
				for i, query := range queries {
					began := time.Now()
					ix.Search(query, 8)
					if took := time.Since(began); round == 0 || took < best[i] {
						best[i] = took
					}
				}
			}
			slices.Sort(best)
			b.ReportMetric(built.Seconds(), "s/build")
			b.ReportMetric(memory, "memory/text")
			b.ReportMetric(float64(best[len(best)/2].Microseconds()), "µs/p50")
			b.ReportMetric(float64(best[len(best)*99/100].Microseconds()), "µs/p99")
			b.ReportMetric(float64(len(ix.words.texts)), "words")
		})
	}
}
