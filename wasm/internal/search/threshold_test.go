package search

import (
	"fmt"
	"strings"
	"testing"
)

// TestSilence asks what has nothing to do with the documents, and single words being
// typed, which the threshold must let pass: a script without spaces has several terms
// in one word.
func TestSilence(t *testing.T) {
	docs := []Document{
		{Question: "Where may I moor my boat?", Answer: "At the long pier. The harbour master takes the fee."},
		{Question: "How do I reserve a berth?", Answer: "By telephone, or at the office behind the crane."},
		{Question: "怎样预订泊位？", Answer: "打电话给港口办公室，说明船只的长度与到达的日期。"},
		{Question: "ボートの予約方法は？", Answer: "でんわか、みなとのコンピューターで。"},
	}
	tests := []struct {
		lang, query string
		want        int // number of the first hit, or -1 for none
	}{
		{"en", "moor ", 0},
		{"en", "long pier ", 0},
		{"en", "which orchestra recorded that symphony before the telephone was invented ", -1},
		{"en", "spaghetti recipe without garlic onions tomatoes telephone ", -1},
		{"en", "telephone ", 1},
		{"zh", "办公", 2},
		{"zh", "口日期", 2},
		{"ja", "コンピュータ", 3},
		{"ja", "コンピュート", 3},
	}
	for _, test := range tests {
		got := -1
		if hits := indexOf(test.lang, docs...).Search(test.query, 1).Hits; len(hits) > 0 {
			got = hits[0].Doc
		}
		if got != test.want {
			t.Errorf("%s %q: document %d is found first, want %d", test.lang, test.query, got, test.want)
		}
	}
}

// TestLargeFAQsAskForMore counts the unknown words that a query may have next to a
// known one: fewer where more documents could be like the query by chance.
func TestLargeFAQsAskForMore(t *testing.T) {
	most := -1
	for _, size := range []int{fewDocuments, manyDocuments / 4, manyDocuments} {
		docs := []Document{{Question: "Where is the telephone?"}}
		for i := range size - 1 {
			docs = append(docs, Document{Question: fmt.Sprintf("Who looks after berth number%d?", i)})
		}
		ix, unknown := indexOf("en", docs...), 0
		for len(ix.Search("telephone "+strings.Repeat("zyxwv ", unknown+1), 1).Hits) > 0 {
			unknown++
		}
		if most >= 0 && unknown >= most {
			t.Errorf("%d documents: found with %d unknown words, and in fewer documents with %d", size, unknown, most)
		}
		most = unknown
	}
}
