package meaning

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"faqwidget/wasm/internal/search"
)

// small is the table in testdata.
func small(t *testing.T) *Table {
	t.Helper()
	table, err := Read(filepath.Join("testdata", "harbour.bin"))
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// TestTestdata: the table in testdata, which other packages read too, is that of harbour.
func TestTestdata(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "harbour.bin"))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(data, encode("en", 9, harbour...)) {
		t.Errorf("it is\n%q, want\n%q", data, encode("en", 9, harbour...))
	}
}

// TestExpand: a document gets the common words nearest to its question, aliases or
// answer, unless it has an inflection of them.
func TestExpand(t *testing.T) {
	docs := []search.Document{
		{Question: "Where may I moor my boat?", Answer: "Anchors are not allowed."},
		{Question: "What does it cost?", Answer: "Ten."},
		{Question: "Who turns it on?", Aliases: []string{"lamp"}, Tags: []string{"glowing"}},
		{Question: "Xyzzy?"},
	}
	small(t).Expand(docs)
	want := [][]string{{"vessel"}, {"charge", "fee", "tariff"}, {"beacon"}, nil}
	for i, d := range docs {
		if diff := cmp.Diff(want[i], d.Expansion); diff != "" {
			t.Errorf("%s: %s", d.Question, diff)
		}
	}
}

// TestExpandOne: a single document, which has nothing in common with others, gets words
// too; without documents, nothing happens.
func TestExpandOne(t *testing.T) {
	docs := []search.Document{{Question: "What does it cost?"}}
	small(t).Expand(docs)
	if diff := cmp.Diff([]string{"charge", "fee", "tariff"}, docs[0].Expansion); diff != "" {
		t.Error(diff)
	}
	small(t).Expand(nil)
}
