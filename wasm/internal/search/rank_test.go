package search

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"faqwidget/wasm/internal/faq"
)

// TestScore computes scores by hand. The term is once in a question of two words; the
// other question has four. Nothing else adds to the score. The weight of the term for
// the word found is a factor of the whole.
func TestScore(t *testing.T) {
	idf := math.Log(1 + (2-1+0.5)/(1+0.5))
	length, average := 2*boostQuestion, 3*boostQuestion
	f := boostQuestion / (1 - bName + bName*length/average)
	bm25 := idf * f * (k1 + 1) / (f + k1)
	like := idf * idf / (idf * math.Sqrt(2*idf*idf)) // the query is one of two words
	tests := []struct {
		question, query string
		weight          float64
	}{
		{"harbour lighthouse", "harbour ", 1},
		{"harbour lighthouse", "harbours ", weightStem},
		{"harbour lighthouse", "harb", weightPrefix * (0.5 + 0.5*4/7)},
		{"harbour lighthouse", "harbuor ", weightTypo},
		{"harbour lighthouse", "narbour ", weightTypo * weightFirst},
		{"harbour lighthouse", "ligthouze ", weightTypos},
		{"harbour lighthouse", "lihgt", weightBegun * (0.5 + 0.5*5/10)},
		{"harbour lighthouse", "harbourmaster ", weightDerived * 7 / 11}, // stems: harbour, harbourmast
		{"harbour lighthouse", "house ", weightEnd * (0.5 + 0.5*4.0/9)},  // hous, lighthous
		{"harbour fee", "price ", weightSynonym},
	}
	for _, test := range tests {
		ix := indexOf("en", Document{Question: test.question}, Document{Question: "glacier mountain river valley"})
		hits := ix.Search(test.query, 1).Hits
		want := test.weight * (bm25 + idf*similarityQuestion*like)
		if len(hits) != 1 || math.Abs(hits[0].Score-want) > 1e-5 {
			t.Errorf("%q: %+v, want the score %.6f", test.query, hits, want)
		}
	}
}

// TestScoreOfNeighbours computes what two words gain by being neighbours.
func TestScoreOfNeighbours(t *testing.T) {
	ix := indexOf("en", Document{Question: "harbour lighthouse tower"}, Document{Question: "glacier mountain river"})
	idf := math.Log(1 + (2-1+0.5)/(1+0.5))
	bm25 := 2 * idf * boostQuestion * (k1 + 1) / (boostQuestion + k1)
	for query, pairs := range map[string]float64{"harbour lighthouse ": idf, "harbour tower ": 0} {
		like := (2*idf*idf + pairSimilarity*pairs) / (math.Sqrt(2) * idf * math.Sqrt(3) * idf)
		want := bm25 + 2*idf*similarityQuestion*like + pairQuestion*pairs
		if got := ix.Search(query, 1).Hits[0].Score; math.Abs(got-want) > 1e-5 {
			t.Errorf("%q: the score is %.6f, want %.6f", query, got, want)
		}
	}
}

// TestScoreOfARunnerUp mistypes a word that may be one of two: the commoner is meant.
func TestScoreOfARunnerUp(t *testing.T) {
	ix := indexOf("en", Document{Question: "lamp three"}, Document{Question: "lump one"}, Document{Question: "lump two"})
	r := ix.Search("lomp ", 3)
	if r.DidYouMean != "lump " || len(r.Hits) != 3 || r.Hits[2].Doc != 0 {
		t.Fatalf("%+v", r)
	}
	rare, common := math.Log(1+(3-1+0.5)/(1+0.5)), math.Log(1+(3-2+0.5)/(2+0.5))
	weight := weightTypo * weightRunnerUp
	bm25 := rare * weight * boostQuestion * (k1 + 1) / (boostQuestion + k1)
	like := weight * common / (math.Sqrt(2) * rare)
	if got, want := r.Hits[2].Score, bm25+common*similarityQuestion*like; math.Abs(got-want) > 1e-5 {
		t.Errorf("the score is %.6f, want %.6f", got, want)
	}
}

// TestOrder compares two documents that a query finds: first must be found first.
func TestOrder(t *testing.T) {
	tests := []struct {
		name, query   string
		first, second Document
	}{
		{"the question over the answer", "invoice", Document{Question: "Where is my invoice?"}, Document{Question: "Where is my card?", Answer: "On the invoice."}},
		{"words together over words apart", "static address", Document{Question: "Set a static address now"}, Document{Question: "Set an address, static now"}},
		{"one sentence over two", "red lamp", Document{Question: "a", Answer: "The red lamp is on. All is well here."}, Document{Question: "b", Answer: "The red is on. All is lamp well here."}},
		{"the word over related stems", "activate ", Document{Question: "How to activate it"}, Document{Question: "How is activation done"}},
		{"a derivation over nothing", "activation ", Document{Question: "How to activate it"}, Document{Question: "How to pay"}},
		{"the same order over another", "ship to store", Document{Question: "Ship to store"}, Document{Question: "Store to ship"}},
		{"the same words over inflections", "returned orders", Document{Question: "Orders returned"}, Document{Question: "Return order"}},
		{"a word over words that every question has", "it lamp is ladder ", Document{Question: "ladder here today lamp"}, Document{Question: "is lamp today it"}},
		{"the likelier correction", "adress ", Document{Question: "The address"}, Document{Question: "The dress"}},
	}
	for _, test := range tests {
		for _, docs := range [][]Document{{test.first, test.second}, {test.second, test.first}} {
			hits := indexOf("en", docs...).Search(test.query, 2).Hits
			if len(hits) == 0 || docs[hits[0].Doc].Question != test.first.Question {
				t.Errorf("%s: %q finds %+v", test.name, test.query, hits)
			}
		}
	}
}

func TestKin(t *testing.T) {
	ix := indexOf("de", Document{Question: "Schutzmaßnahmen Maske Impfung Coronaimpfung"})
	tests := []struct {
		query string
		found bool
	}{
		{"maßnahme ", true}, {"impfungen ", true}, {"maskenpflicht ", true}, {"utzm ", false}, {"pflicht ", false}, {"grippeimpfung ", true},
	}
	for _, test := range tests {
		if got := len(ix.Search(test.query, 1).Hits) > 0; got != test.found {
			t.Errorf("%q is found: %v", test.query, got)
		}
	}
}

func TestSynonyms(t *testing.T) {
	for lang, groups := range synonymGroups {
		s := synonyms{lang: lang}
		for group := range strings.SplitSeq(groups, "\n") {
			if len(s.members(group)) < 2 {
				t.Errorf("%s: %q is no group", lang, group)
			}
		}
	}
	ix := indexOf("en", Document{Question: "How much is the fee?"}, Document{Question: "Where is the office?"})
	if got := docsOf(ix.Search("price", 2)); !cmp.Equal(got, []int{0}) {
		t.Errorf("price finds %v, want the fee", got)
	}
}

func TestPostings(t *testing.T) {
	list := postingList{}
	want := []posting{{0, 0, 1}, {1, 30, 0}, {200, 300, 1 << 20}, {70_000, 0, 2}, {70_001, 0, 1}}
	for _, p := range want {
		list.add(p)
	}
	var got []posting
	var p posting
	for at := 0; at < len(list.codes); {
		at = list.next(at, &p)
		got = append(got, p)
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(posting{})); diff != "" {
		t.Error(diff)
	}
}

// TestOperatorsAreAsked: signs that no document has are not asked for.
func TestOperatorsAreAsked(t *testing.T) {
	ix := indexOf("en", Document{Question: "How do I pay?"}, Document{Question: "What is a pipe?", Answer: "Write a |> b."})
	for query, want := range map[string]int{"|>": 1, "how do i pay ??": 0, "?? how do i pay": 0} {
		if hits := ix.Search(query, 2).Hits; len(hits) == 0 || hits[0].Doc != want {
			t.Errorf("%q finds %v first, want document %d", query, hits, want)
		}
	}
	if q := ix.read("how do i pay ??", false); !ix.isName(q.sum) {
		t.Error("a question with two question marks is not a name")
	}
	if hits := ix.Search("!!", 2).Hits; len(hits) > 0 {
		t.Errorf("signs that are nowhere find %v", hits)
	}
}

// TestWordsWithASignBetweenThem are neighbours, in the answer too.
func TestWordsWithASignBetweenThem(t *testing.T) {
	ix := indexOf("en", Document{Question: "Which harbour list is new?", Answer: "The harbours."}, Document{Question: "Where is it served?", Answer: "Ask for k7/harbours."},
		Document{Question: "What is k7?", Answer: "A pier."})
	if hits := ix.Search("k7/harbours", 3).Hits; len(hits) == 0 || hits[0].Doc != 1 {
		t.Errorf("hits %v, want document 1 first", hits)
	}
}

// TestLettersAreReadAsWritten: a letter that no document has is replaced by a synonym
// of the same length in bytes; marks stay after their letters.
func TestLettersAreReadAsWritten(t *testing.T) {
	ix := ForCorpus(&faq.Corpus{Lang: "zh", Synonyms: "碼, 码\n水 => 茶\nガ, 雅\n后, 後\n"})
	ix.Add(Document{Question: "密码茶雅后"})
	ix.refresh()
	for text, want := range map[string]string{"密碼": "密码", "水x水": "茶x茶", "ガ": "雅", "ガ が": "雅 雅", "後后": "后后", "龍 abc": "龍 abc", "": ""} {
		if got := ix.asWritten(text); got != want {
			t.Errorf("%s is read as %s, want %s", text, got, want)
		}
	}
}

// TestHanLettersCount: a word finds words that share one Han letter with it, unless
// that letter is a stop word. A letter of Kana does not suffice.
func TestHanLettersCount(t *testing.T) {
	ix := indexOf("zh", Document{Question: "运费是多少"}, Document{Question: "怎样退货"}, Document{Question: "ログイン"})
	for query, want := range map[string]int{"邮费": 0, "退换": 1, "怎说": -1, "ロボット": -1} {
		got := -1
		if hits := ix.Search(query+" ", 1).Hits; len(hits) > 0 {
			got = hits[0].Doc
		}
		if got != want {
			t.Errorf("%s finds document %d first, want %d", query, got, want)
		}
	}
}
