package meaning

import (
	"cmp"
	"math"
	"slices"

	"faqwidget/wasm/internal/search"
)

// What is chosen. The figures were chosen together, on all public sets at once.
const (
	wordsEach    = 45   // words for an entry at most
	leastFit     = 0.1  // cosine of an entry and a word below which nothing fits
	weightAnswer = 0.5  // of the answer in what an entry means; question and aliases are 1
	rarityPower  = 1.5  // how much a word counts that few entries have
	smoothing    = 1e-3 // frequency in the language at which a word counts half
	largeFAQ     = 50   // entries from which on a word must fit several: one that fits a few weighs as much as they do in all
	fewEntries   = 3    // that many
)

// Expand gives documents words that fit them and that they have in no
// inflection. A document means the mean of the vectors of its words, less what
// all documents have in common (S. Arora, Y. Liang, T. Ma, "A Simple but
// Tough-to-Beat Baseline for Sentence Embeddings", 2017); the words nearest to
// it fit.
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

// A candidate is a word that readers ask with.
type candidate struct {
	word int
	stem string
	fit  float32
}

// candidates are the common words but for those that every question has, the
// commonest of each stem.
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

// nearest are the candidates that fit a meaning best and are not among stems, ascending.
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

// meaningOf is the mean of the vectors of a document's words.
func (t *Table) meaningOf(ix *search.Index, d search.Document) []float32 {
	mean := t.sum(ix, append([]string{d.Question}, d.Aliases...))
	for i, x := range t.sum(ix, []string{d.Answer}) {
		mean[i] += weightAnswer * x
	}
	normalize(mean)
	return mean
}

// sum has the direction of the sum of the vectors of words, each as long as the
// word is rare, here and in the language.
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

// frequency is that of a word in the language by its rank, as B. Mandelbrot
// has it (1953).
func frequency(rank int) float64 { return 0.1 / (float64(rank) + 2.7) }

// stemsOf are those of all words of a document.
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

// withoutRare leaves out the words that fit few documents.
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

// withoutCommon takes from vectors their mean, with one more among them that is
// 0: of a few documents not all they mean is common.
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
