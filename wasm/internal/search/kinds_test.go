package search_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"faqwidget/wasm/internal/author"
)

// TestKindsOfWriting asks what people write: operators and versions, numbers with
// units, abbreviations, inflections, letters of all scripts. Each FAQ of
// testdata/kinds has a table of queries, each with the entry that must come first.
func TestKindsOfWriting(t *testing.T) {
	tables, err := filepath.Glob("testdata/kinds/*.tsv")
	if err != nil || len(tables) == 0 {
		t.Fatalf("no tables (%v)", err)
	}
	for _, table := range tables {
		c := author.Read(strings.TrimSuffix(table, "tsv") + "md")
		if err := c.Faults.Err(); err != nil {
			t.Fatal(err)
		}
		ix, entries := c.Index(), c.Corpus.Entries()
		rows, err := os.ReadFile(table)
		if err != nil {
			t.Fatal(err)
		}
		for row := range strings.Lines(string(rows)) {
			query, want, _ := strings.Cut(strings.TrimSuffix(row, "\n"), "\t")
			first := ""
			if hits := ix.Search(query, 1).Hits; len(hits) > 0 {
				first = entries[hits[0].Doc].Slug
			}
			if first != want {
				t.Errorf("%s: %q finds %q first, want %q", table, query, first, want)
			}
		}
	}
}
