package shards

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/faq"
)

// desk is an FAQ of 480 questions in German, Chinese or English. A third of them ask why or
// want money back. In others the words are there, but not next to each other.
func desk(lang string) *compiled.FAQ {
	f := &compiled.FAQ{Corpus: &faq.Corpus{Lang: lang, Topics: make([]faq.Topic, 1)}, Mark: compiled.FirstMark, Texts: map[*faq.Entry]string{}}
	source := &faq.Source{}
	forms := map[string][]string{"de": {"Warum endet die Frist für %s?", "Wann endet die Frist für %s?", "Wo steht die Frist für %s?"},
		"zh": {"如何申请退款%s", "如何申请发票%s", "申请%s后能退回款项吗"}, "en": {"How do I ring the repair desk about %s?", "Can a desk be sent to the repair hall in %s?", "When does repair begin in %s?"}}
	for i := range 480 {
		e := &faq.Entry{Slug: fmt.Sprint("s", i), Question: fmt.Sprintf(forms[lang][i%3], fmt.Sprint("K", i)), Answer: fmt.Sprint("A", i), Source: source}
		f.Texts[e] = e.Answer
		f.Corpus.Topics[0].Entries = append(f.Corpus.Topics[0].Entries, e)
	}
	return f
}

// operated are queries with operators; count is whether their hits are counted exactly.
var operated = []struct {
	faq, query string
	count      bool
}{
	{"de", "Frist -Warum", true},
	{"de", "Frist -Warum -Wann", true},
	{"de", "Frist -Warum -Wann -Wo", true}, // nothing is left: as without operators
	{"zh", "申请退款 -退款", true},
	{"zh", "申请 -退款", true},
	{"zh", "申请 -发票 -退款", true},
	{"en", `repair -"repair desk"`, false},
	{"en", `repair desk -"repair desk"`, false},
	{"en", `repair hall -"repair desk"`, false},
	{"en", `desk repair -"desk be sent"`, true},
	{"en", `"repair desk"`, false},
	{"en", `"sent to the repair"`, true},
	{"en", `"desk repair"`, true}, // nowhere: as without quotes
	{"workshop", `mend kettle -"mend a broken"`, true},
	{"workshop", `mend kettle -"mend a"`, true},
	{"workshop", `hammer -"desk of the hammer people"`, false},
	{"workshop", `hammer -"broken hammer" -"small hammer"`, true},
	{"workshop", `"a yellow"`, true},
}

// TestOperators: what is excluded is never shown where anything else is found, and
// phrases are found, as in the whole FAQ.
func TestOperators(t *testing.T) {
	for _, test := range operated {
		made := workshop
		if test.faq != "workshop" {
			made = func() *compiled.FAQ { return desk(test.faq) }
		}
		store, err := NewStore(made(), Size{Each: 2, Words: 1, Postings: 1, Slugs: 100})
		if err != nil {
			t.Fatal(err)
		}
		ix := wholeOf(made())
		got, want := store.Search(test.query, 8), ix.Search(test.query, 8)
		hits, whole := numbersOf(got), numbersOf(ix.Search(test.query, 1000))
		strange := slices.ContainsFunc(hits, func(n int) bool { return !slices.Contains(whole, n) })
		if strange || len(hits) != min(8, len(whole)) || got.Count < len(hits) || test.count && got.Count != want.Count || store.Rounds > 4 {
			t.Errorf("%s: %s finds %v of %d, after %d waits; the whole has %v of %d", test.faq, test.query, hits, got.Count, store.Rounds, whole[:min(9, len(whole))], want.Count)
		}
	}
}

// TestStopWords: a query of stop words finds something where the whole FAQ does, also
// where one of them is in answers alone, which postings leave out.
func TestStopWords(t *testing.T) {
	f := workshop()
	for i := range 30 { // chosen first, for want of anything better
		e := &faq.Entry{Slug: fmt.Sprint("how", i), Question: "How do I do it?", Answer: "Ask.", Source: f.Corpus.Topics[0].Entries[0].Source}
		f.Texts[e] = e.Answer
		f.Corpus.Topics[0].Entries = append([]*faq.Entry{e}, f.Corpus.Topics[0].Entries...)
	}
	store, err := NewStore(f, Served)
	if err != nil {
		t.Fatal(err)
	}
	whole := wholeOf(f)
	for _, query := range strings.Split("how|how the|how of the|how do i|do of|a of the", "|") {
		got, want := store.Search(query, 8), whole.Search(query, 8)
		if len(got.Hits) == 0 && len(want.Hits) > 0 || got.Count < min(want.Count, 8) {
			t.Errorf("%q finds %d, the whole %d", query, got.Count, want.Count)
		}
	}
}
