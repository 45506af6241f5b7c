package shards

import (
	"fmt"
	"strings"
	"testing"

	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/search"
)

// market is an FAQ with far more answers to a query than are chosen, in a language.
func market(t *testing.T, lang string) (*compiled.FAQ, *search.Index) {
	t.Helper()
	var b strings.Builder
	fmt.Fprintf(&b, "---\nlang: %s\n---\n# Market\n", lang)
	things := map[string][]string{
		"en": {"kettle", "basket", "lantern", "kite"},
		"zh": {"水壶", "篮子", "灯笼", "风筝"},
	}[lang]
	for i := range 240 {
		thing := things[i%len(things)]
		switch {
		case lang == "zh" && i%3 == 0:
			fmt.Fprintf(&b, "\n## 怎样修理%s第%d号？\n\n请把它带到服务台。\n", thing, i)
		case lang == "zh":
			fmt.Fprintf(&b, "\n## 怎样购买%s第%d号？\n\n修理要另外付费。\n", thing, i)
		case i%3 == 0:
			fmt.Fprintf(&b, "\n## How do I repair a %s %c%d?\n\nTake it to the repair desk.\n", thing, 'a'+i%26, i)
		default:
			fmt.Fprintf(&b, "\n## How do I buy a %s %c%d?\n\nAsk at the desk, or where they repair things.\n", thing, 'a'+i%26, i)
		}
	}
	f, faults := corpus.Compile([]corpus.File{{Name: "market.md", Text: b.String()}}, nil)
	if faults.Err() != nil {
		t.Fatal(faults)
	}
	ix := search.ForCorpus(f.Corpus)
	for i := range f.Corpus.Topics {
		for _, e := range f.Corpus.Topics[i].Entries {
			ix.Add(search.NewDocument(e, f.Corpus.Topics[i].Title, f.Texts[e]))
		}
	}
	return f, ix
}

// TestExcluded: of more answers than are chosen, those that the query excludes are not
// shown.
func TestExcluded(t *testing.T) {
	for _, tt := range []struct{ lang, query, excluded string }{
		{"en", `kettle -"repair desk"`, "repair desk"},
		{"en", `repair kettle -"repair desk"`, "repair desk"},
		{"en", `repair kettle -"repair a"`, "repair a"},
		{"en", `repair -"a kettle"`, "a kettle"},
		{"zh", "修理水壶 -修理水壶", "修理水壶"},
		{"zh", "水壶 -怎样修理", "怎样修理"},
	} {
		f, ix := market(t, tt.lang)
		store, err := NewStore(f, small)
		if err != nil {
			t.Fatal(err)
		}
		got, want := store.Search(tt.query, 8), ix.Search(tt.query, 8)
		if len(got.Hits) == 0 || len(want.Hits) == 0 {
			t.Errorf("%s finds %d, the whole %d", tt.query, len(got.Hits), len(want.Hits))
		}
		for _, h := range got.Hits {
			if e := f.Corpus.Entries()[h.Doc]; strings.Contains(e.Question+" "+e.Answer, tt.excluded) {
				t.Errorf("%s shows %q: %s", tt.query, e.Question, e.Answer)
			}
		}
	}
}

// TestStopWords: half a question, of words that are in nearly every answer, finds
// something where the whole index does.
func TestStopWordsOfAMarket(t *testing.T) {
	f, ix := market(t, "en")
	store, err := NewStore(f, small)
	if err != nil {
		t.Fatal(err)
	}
	for _, query := range []string{"how", "how ", "how d", "how do", "how do i ", "how to", "how to ", "to the", "where do", "what is"} {
		got, want := store.Search(query, 8), ix.Search(query, 8)
		if (len(got.Hits) == 0) != (len(want.Hits) == 0) {
			t.Errorf("%q finds %d, the whole %d", query, got.Count, want.Count)
		}
	}
}
