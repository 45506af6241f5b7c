package meaning

import (
	"cmp"
	"math"
	"slices"

	"faqwidget/wasm/internal/search"
)

// Which words are chosen. The figures were chosen together, on all public sets at once.
const (
	wordsEach    = 45   // most words for an entry
	leastFit     = 0.1  // cosine of an entry and a word below which the word does not fit
	weightAnswer = 0.5  // of the answer in the meaning of an entry; question and aliases are 1
	rarityPower  = 1.5  // power of a word's rarity, which makes up its weight
	smoothing    = 1e-3 // frequency in the language at which a word counts half
	largeFAQ     = 50   // entries from which on a word must fit fewEntries: a rare one weighs too much
	fewEntries   = 3    // the fewest entries that a word must fit
)

// Expand gives documents an Expansion: words that fit them, and that they do not have
// in any inflection. The meaning of a document is the mean of the vectors of its words,
// less what all documents have in common (S. Arora, Y. Liang, T. Ma, "A Simple but
// Tough-to-Beat Baseline for Sentence Embeddings", 2017). The words nearest to the
// meaning fit.
func (t *Table) Expand(docs []search.Document) {
	ix := search.New(t.Lang)
	for _, d := range docs {
		ix.Add(d)
	}
	candidates := t.candidates(ix)
	means := make([][]float32, len(docs))
	for i, d := range docs {
		means[i] = t.meaningOf(ix, d)
	}
	withoutCommon(means)
	for i, d := range docs {
		docs[i].Expansion = t.nearest(means[i], candidates, stemsOf(ix, d))
	}
	if len(docs) >= largeFAQ {
		withoutRare(docs)
	}
}

// A candidate is a word that readers ask with, and how well it fits a meaning.
type candidate struct {
	word int
	stem string
	fit  float32
}

// candidates are the common words without stop words, the commonest of each stem.
func (t *Table) candidates(ix *search.Index) (list []candidate) {
	known := map[string]bool{}
	for word := range t.common {
		terms := ix.Terms(t.words[word])
		if len(terms) != 1 || terms[0].Stop || known[terms[0].Stem] {
			continue
		}
		known[terms[0].Stem] = true
		list = append(list, candidate{word: word, stem: terms[0].Stem})
	}
	return list
}

// nearest are the candidates that fit a meaning best and whose stems are not among
// stems, in alphabetical order.
func (t *Table) nearest(mean []float32, candidates []candidate, stems map[string]bool) (words []string) {
	var list []candidate
	for _, c := range candidates {
		if c.fit = dot(mean, t.vector(c.word)); c.fit >= leastFit && !stems[c.stem] {
			list = append(list, c)
		}
	}
	slices.SortStableFunc(list, func(a, b candidate) int { return cmp.Compare(b.fit, a.fit) })
	for _, c := range list[:min(wordsEach, len(list))] {
		words = append(words, t.words[c.word])
	}
	slices.Sort(words)
	return words
}

// meaningOf is the weighted mean of the vectors of a document's words.
func (t *Table) meaningOf(ix *search.Index, d search.Document) []float32 {
	mean := t.sum(ix, append([]string{d.Question}, d.Aliases...))
	for i, x := range t.sum(ix, []string{d.Answer}) {
		mean[i] += weightAnswer * x
	}
	normalize(mean)
	return mean
}

// sum is the sum of the vectors of words, scaled to length 1. The rarer a word, here
// and in the language, the more it counts.
func (t *Table) sum(ix *search.Index, texts []string) []float32 {
	sum := make([]float32, t.dimensions)
	for _, text := range texts {
		for _, term := range ix.Terms(text) {
			word, known := t.places[term.Word]
			if !known || term.Stop {
				continue
			}
			weight := float32(math.Pow(float64(term.Rarity), rarityPower) * smoothing / (smoothing + frequency(word)))
			for i, x := range t.vector(word) {
				sum[i] += weight * x
			}
		}
	}
	normalize(sum)
	return sum
}

// frequency is the frequency of a word in the language by its rank (B. Mandelbrot, 1953).
func frequency(rank int) float64 { return 0.1 / (float64(rank) + 2.7) }

// stemsOf are the stems of all words of a document.
func stemsOf(ix *search.Index, d search.Document) map[string]bool {
	stems := map[string]bool{}
	texts := slices.Concat([]string{d.Question, d.Answer, d.Topic}, d.Aliases, d.Tags, d.Sections)
	for _, text := range texts {
		for _, term := range ix.Terms(text) {
			stems[term.Stem] = true
		}
	}
	return stems
}

// withoutRare removes from expansions the words that fit few documents.
func withoutRare(docs []search.Document) {
	uses := map[string]int{}
	for _, d := range docs {
		for _, word := range d.Expansion {
			uses[word]++
		}
	}
	for i := range docs {
		docs[i].Expansion = slices.DeleteFunc(docs[i].Expansion, func(word string) bool { return uses[word] < fewEntries })
	}
}

// withoutCommon subtracts from vectors their mean, counting one more vector of zeros:
// in a small FAQ, not all of the mean is common.
func withoutCommon(vectors [][]float32) {
	if len(vectors) == 0 {
		return
	}
	mean := make([]float32, len(vectors[0]))
	for _, v := range vectors {
		for i, x := range v {
			mean[i] += x / float32(len(vectors)+1)
		}
	}
	for _, v := range vectors {
		for i := range v {
			v[i] -= mean[i]
		}
		normalize(v)
	}
}
