package gaps

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/search"
)

// leastEntries is how many entries a word that the content lacks must have led
// to before another word is taken for its meaning. For a single entry, an alias
// does.
const leastEntries = 2

// addSynonyms adds to synonyms.txt the words that the content lacks but that
// led to several of its entries, each with the word that the questions of those
// entries have in common. It returns a note for each.
func addSynonyms(d *draft, tests []*test) (notes []string) {
	ix := d.before.Index()
	lacking := map[string][]*test{}
	for _, t := range tests {
		for _, word := range wordsOf(t.query) {
			if t.group.target != "" && ix.Search(word, 1).Count == 0 {
				lacking[word] = append(lacking[word], t)
			}
		}
	}
	for _, word := range sortedKeys(lacking) {
		if meant := meantBy(d.before.Corpus, ix, lacking[word]); meant != "" && d.synonym(word+" => "+meant) {
			notes = append(notes, "“"+word+"” leads to several questions about “"+meant+"”, as synonyms.txt says now")
		}
	}
	return notes
}

// meantBy is the rarest word that the questions of all entries of the tests
// have and none of the queries has, or "".
func meantBy(c *faq.Corpus, ix *search.Index, tests []*test) string {
	var questions []string
	queries := ""
	for _, t := range tests {
		if q := c.Entries()[c.Find(t.slug)].Question; !slices.Contains(questions, q) {
			questions = append(questions, q)
		}
		queries += t.query + "\n"
	}
	if len(questions) < leastEntries {
		return ""
	}
	candidates := wordsOf(questions[0])
	candidates = slices.DeleteFunc(candidates, func(word string) bool {
		return isIn(c, word, queries) || slices.ContainsFunc(questions[1:], func(q string) bool { return !isIn(c, word, q) })
	})
	rarest := func(a, b string) int {
		return cmp.Or(ix.Search(a, 1).Count-ix.Search(b, 1).Count, strings.Compare(a, b))
	}
	if len(candidates) == 0 {
		return ""
	}
	return slices.MinFunc(candidates, rarest)
}

// isIn reports whether the ranking finds a word, as it is or inflected, in a text.
func isIn(c *faq.Corpus, word, text string) bool {
	ix := search.ForCorpus(c)
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
