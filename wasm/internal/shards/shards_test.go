package shards

import (
	"encoding/hex"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/library"
	"faqwidget/wasm/internal/search"
)

// small is a size that makes many shards of a few entries.
var small = Size{Each: 2, Words: 24, Postings: 24, Slugs: 3}

// kitchen is an FAQ of two topics, with everything that an entry can have.
func kitchen() *compiled.FAQ {
	f := &compiled.FAQ{Corpus: &faq.Corpus{Title: "Kitchen", Lang: "en", Synonyms: "oven, stove"}, Mark: compiled.FirstMark, Texts: map[*faq.Entry]string{}, Links: map[*faq.Source][]compiled.Link{}}
	os := f.Place(compiled.Place{Name: "brand", Value: "*Flamme*", Text: "Flamme"})
	source := &faq.Source{File: "help/kitchen.md", References: []faq.Reference{{Label: "manual", Destination: "m.pdf"}, {Label: "other", Destination: "o.pdf"}},
		Footnotes: map[string]string{"[^1": "See [manual]."}}
	f.Links[source] = []compiled.Link{{Destination: "#descale-the-kettle", Slug: "descale-the-kettle"}}
	add := func(topic int, question, answer string, more faq.Entry) {
		e := more
		e.Question, e.Answer, e.Source = question, answer, source
		e.Slug = strings.ToLower(strings.Map(func(r rune) rune {
			switch {
			case r == ' ':
				return '-'
			case strings.ContainsRune("?*", r) || r >= compiled.FirstMark:
				return -1
			}
			return r
		}, question))
		f.Texts[&e] = strings.Trim(answer, "*[]")
		t := &f.Corpus.Topics[topic]
		t.Entries = append(t.Entries, &e)
	}
	f.Corpus.Topics = []faq.Topic{{Title: "Oven of " + os, Slug: "oven"}, {Title: "Water", Slug: "water"}}
	add(0, "How do I clean the oven?", "Wipe it with vinegar.[^1]", faq.Entry{Tags: []string{"grease"}, Popular: true})
	add(0, "Why does the oven smoke?", "Fat burns on its floor. Clean it.", faq.Entry{Sections: []string{"Trouble"}, Expansion: []string{"fumes", "cooker"}})
	add(0, "Can I bake two cakes at once?", "Yes, with hot air.", faq.Entry{Aliases: []string{"two trays"}})
	add(1, "Descale the kettle", "Boil vinegar in it.", faq.Entry{Pages: []string{"/kettle/**"}, Expansion: []string{"limescale", "cooker"}})
	add(1, "Why does tap water taste of chlorine?", "It keeps germs away.", faq.Entry{})
	return f
}

func hexOf(data []byte) string { return hex.EncodeToString(data) }

func plainHex(text string) string { return strings.ReplaceAll(text, " ", "") }

// TestExample: the bytes in the package comment are written and read so.
func TestExample(t *testing.T) {
	words := []search.Spelling{{Text: "paid", Documents: 1}, {Text: "pay", Documents: 3}}
	if got, want := hexOf(encodeWords(words)), plainHex("02 00 04 70 61 69 64 02 01 79 02 06 00"); got != want {
		t.Errorf("words are %s, want %s", got, want)
	}
	postings := []search.Posted{{Stem: "pay", Documents: 3, Chosen: []search.Choice{{Doc: 2, Level: 5}, {Doc: 3, Level: 15}, {Doc: 7}}}}
	if got, want := hexOf(encodePostings(postings)), plainHex("01 00 03 70 61 79 06 03 02 01 04 f5 00"); got != want {
		t.Errorf("postings are %s, want %s", got, want)
	}
	if again, err := decodeWords(encodeWords(words)); err != nil || !slices.Equal(again, words) {
		t.Errorf("words come back as %v, %v", again, err)
	}
	if again, err := decodePostings(encodePostings(postings), 8); err != nil || !reflect.DeepEqual(again, postings) {
		t.Errorf("postings come back as %v, %v", again, err)
	}
	if _, err := decodePostings(encodePostings(postings), 7); err == nil {
		t.Error("a posting of no entry is read")
	}
}

// TestSpelled: the other spelling of a word with umlauts survives a round trip.
func TestSpelled(t *testing.T) {
	words := []search.Spelling{{Text: "koennen", Written: "konnen", Documents: 2}, {Text: "konnen", Documents: 2}}
	if again, err := decodeWords(encodeWords(words)); err != nil || !slices.Equal(again, words) {
		t.Errorf("%v, %v", again, err)
	}
}

// TestColumn: each text of a column is made once, however much of it is that of the one before.
func TestColumn(t *testing.T) {
	list := make([]string, 100)
	for i := range list {
		list[i] = fmt.Sprint("umbrella", 100+i)
	}
	var w writer
	w.column(list)
	var read []string
	// Besides the texts there are the list and the room for the one being read.
	if made := testing.AllocsPerRun(10, func() { read = (&reader{data: w}).column() }); !slices.Equal(read, list) || made > 110 {
		t.Errorf("%v come back, after %v allocations", read, made)
	}
}

// numbersOf are the numbers of the entries that are hits.
func numbersOf(r search.Result) (list []int) {
	for _, h := range r.Hits {
		list = append(list, h.Doc)
	}
	return list
}

// wholeOf is the index of an FAQ in one piece.
func wholeOf(f *compiled.FAQ) *search.Index {
	f.Fill(nil)
	f.Corpus.Expanded = true
	ix := search.ForCorpus(f.Corpus)
	for i := range f.Corpus.Topics {
		for _, e := range f.Corpus.Topics[i].Entries {
			ix.Add(search.NewDocument(e, f.Corpus.Topics[i].Title, f.Texts[e]))
		}
	}
	return ix
}

// TestAsked: shards give the hits that the whole index gives.
func TestAsked(t *testing.T) {
	f := kitchen()
	store, err := NewStore(f, small)
	if err != nil {
		t.Fatal(err)
	}
	ix := wholeOf(f)
	for _, query := range []string{"oven", "clean the oven", "How do I clean the oven?", "smok", "vingear", "stove smokes", "two trays", "grease", "chlorine -oven", "chlorine -water", `"tap water"`, `"kettle oven"`, `"chlorine kettle"`,
		"oven -clean", "flamme", "kettel", "ekttle", "trouble", "water", "hotair", "xyzzy", "how do i", "",
		"limescale", "cooker", "limescael", "cook", "fumes of the kettle", "oven fumes"} {
		for _, fresh := range []bool{true, false} {
			if fresh {
				store.Reopen()
			}
			store.Rounds = 0
			got, want := store.Search(query, 10), ix.Search(query, 10)
			if !slices.Equal(numbersOf(got), numbersOf(want)) || got.Count != want.Count || got.DidYouMean != want.DidYouMean {
				t.Errorf("%q finds %v of %d, %q; the whole has %v of %d, %q", query, numbersOf(got), got.Count, got.DidYouMean, numbersOf(want), want.Count, want.DidYouMean)
			}
			if store.Rounds > 3 {
				t.Errorf("%q waits %d times", query, store.Rounds)
			}
		}
	}
}

// TestFetchedOnce: a query asked again fetches nothing.
func TestFetchedOnce(t *testing.T) {
	store, _ := NewStore(kitchen(), small)
	store.Search("clean the oven", 10)
	if len(store.Fetches) == 0 || len(slices.Compact(slices.Sorted(slices.Values(store.Fetches)))) != len(store.Fetches) {
		t.Errorf("%v is fetched", store.Fetches)
	}
	n := len(store.Fetches)
	store.Search("clean the oven", 10)
	if len(store.Fetches) > n {
		t.Errorf("again %v is fetched", store.Fetches[n:])
	}
}

// TestFind: a slug leads to its entry, once the shards are here.
func TestFind(t *testing.T) {
	f := kitchen()
	for slug, want := range map[string]int{"descale-the-kettle": 3, "-descale-the-kettle--": 3, "nothing": -1, "": -1, "how-do-i-clean-the-oven": 0} {
		store, _ := NewStore(f, small)
		n, names := store.Find(slug)
		for rounds := 0; len(names) > 0; rounds++ {
			if err := store.Fetch(names); err != nil || rounds > 2 {
				t.Fatal(rounds, err)
			}
			n, names = store.Find(slug)
		}
		if n != want {
			t.Errorf("%q is entry %d, want %d", slug, n, want)
		}
	}
}

// TestEntries: an added entry is whole, with what it refers to and no more.
func TestEntries(t *testing.T) {
	f := kitchen()
	l, err := Open(library.Source{FAQ: Cut(f, small, func(Shard) {}), Vars: []library.Pair{{Name: "brand", Text: "Bosch"}}, Base: "https://h.example/"})
	if err != nil {
		t.Fatal(err)
	}
	if got := l.Need(0, 2, 3, 4); !slices.Equal(got, []string{"e1", "e2"}) {
		t.Fatalf("%v is needed", got)
	}
	if l.Corpus.Topics[0].Title != "Oven of Bosch" || len(l.Corpus.Topics[1].Entries) != 2 {
		t.Errorf("topics are %+v", l.Corpus.Topics)
	}
	if got := l.Corpus.Suggest("/kettle/red", 5); !slices.Equal(got, []int{3}) {
		t.Errorf("%v is suggested", got)
	}
	if got := l.Corpus.Popular(nil, nil, 5); !slices.Equal(got, []int{0}) {
		t.Errorf("%v is popular", got)
	}
	e := l.Entries[0] // popular, so it came with the root
	c := l.Context(e.Source)
	if e.Question != "How do I clean the oven?" || l.Text(e) == "" || c.Source.Base != "https://h.example/help/" || len(c.Source.References) != 1 || len(c.Source.Footnotes) != 1 {
		t.Errorf("%+v around %+v", e, c.Source)
	}
	if len(l.Need(0, 1)) > 0 || len(l.Related(0, 3)) == 0 {
		t.Errorf("needs %v, related %v", l.Need(0, 1), l.Related(0, 3))
	}
}

// TestShownFirst: the entries that a page shows before anything is asked come with the root.
func TestShownFirst(t *testing.T) {
	topics := kitchen()
	untitled, sections := kitchen(), kitchen()
	all := untitled.Corpus.Entries()
	untitled.Corpus.Topics = []faq.Topic{{Entries: all[2:]}}
	all = sections.Corpus.Entries()
	sections.Corpus.Topics = []faq.Topic{{Entries: []*faq.Entry{all[2], all[4], all[1], all[3]}}}
	for _, test := range []struct {
		name string
		faq  *compiled.FAQ
		want string
	}{
		{"topics: popular questions alone", topics, "map[e0:true]"},
		{"no titles at all: the first questions", untitled, "map[e0:true e1:true]"},
		{"questions ahead of the first title", sections, "map[e0:true]"},
	} {
		store, err := NewStore(test.faq, small)
		if err != nil || fmt.Sprint(store.here) != test.want {
			t.Errorf("%s: %v, %v, want %s", test.name, store.here, err, test.want)
		}
	}
}

// wordy is an FAQ of that many questions, each with a word of its own, and answers of that many bytes.
func wordy(questions, bytes int) *compiled.FAQ {
	f := &compiled.FAQ{Corpus: &faq.Corpus{Lang: "en", Topics: make([]faq.Topic, 1)}, Mark: compiled.FirstMark, Texts: map[*faq.Entry]string{}}
	source := &faq.Source{}
	for i := range questions {
		e := &faq.Entry{Slug: fmt.Sprint("s", i), Question: fmt.Sprint("word", i, " again"), Answer: strings.Repeat("a ", bytes/2), Source: source}
		f.Texts[e] = e.Answer
		f.Corpus.Topics[0].Entries = append(f.Corpus.Topics[0].Entries, e)
	}
	return f
}

// TestForgets: above mostHeld all shards are forgotten before a new query, whose answer stays the same.
func TestForgets(t *testing.T) {
	store, _ := NewStore(wordy(300, mostHeld/200), Served)
	for i := range store.Entries {
		store.Fetch(store.Need(i))
	}
	all := store.held
	for _, test := range []struct {
		query   string
		doc     int
		forgets bool
	}{{"word7", 7, false}, {"word7", 7, false}, {"word8", 8, true}, {"word7", 7, false}} {
		store.Fetches = nil
		if r := store.Search(test.query, 3); len(r.Hits) == 0 || r.Hits[0].Doc != test.doc || store.held < all != test.forgets && store.held > mostHeld {
			t.Errorf("%q finds %v, and %d bytes of %d are held", test.query, numbersOf(r), store.held, all)
		}
	}
	here := 0
	for _, e := range store.Entries {
		if e.Question != "" {
			here++
		}
	}
	if here > 30 || store.held > mostHeld {
		t.Errorf("%d entries are kept, %d bytes are held", here, store.held)
	}
}

// TestForgetsNothingUnasked: a query that needs more than mostHeld is answered, and fetches nothing when asked again.
func TestForgetsNothingUnasked(t *testing.T) {
	store, _ := NewStore(wordy(30, mostHeld/10), Served)
	for _, query := range []string{"again", "again", "word3 again"} {
		store.Rounds = 0
		if r := store.Search(query, 10); len(r.Hits) != 10 || store.Rounds > 3 {
			t.Errorf("%q has %d hits after %d waits", query, len(r.Hits), store.Rounds)
		}
		store.Fetches = nil
		if store.Search(query, 10); len(store.Fetches) > 0 {
			t.Errorf("%q asked again fetches %v", query, store.Fetches)
		}
	}
}

// TestDamaged: bytes that are not a shard give an error that says what to do, and change nothing.
func TestDamaged(t *testing.T) {
	store, _ := NewStore(kitchen(), small)
	for name, data := range store.Shards {
		if store.here[name] {
			continue // came with the root
		}
		for _, bad := range [][]byte{nil, data[:len(data)-1], append(slices.Clone(data), 0), []byte("<!doctype html>")} {
			if err := store.Add(name, bad); err == nil || !strings.Contains(err.Error(), "build the site again") {
				t.Errorf("%s of %d bytes: %v", name, len(bad), err)
			}
		}
	}
	if r := store.Search("clean the oven", 3); len(r.Hits) == 0 {
		t.Error("nothing is found after shards were damaged")
	}
	for _, bad := range [][]byte{nil, []byte("FAQ"), []byte("FAQ\x01\x02"), store.Root[:len(store.Root)-1], append(slices.Clone(store.Root), 0)} {
		if _, err := Open(library.Source{FAQ: bad}); err == nil {
			t.Errorf("a root of %d bytes is opened", len(bad))
		}
	}
}

// TestTooMany: a root of more entries than a page may hold says so, and what to do.
func TestTooMany(t *testing.T) {
	for n, want := range map[int]string{MostEntries: "", MostEntries + 1: "more than 131072 questions"} {
		f := kitchen()
		o := rootOf(f, indexOf(f), small)
		o.counts[0] = n - o.counts[1]
		_, err := decodeRoot(encodeRoot(o))
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "-shards off")) {
			t.Errorf("%d entries: %v", n, err)
		}
	}
}

// FuzzAdd: any bytes are a shard or an error, and never take memory out of proportion.
func FuzzAdd(f *testing.F) {
	store, err := NewStore(kitchen(), small)
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range []string{"w0", "p1", "e0", "e2", "s0", "s1"} {
		f.Add(name, store.Shards[name])
	}
	f.Add("r", store.Root)
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		store.Reopen()
		if name == "r" {
			Open(library.Source{FAQ: data})
			return
		}
		if store.Add(name, data) == nil {
			store.Search("clean the oven", 10)
		}
	})
}
