package shards

import (
	"strings"
	"testing"
	"unicode/utf8"

	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/faq"
)

// workshop is an FAQ of 576 questions, some with an expansion.
func workshop() *compiled.FAQ {
	f := &compiled.FAQ{Corpus: &faq.Corpus{Lang: "en", Topics: make([]faq.Topic, 1)}, Mark: compiled.FirstMark, Texts: map[*faq.Entry]string{}}
	source := &faq.Source{}
	for _, verb := range strings.Fields("borrow clean hire insure label mend paint rename return sharpen store weigh") {
		for _, kind := range strings.Fields("broken small wooden yellow") {
			for _, thing := range strings.Fields("anvil bench chisel grinder hammer harness kettle lathe rivet rivetgun sander umbrella") {
				e := &faq.Entry{Slug: verb + kind + thing, Question: "How do I " + verb + " a " + kind + " " + thing + "?", Answer: "Ask at the desk of the " + thing + " people.", Source: source}
				if thing == "umbrella" {
					e.Expansion = []string{"parasol", "sunshade"}
				}
				f.Texts[e] = e.Answer
				f.Corpus.Topics[0].Entries = append(f.Corpus.Topics[0].Entries, e)
			}
		}
	}
	return f
}

// waits are the round trips of each query: a batch of shards must come before the
// next batch is known.
var waits = []struct {
	query  string
	typed  int // most at any key, where each key is answered before the next
	fast   int // in all, where all keys are pressed before the first shard comes
	pasted int // where the query is there at once
}{
	// as the FAQ has it
	{"insure", 3, 3, 2},
	{"insure a wooden umbrella", 3, 3, 2},
	{"How do I borrow a yellow lathe?", 3, 3, 2},
	{"how do i", 3, 2, 1},
	// half typed
	{"insure a wooden umbr", 3, 3, 3},
	{"shar", 3, 3, 3},
	// mistyped
	{"umbrlla", 3, 3, 3},
	{"insure woden umbrela ", 3, 3, 3},
	{"borow yelow harnes", 3, 3, 3},
	{"ekttle ", 2, 3, 2}, // its first letters have changed places
	{"woden hammr rivt lahte", 3, 3, 3},
	// several words as one, or one as several
	{"woodenumbrella", 3, 3, 2},
	{"paint smallkettle", 3, 3, 2},
	{"rivet gun", 3, 3, 3},
	// by meaning
	{"sunshade", 3, 3, 2},
	{"mend a parasol", 3, 3, 2},
	{"sunshde ", 3, 3, 3},
	{"mend sunshdae ", 3, 3, 2},
	// nothing
	{"xyzzy", 1, 2, 1},
	// a word that excludes nothing is searched as a plain word
	{"anvil -anvil", 2, 3, 2},
	// a phrase that excludes some
	{`insure umbrella -"wooden umbrella"`, 3, 3, 2},
	// unknown, but the filter does not deny it
	{"searpen ", 3, 3, 4},
}

// TestWaits: a first result takes at most three round trips, four where the filter errs.
func TestWaits(t *testing.T) {
	store, err := NewStore(workshop(), Size{Each: 2, Words: 1, Postings: 1, Slugs: 100})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range waits {
		if typed, fast, pasted := letterByLetter(store, want.query), beforeTheFirst(store, want.query), atOnce(store, want.query); typed != want.typed || fast != want.fast || pasted != want.pasted {
			t.Errorf("%q waits %d times typed, %d typed fast, %d pasted, want %d, %d, %d", want.query, typed, fast, pasted, want.typed, want.fast, want.pasted)
		}
	}
}

func atOnce(store *Store, query string) int {
	store.Reopen()
	store.Rounds = 0
	store.Search(query, 10)
	return store.Rounds
}

func letterByLetter(store *Store, query string) (most int) {
	store.Reopen()
	for i, r := range query {
		store.Rounds = 0
		store.Search(query[:i+utf8.RuneLen(r)], 10)
		most = max(most, store.Rounds)
	}
	return most
}

// beforeTheFirst fetches the words of all keys together, as a page does for a fast typist.
func beforeTheFirst(store *Store, query string) int {
	store.Reopen()
	var words []string
	for i, r := range query {
		_, names := store.Library.Search(query[:i+utf8.RuneLen(r)], 10, false)
		for _, name := range names {
			if name[:1] == "w" || name[:1] == "v" {
				words = append(words, name)
			}
		}
	}
	store.Rounds = 0
	if store.Fetch(words) != nil {
		return -1
	}
	store.Search(query, 10)
	return store.Rounds
}
