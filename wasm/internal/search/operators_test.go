package search

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"faqwidget/wasm/internal/faq"
)

// desk has words next to each other and apart, and options of commands.
var desk = []Document{
	{Question: "How do I do a factory restore?", Answer: "Hold the button."},
	{Question: "Which restore points does the factory keep?", Answer: "All of them."},
	{Question: "How do I pair the lamp with Windows?", Answer: "Open the settings."},
	{Question: "How do I pair the lamp with Linux?", Answer: "Run pair -f in a shell."},
	{Question: "Does the lamp -dim itself?", Answer: "It does."},
	{Question: "Is a parcel late?", Answer: "Parcels are rarely late."},
}

// TestOperatorsWithoutSpaces asks for and excludes phrases that end where the text of a
// document goes on, in scripts without spaces.
func TestOperatorsWithoutSpaces(t *testing.T) {
	ix := indexOf("zh", Document{Question: "怎样修理水壶第0号？", Answer: "请把它带到服务台。"}, Document{Question: "怎样购买水壶第1号？", Answer: "修理要另外付费。"})
	for query, want := range map[string][]int{"水壶": {0, 1}, "水壶 -修理水壶": {1}, "水壶 -怎样修理 ": {1}, "修理水壶 -修理水壶": {1}, `修理 "购买水壶"`: {1}, "水壶 -服务": {1}, "水壶 -台": {1}} {
		if got := docsOf(ix.Search(query, 6)); !cmp.Equal(got, want) {
			t.Errorf("%s: %v, want %v", query, got, want)
		}
	}
}

// TestOperators asks for phrases, and excludes words.
func TestOperators(t *testing.T) {
	ix := indexOf("en", desk...)
	tests := []struct {
		query string
		want  []int // in any order
	}{
		{`"factory restore"`, []int{0}},
		{`“factory restore”`, []int{0}},
		{`«Factory Restores»`, []int{0}}, // inflected
		{`lamp "pair the"`, []int{2, 3}},
		{`"restore factory"`, []int{0, 1}}, // nowhere: words like others
		{`"factory rest`, []int{0, 1}},     // not yet closed
		{`" factory restore "`, []int{0, 1}},
		{"pair -windows", []int{3}},
		{"pair -Linux", []int{2}},
		{`restore -"factory restore"`, []int{1}},
		{"pair -lamp", []int{2, 3, 4}},   // nothing would be left
		{"-lamp", []int{2, 3, 4}},        // nothing else is asked
		{"pair -zyzzyva", []int{2, 3}},   // what is in no document
		{"pair - windows", []int{2, 3}},  // a dash
		{"pair-windows", []int{2, 3}},    // a hyphen
		{"pair -7", []int{2, 3}},         // a number
		{"pair -f windows", []int{2, 3}}, // an option, as it is written here
		{"Does the lamp -dim itself?", []int{4, 2, 3}},
		{"late -parcels", []int{5}},
		{`-"`, nil}, {`""`, nil}, {`"- -"`, nil},
	}
	for _, test := range tests {
		r := ix.Search(test.query, 6)
		got, want := map[int]bool{}, map[int]bool{}
		for _, doc := range docsOf(r) {
			got[doc] = true
		}
		for _, doc := range test.want {
			want[doc] = true
		}
		if !cmp.Equal(got, want) || r.Count != len(want) {
			t.Errorf("%s: %v, %d in all; want %v", test.query, docsOf(r), r.Count, test.want)
		}
	}
}

// TestWhatIsLeftOutIsNotMarked: a word after a minus is not looked for.
func TestWhatIsLeftOutIsNotMarked(t *testing.T) {
	text := "Pair the lamp with Windows"
	if got := marked(text, indexOf("en", desk...).Highlight("lamp -windows", text)); got != "Pair the [lamp] with Windows" {
		t.Error(got)
	}
}

// TestPhraseSynonyms asks in one, two or three words for synonyms of other lengths.
func TestPhraseSynonyms(t *testing.T) {
	english := []Document{
		{Question: "How do I sign in?", Answer: "Press the button."},
		{Question: "What is 2FA for?", Answer: "Safety."},
		{Question: "How do I enable sounds?", Answer: "In settings."},
		{Question: "Which ZIP code is mine?", Answer: "That of your street."},
		{Question: "Where is the WLAN?", Answer: "In the hall."},
		{Question: "Can a child swim here?", Answer: "From six years on."},
		{Question: "How do I erase a note?", Answer: "Swipe it."},
		{Question: "Which URL has the RSS of the firm?", Answer: "The first."},
	}
	german := []Document{{Question: "Wie kann ich mich einloggen?"}, {Question: "Wie lautet die PLZ?"}}
	tests := []struct {
		lang  string
		docs  []Document
		query string
		want  int
	}{
		{"en", english, "login", 0}, {"en", english, "log in", 0}, {"en", english, "logging in", 0}, {"en", english, "log i", 0}, {"en", english, "logon", 0},
		{"en", english, "two factor", 1}, {"en", english, "two-factor authentication", 1}, {"en", english, "two fac", 1}, {"en", english, "multi factor ", 1}, {"en", english, "mfa", 1},
		{"en", english, "turn on sounds", 2}, {"en", english, "switch on", 2}, {"en", english, "turned on", 2},
		{"en", english, "postcode", 3}, {"en", english, "postal cod", 3}, {"en", english, "postal code", 3},
		{"en", english, "wi-fi", 4}, {"en", english, "Wi Fi", 4}, {"en", english, "wifi", 4}, {"en", english, "wireless", 4},
		{"en", english, "kids", 5},
		{"en", english, "get rid of", 6}, {"en", english, "getting rid of", 6}, {"en", english, "get rid", 6},
		{"en", english, "rul", 7}, {"en", english, "srs", 7}, // two letters swapped
		{"de", german, "log in", 0}, {"de", german, "login", 0}, {"de", german, "Postleitzahl", 1}, {"de", german, "postleit", 1},
	}
	for _, test := range tests {
		hits := indexOf(test.lang, test.docs...).Search(test.query, 2).Hits
		if len(hits) == 0 || hits[0].Doc != test.want {
			t.Errorf("%q: %+v, want %q first", test.query, hits, test.docs[test.want].Question)
		}
	}
}

// TestSynonymGroups reads groups as an author writes them.
func TestSynonymGroups(t *testing.T) {
	docs := []Document{{Question: "The sea"}, {Question: "The deep blue"}, {Question: "A pond"}, {Question: "重置验证码"}, {Question: "C++ for all"}}
	tests := []struct {
		groups, query string
		want          []int
	}{
		{"sea, deep blue", "sea", []int{0, 1}},
		{"sea, deep blue", "deep blue", []int{1, 0}},
		{"pond => sea, deep blue\n", "pond", []int{2, 0, 1}},
		{"pond => sea, deep blue", "sea", []int{0}},
		{"puddle, pool => pond", "pool", []int{2}},
		{"puddle, pool => pond", "puddle", []int{2}},
		{"puddle, pool => pond", "pond", []int{2}},
		{"otp, 验证码", "otp", []int{3}},
		{"cpp, C++", "cpp", []int{4}},
		{"\n , ,\n=>\nsea =>\n=> sea", "sea", []int{0}},
	}
	for _, test := range tests {
		ix := ForCorpus(&faq.Corpus{Synonyms: test.groups})
		for _, d := range docs {
			ix.Add(d)
		}
		if got := docsOf(ix.Search(test.query, 5)); !cmp.Equal(got, test.want) {
			t.Errorf("%q: %q finds %v, want %v", test.groups, test.query, got, test.want)
		}
	}
}

// TestWhatAnAuthorTurnsOff: without stems and the synonyms of the language, the author's own synonyms are left.
func TestWhatAnAuthorTurnsOff(t *testing.T) {
	docs := []Document{{Question: "What is the fee?"}, {Question: "Who feeds the mouse?"}, {Question: "Red and crimson"}}
	tests := []struct {
		corpus faq.Corpus
		query  string
		found  bool
	}{
		{faq.Corpus{}, "price ", true},
		{faq.Corpus{NoSynonyms: true}, "price ", false},
		{faq.Corpus{NoSynonyms: true, Synonyms: "scarlet, crimson"}, "scarlet ", true},
		{faq.Corpus{}, "mice ", true},
		{faq.Corpus{NoStems: true}, "mice ", false},
		{faq.Corpus{NoStems: true}, "fee ", true},
		{faq.Corpus{NoStems: true}, "price ", true},
		{faq.Corpus{NoStems: true, Lang: "de"}, "mouse ", true},
	}
	for _, test := range tests {
		ix := ForCorpus(&test.corpus)
		for _, d := range docs {
			ix.Add(d)
		}
		if got := len(ix.Search(test.query, 1).Hits) > 0; got != test.found {
			t.Errorf("%+v: %q is found: %v, want %v", test.corpus, test.query, got, test.found)
		}
	}
}
