package search

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"faqwidget/wasm/internal/faq"
)

// shop is a small FAQ with the difficulties of real ones.
var shop = []Document{
	{Question: "How do I return an order?", Answer: "Print the label, pack the parcel and hand it in at any post office within 30 days.", Aliases: []string{"refund", "money back"}, Tags: []string{"billing"}},
	{Question: "How do I set up the printer?", Topic: "Hardware", Sections: []string{"Desk", "Devices"}, Answer: "Plug it in, wait for the green light and open the assistant. The setup takes three minutes."},
	{Question: "Which payment methods do you accept?", Answer: "Cards, bank transfer and invoices. Cash is not accepted."},
	{Question: "Where is my café loyalty card?", Answer: "It is in the app, under your name."},
	{Question: "How do I change my password?", Answer: "Open the settings, choose security and type the new password twice."},
	{Question: "パスワードを変更するには?", Answer: "設定を開きます。"},
	{Question: "What is it?", Answer: "A shop."},
}

func indexOf(lang string, docs ...Document) *Index {
	ix := New(lang)
	for _, d := range docs {
		ix.Add(d)
	}
	return ix
}

func docsOf(r Result) []int {
	docs := []int{}
	for _, h := range r.Hits {
		docs = append(docs, h.Doc)
	}
	return docs
}

func TestSearchFindsFirst(t *testing.T) {
	ix := indexOf("en", shop...)
	tests := []struct {
		query string
		doc   int
		why   Why
		via   string
	}{
		{"return an order", 0, WhyExact, ""},
		{"ORDER RETURN", 0, WhyExact, ""},
		{"returning orders ", 0, WhyExact, ""},
		{"refund", 0, WhyAlias, "refund"},
		{"money back", 0, WhyAlias, "money back"},
		{"billing", 0, WhyTag, "billing"},
		{"desk", 1, WhySection, "Desk"},
		{"devices", 1, WhySection, "Devices"},
		{"hardware", 1, WhySection, "Hardware"},
		{"post office", 0, WhyAnswer, ""},
		{"setup printer ", 1, WhyExact, ""},
		{"paymentmethods ", 2, WhyExact, ""},
		{"pass word ", 4, WhyExact, ""},
		{"prin", 1, WhyPrefix, ""},
		{"pritner ", 1, WhyTypo, "printer"},
		{"payement", 2, WhyTypo, "payment"},
		{"cafe", 3, WhyExact, ""},
		{"CAFÉ", 3, WhyExact, ""},
		{"ｃａｆｅ", 3, WhyExact, ""},
		{"passwrod", 4, WhyTypo, "password"},
		{"passw0rd", 4, WhyTypo, "password"},
		{"変更", 5, WhyExact, ""},
		{"what is it", 6, WhyExact, ""},
		{"hdicmp", 4, WhySubsequence, ""},
	}
	for _, test := range tests {
		hits := ix.Search(test.query, 3).Hits
		if len(hits) == 0 {
			t.Errorf("%q finds nothing", test.query)
			continue
		}
		got := hits[0]
		if got.Doc != test.doc || got.Why != test.why || got.Via != test.via {
			t.Errorf("%q: document %d, why %d, via %q; want %d, %d, %q", test.query, got.Doc, got.Why, got.Via, test.doc, test.why, test.via)
		}
	}
}

func TestSearchIsHonest(t *testing.T) {
	ix := indexOf("en", shop...)
	tests := []struct {
		query   string
		hit     int // the first, or -1 for none
		nearest int
	}{
		{"", -1, -1}, {"   ", -1, -1}, {"?!", -1, -1}, {"zyzzyva", -1, -1}, {"quantum chromodynamics", -1, -1},
		{"oorderr-xy", -1, 0}, // two edits are too many for one word of two
		{"prizzinter zupset", -1, 1},
	}
	for _, test := range tests {
		r := ix.Search(test.query, 5)
		hit := -1
		if len(r.Hits) > 0 {
			hit = r.Hits[0].Doc
		}
		if hit != test.hit || r.Nearest != test.nearest {
			t.Errorf("%q: hit %d, nearest %d; want %d and %d", test.query, hit, r.Nearest, test.hit, test.nearest)
		}
	}
	if r := New("en").Search("order", 5); r.Nearest != -1 || r.Count != 0 {
		t.Errorf("an empty index answers %+v", r)
	}
}

// TestAnswersAreAlikeEnough asks for what is hardly there: one word of many, or a
// mistyped beginning of a long word.
func TestAnswersAreAlikeEnough(t *testing.T) {
	ix := indexOf("en", Document{Question: "The harbour"}, Document{Question: "A contradistinction"})
	unknown := " zyxwv"
	tests := []struct {
		query string
		found bool
	}{
		{"harbour" + strings.Repeat(unknown, 4), true}, // unknown words count less than known ones, but they count
		{"harbour" + strings.Repeat(unknown, 5), false},
		{"harbour and so on" + strings.Repeat(unknown, 3), true},
		{"harbour and so on" + strings.Repeat(unknown, 4), false},
		{"cotnrad", true},
		{"cotn", false},
	}
	for _, test := range tests {
		if got := len(ix.Search(test.query, 1).Hits) > 0; got != test.found {
			t.Errorf("%q is found: %v, want %v", test.query, got, test.found)
		}
	}
}

// TestTheTailIsCut: candidates after a clear break in the scores are neither listed
// nor counted. A name that is the query makes no break.
func TestTheTailIsCut(t *testing.T) {
	list := func(scores ...float32) (candidates []candidate) {
		for i, score := range scores {
			candidates = append(candidates, candidate{doc: int32(i), score: score})
		}
		return candidates
	}
	for _, test := range []struct {
		scores []float32
		want   int
	}{
		{nil, 0}, {[]float32{9}, 1},
		{[]float32{10, 10*breakNext + 1, 0.5}, 2}, // a step
		{[]float32{10, 10*breakNext - 0.1}, 1},
		{[]float32{10, 5, 2.5, 1.25, 10*breakBest - 0.1}, 4}, // a slope
		{[]float32{identity + 5, 4, 3}, 3}, {[]float32{identity + 5, 4, 4*breakNext - 0.1}, 2},
	} {
		if got := beforeBreak(list(test.scores...)); got != test.want {
			t.Errorf("%v: %d before the break, want %d", test.scores, got, test.want)
		}
	}
	docs := []Document{{Question: "Where is the static kiosk ladder?"}, {Question: "How do I support a friend?"}}
	if r := indexOf("en", docs...).Search("static kiosk ladder port", 5); len(r.Hits) != 1 || r.Count != 1 {
		t.Errorf("%+v, want the one that has the words", r)
	}
}

// TestPrefixesOfOneLetter: where a letter begins more words than mostAlike, the
// commonest are meant.
func TestPrefixesOfOneLetter(t *testing.T) {
	var docs []Document
	for i := range mostAlike + 20 {
		docs = append(docs, Document{Question: "ca" + spell(uint64(i)*997+500)})
	}
	docs = append(docs, Document{Question: "cz one"}, Document{Question: "cz two"})
	r := indexOf("en", docs...).Search("c", len(docs))
	if r.Count != mostAlike-1+2 {
		t.Errorf("%d found, want those of %d words", r.Count, mostAlike)
	}
	for doc := len(docs) - 2; doc < len(docs); doc++ {
		if !slices.Contains(docsOf(r), doc) {
			t.Errorf("%q is not found", docs[doc].Question)
		}
	}
}

// TestTheBestMatchIsTheReason finds a term in two words of one question.
func TestTheBestMatchIsTheReason(t *testing.T) {
	for _, question := range []string{"Payment or pay", "Pay or payment"} {
		if got := indexOf("en", Document{Question: question}).Search("pay", 1).Hits[0].Why; got != WhyExact {
			t.Errorf("%q: why %d, want %d", question, got, WhyExact)
		}
	}
}

func TestCorrected(t *testing.T) {
	ix := indexOf("en", shop...)
	for query, want := range map[string]string{
		"change passwrod":   "change password",
		"Pritner, pasword!": "printer, password!",
		"change password":   "",
		"retu":              "",
	} {
		if got := ix.Search(query, 3).DidYouMean; got != want {
			t.Errorf("%q corrected: %q, want %q", query, got, want)
		}
	}
}

// marked puts brackets around the ranges.
func marked(text string, ranges []faq.Range) string {
	var b strings.Builder
	done := 0
	for _, r := range ranges {
		b.WriteString(text[done:r.Start] + "[" + text[r.Start:r.End] + "]")
		done = r.End
	}
	return b.String() + text[done:]
}

func TestHighlight(t *testing.T) {
	ix := indexOf("en", append(slices.Clone(shop), Document{Question: "The ﬁle שלום עולם 👩‍🔧 Ångström naïve"},
		Document{Question: "यह सेवा है"}, Document{Question: "비밀번호를 바꾸기"}, Document{Question: "เปลี่ยนรหัสผ่าน"})...)
	tests := []struct{ query, text, want string }{
		{"password", "Your password, please", "Your [password], please"},
		{"passwrod", "Your password, please", "Your [password], please"},
		{"cafe", "Un Café, un cafe\u0301!", "Un [Café], un [cafe\u0301]!"},
		{"file", "The ﬁle", "The [ﬁle]"},
		{"angstrom", "👩‍🔧 Ångström", "👩‍🔧 [Ångström]"},
		{"שלום", "שלום עולם", "[שלום] עולם"},
		{"変更", "パスワードを変更する", "パスワードを[変更]する"},
		{"the printer", "the printer of the shop", "the [printer] of the shop"},
		{"सेवा", "यह सेवा है", "यह [सेवा] है"},
		{"비밀번호", "비밀번호를 바꾸기", "[비밀번호를] 바꾸기"},
		{"รหัส", "เปลี่ยนรหัสผ่าน", "เปลี่ยน[รหัส]ผ่าน"},
		{"nothing", "of this", "of this"},
	}
	for _, test := range tests {
		if got := marked(test.text, ix.Highlight(test.query, test.text)); got != test.want {
			t.Errorf("%q: %s, want %s", test.query, got, test.want)
		}
	}
}

func TestRelated(t *testing.T) {
	ix := indexOf("en", Document{Question: "How do I reset the router?"}, Document{Question: "How do I pay?"}, Document{Question: "Why does the router blink?"})
	if got := ix.Related(0, 5); !cmp.Equal(got, []int{2}) {
		t.Errorf("related to 0: %v, want [2]", got)
	}
	if got := ix.Related(7, 5); got != nil {
		t.Errorf("related to a missing document: %v", got)
	}
}

func TestSearchAfterEveryAdd(t *testing.T) {
	ix := New("en")
	for i, d := range shop {
		ix.Add(d)
		if got := docsOf(ix.Search(d.Question, 1)); !cmp.Equal(got, []int{i}) {
			t.Errorf("after adding %d its question finds %v", i, got)
		}
	}
}

// TestAddingInSlices adds documents one by one, with searches between, which must
// make the same index as adding them all at once.
func TestAddingInSlices(t *testing.T) {
	docs, _ := newSynthetic().corpus(60)
	at, once := New("en"), indexOf("en", docs...)
	for _, d := range docs {
		at.Add(d)
		at.Search(d.Question, 1)
	}
	for _, query := range newSynthetic().queries(docs) {
		if diff := cmp.Diff(once.Search(query, 8), at.Search(query, 8)); diff != "" {
			t.Fatalf("%q: at once (-) and in slices (+):\n%s", query, diff)
		}
	}
}

// FuzzSearch checks what holds for every query and text: no panic, the same answer
// twice, ranges in order and on rune boundaries, hits best first and each with a
// visible reason. A question finds itself first.
func FuzzSearch(f *testing.F) {
	for _, d := range shop {
		f.Add(d.Question, d.Answer)
	}
	f.Add("e\u0301 \xff ﬁ 👩‍🔧", "\xff\xfe İstanbul ﬁnal แมว")
	f.Fuzz(func(t *testing.T, query, answer string) {
		ix := indexOf("en", append(slices.Clone(shop), Document{Question: query, Answer: answer})...)
		first, second := ix.Search(query, 5), ix.Search(query, 5)
		if diff := cmp.Diff(first, second); diff != "" {
			t.Fatalf("the same query, another answer:\n%s", diff)
		}
		if len(first.Hits) > 0 && !cmp.Equal(wordsOf(query), wordsOf(ix.docs[first.Hits[0].Doc].Question)) {
			t.Errorf("%q is a question and finds %q first", query, ix.docs[first.Hits[0].Doc].Question)
		}
		for i, h := range first.Hits {
			if len(h.Question)+len(h.Snippet.Ranges) == 0 && h.Via == "" && h.Why != WhySubsequence {
				t.Errorf("hit %d of %q shows no reason: why %d", i, query, h.Why)
			}
			if i > 0 && h.Score > first.Hits[i-1].Score {
				t.Errorf("hit %d scores more than the one before", i)
			}
			checkRanges(t, ix.docs[h.Doc].Question, h.Question)
			checkRanges(t, h.Snippet.Text, h.Snippet.Ranges)
		}
		checkRanges(t, answer, ix.Highlight(query, answer))
	})
}

// wordsOf are the folded words of a text in alphabetical order.
func wordsOf(text string) []string {
	words := []string{}
	for _, t := range tokens(nil, text) {
		words = append(words, t.Term)
	}
	slices.Sort(words)
	return words
}

func checkRanges(t *testing.T, text string, ranges []faq.Range) {
	t.Helper()
	end := 0
	for _, r := range ranges {
		if r.Start < end || r.End <= r.Start || r.End > len(text) {
			t.Fatalf("range %v of %q is out of order or place", r, text)
		}
		if !utf8.RuneStart(text[r.Start]) || r.End < len(text) && utf8.ValidString(text) && !utf8.RuneStart(text[r.End]) {
			t.Fatalf("range %v of %q cuts a rune", r, text)
		}
		end = r.End
	}
}

// TestAsTyped: an unknown word is corrected, unless it is asked for as typed.
func TestAsTyped(t *testing.T) {
	ix := New("en")
	for _, question := range []string{"Can I get a refund for shoes?", "Where are shoes made?"} {
		ix.Add(Document{Question: question})
	}
	for _, test := range []struct {
		asTyped bool
		query   string
		meant   string
		hits    int
	}{
		{false, "refnud shoes", "refund shoes", 2}, {true, "refnud shoes", "", 2},
		{false, "refnud", "refund", 1}, {true, "refnud", "", 0}, {true, "refund", "", 1},
	} {
		ix.AsTyped = test.asTyped
		if r := ix.Search(test.query, 8); r.DidYouMean != test.meant || r.Count != test.hits {
			t.Errorf("%q, as typed %v: %d hits, meant %q; want %d, %q", test.query, test.asTyped, r.Count, r.DidYouMean, test.hits, test.meant)
		}
	}
}
