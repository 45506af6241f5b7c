package author

import (
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"faqwidget/wasm/internal/meaning"
)

// TestExpand: entries in the table's language get fitting words, in each corpus
// of that language, and other entries none.
func TestExpand(t *testing.T) {
	table, err := meaning.Read(filepath.Join("..", "meaning", "testdata", "harbour.bin"))
	if err != nil {
		t.Fatal(err)
	}
	english, german := "## What does it cost? {#cost}\nTen.\n## Who lights the lamp?\nI.\n", "## Was kostet es? {#cost}\nZehn.\n"
	for _, test := range []struct {
		files   fstest.MapFS
		lang    string // of the corpus with words
		without []string
	}{
		{fstest.MapFS{"a.md": {Data: []byte(english)}}, "", nil},
		{fstest.MapFS{"a.md": {Data: []byte(english)}, "a.de.md": {Data: []byte(german)}}, "", []string{"de"}},
		{fstest.MapFS{"a.md": {Data: []byte("---\nlang: de\n---\n" + german)}, "a.en.md": {Data: []byte(english)}}, "en", []string{"de"}},
	} {
		c := Parse(test.files, "")
		if got := c.Expand(table); !cmp.Equal(got, test.without) {
			t.Errorf("without words: %q, want %q", got, test.without)
		}
		if got := c.Expansion(test.lang)["cost"]; !cmp.Equal(got, []string{"charge", "fee", "tariff"}) {
			t.Errorf("%q: cost has %q", test.lang, got)
		}
		for _, lang := range test.without {
			if lang != c.Corpus.Lang && len(c.Expansion(lang)["cost"]) > 0 || lang == c.Corpus.Lang && len(c.Expansion("")["cost"]) > 0 {
				t.Errorf("%q has words of another language", lang)
			}
		}
		if hits := c.Find("tariff", 3).Hits; test.lang == "" && (len(hits) != 1 || hits[0].Why != "meaning") {
			t.Errorf("tariff finds %+v", hits)
		}
	}
}
