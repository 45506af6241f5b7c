package search_test

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"faqwidget/content"
	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/search"
)

// shipped is the embedded FAQ: its index, questions and slugs by document.
func shipped(t testing.TB) (ix *search.Index, questions, slugs []string) {
	t.Helper()
	files, vars, _ := corpus.ReadFS(content.FS())
	read, _ := corpus.Parse(files, vars)
	ix = search.New(read.Lang)
	for _, topic := range read.Topics {
		for _, e := range topic.Entries {
			ix.Add(search.NewDocument(e, topic.Title, corpus.Text(e)))
			questions, slugs = append(questions, e.Question), append(slugs, e.Slug)
		}
	}
	if len(questions) == 0 {
		t.Fatal("the embedded FAQ is empty")
	}
	return ix, questions, slugs
}

func rankOf(ix *search.Index, query string, doc int) int {
	return 1 + slices.IndexFunc(ix.Search(query, 10).Hits, func(h search.Hit) bool { return h.Doc == doc })
}

func TestShippedQueries(t *testing.T) {
	data, err := os.ReadFile("../../../content/queries.txt")
	if err != nil {
		t.Fatal(err)
	}
	ix, _, slugs := shipped(t)
	for line := range strings.Lines(string(data)) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if len(fields) < 2 || strings.HasPrefix(line, "#") {
			continue
		}
		worst := 1
		if len(fields) > 2 {
			worst, _ = strconv.Atoi(fields[2])
		}
		if rank := rankOf(ix, fields[0], slices.Index(slugs, fields[1])); rank == 0 || rank > worst {
			t.Errorf("%q finds %s at rank %d (0: nowhere), want %d or better", fields[0], fields[1], rank, worst)
		}
	}
}

func TestQuestionFindsItselfInAnyOrder(t *testing.T) {
	ix, questions, _ := shipped(t)
	for doc, question := range questions {
		if rank := rankOf(ix, question, doc); rank != 1 {
			t.Errorf("%q finds itself at rank %d", question, rank)
		}
		words := strings.Fields(question)
		slices.Reverse(words)
		if rank := rankOf(ix, strings.Join(words, " "), doc); rank != 1 {
			t.Errorf("%q backwards finds itself at rank %d", question, rank)
		}
	}
}

// TestOneTypo mistypes each word of five letters or more in every question, at every
// place and in every way, and wants the question first in at least 98 of 100 cases.
func TestOneTypo(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: thousands of searches; the native run does them")
	}
	ix, questions, _ := shipped(t)
	asked, found := 0, 0
	for doc, question := range questions {
		words := strings.Fields(question)
		for i, word := range words {
			for _, wrong := range typos(word) {
				mistyped := slices.Clone(words)
				mistyped[i] = wrong
				asked++
				if rankOf(ix, strings.Join(mistyped, " "), doc) == 1 {
					found++
				}
			}
		}
	}
	rate := float64(found) / float64(asked)
	t.Logf("%d of %d questions with one typo are found first: %.2f %%", found, asked, 100*rate)
	if rate < 0.98 {
		t.Errorf("the rate is %.4f, want 0.98", rate)
	}
}

// typos are the word with one letter left out, doubled, replaced or swapped with the
// next, at every place; none for words under five letters.
func typos(word string) []string {
	if len(strings.Trim(word, "?,.()'`/")) < 5 {
		return nil
	}
	var list []string
	for i := range len(word) {
		if !isLetter(word[i]) {
			continue
		}
		list = append(list, word[:i]+word[i+1:], word[:i]+word[i:i+1]+word[i:], word[:i]+"q"+word[i+1:])
		if i+1 < len(word) && isLetter(word[i+1]) && word[i] != word[i+1] {
			list = append(list, word[:i]+word[i+1:i+2]+word[i:i+1]+word[i+2:])
		}
	}
	return list
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// TestTypingOnKeepsTheQuestion types the second half of each question letter by
// letter: the question must stay among the hits.
func TestTypingOnKeepsTheQuestion(t *testing.T) {
	ix, questions, _ := shipped(t)
	for doc, question := range questions {
		for end := len(question) / 2; end <= len(question); end++ {
			if rank := rankOf(ix, question[:end], doc); rank == 0 {
				t.Errorf("%q does not find %q among the first ten", question[:end], question)
			}
		}
	}
}

// TestALetterMoreKeepsTheMatch types each question letter by letter. While the first
// hit is an exact match, with every word typed so far in its question, the next letter
// must not put above it a document that has none of these words, neither in its
// question and answer nor in its aliases, tags and titles.
func TestALetterMoreKeepsTheMatch(t *testing.T) {
	ix, questions, _ := shipped(t)
	asked := 0
	for _, question := range questions {
		top := -1
		for end := 3; end <= len(question); end++ {
			query := question[:end]
			hits := ix.Search(query, len(questions)).Hits
			if top >= 0 && hasWords(questions[top], query) {
				asked++
				above := slices.IndexFunc(hits, func(h search.Hit) bool { return h.Doc == top })
				if above < 0 {
					t.Errorf("%q loses %q, which has all of it", query, questions[top])
				}
				for _, h := range hits[:max(0, above)] {
					if len(h.Question)+len(h.Snippet.Ranges) == 0 && h.Via == "" {
						t.Errorf("%q puts %q, which has none of it, above %q", query, questions[h.Doc], questions[top])
					}
				}
			}
			top = -1
			if len(hits) > 0 && hasWords(questions[hits[0].Doc], query) {
				top = hits[0].Doc
			}
		}
	}
	if asked < 100 {
		t.Errorf("only %d letters were put to the test", asked)
	}
}

// hasWords reports whether every word of query begins a word of text.
func hasWords(text, query string) bool {
	words := strings.FieldsFunc(strings.ToLower(text), notLetter)
	for _, want := range strings.FieldsFunc(strings.ToLower(query), notLetter) {
		if !slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, want) }) {
			return false
		}
	}
	return true
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
