package gaps

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"faqwidget/wasm/internal/search"
)

// leastEntries is how many entries a word that the content lacks must have led
// to before another word is taken for its meaning: for one, an alias says it.
const leastEntries = 2

// addSynonyms adds to synonyms.txt the words that the content lacks and that
// lead to several of its entries, each with the word that the questions of
// those have in common.
func (p *planner) addSynonyms() {
	ix := p.Index()
	lacking := map[string][]*test{}
	for _, t := range p.tests {
		for _, word := range wordsOf(t.query) {
			if t.group.target != "" && ix.Search(word, 1).Count == 0 {
				lacking[word] = append(lacking[word], t)
			}
		}
	}
	for _, word := range sortedKeys(lacking) {
		if meant := p.meant(ix, lacking[word]); meant != "" && p.draft.synonym(word+" => "+meant) {
			p.notes = append(p.notes, "“"+word+"” leads to several questions about “"+meant+"”, as synonyms.txt says now")
		}
	}
}

// meant is the rarest word that the questions of all entries have which the
// tests lead to, and that none of the queries has; "" where there is none.
func (p *planner) meant(ix *search.Index, tests []*test) (meant string) {
	var questions []string
	queries := ""
	for _, t := range tests {
		if q := p.Corpus.Entries()[p.Corpus.Find(t.slug)].Question; !slices.Contains(questions, q) {
			questions = append(questions, q)
		}
		queries += t.query + "\n"
	}
	if len(questions) < leastEntries {
		return ""
	}
	candidates := wordsOf(questions[0])
	candidates = slices.DeleteFunc(candidates, func(word string) bool {
		return p.isIn(word, queries) || slices.ContainsFunc(questions[1:], func(q string) bool { return !p.isIn(word, q) })
	})
	rarest := func(a, b string) int {
		return cmp.Or(ix.Search(a, 1).Count-ix.Search(b, 1).Count, strings.Compare(a, b))
	}
	if len(candidates) == 0 {
		return ""
	}
	return slices.MinFunc(candidates, rarest)
}

// isIn reports whether the ranking finds a word in a text as it is, or inflected.
func (p *planner) isIn(word, text string) bool {
	ix := search.ForCorpus(p.Corpus)
	ix.Add(search.Document{Question: text})
	hits := ix.Search(word+" ", 1).Hits
	return len(hits) > 0 && hits[0].Why == search.WhyExact
}

// shortest is the length in letters below which a word says too little.
const shortest = 3

// wordsOf are the words of a text, in small letters, each once.
func wordsOf(text string) (words []string) {
	for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.In(r, unicode.L, unicode.M, unicode.N) }) {
		if utf8.RuneCountInString(word) >= shortest && !slices.Contains(words, word) {
			words = append(words, word)
		}
	}
	return words
}

func sortedKeys[V any](m map[string]V) []string {
	var keys []string
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}
