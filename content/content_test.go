package content_test

import (
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"faqwidget/content"
)

func TestFSHoldsTheCorpusAndNothingElse(t *testing.T) {
	var names []string
	err := fs.WalkDir(content.FS(), ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"device-fleet.md", "this-widget.md", "vars.yml"}
	if !slices.Equal(names, want) {
		t.Errorf("FS holds %q, want %q", names, want)
	}
}

func TestFilesAreCleanText(t *testing.T) {
	for _, name := range []string{"device-fleet.md", "this-widget.md", "vars.yml"} {
		data, err := fs.ReadFile(content.FS(), name)
		if err != nil {
			t.Fatal(err)
		}
		text := string(data)
		if !utf8.ValidString(text) || strings.ContainsAny(text, "\x00\t\r") || !strings.HasSuffix(text, "\n") {
			t.Errorf("%s: want UTF-8 with neither tabs nor carriage returns, and a last line that ends", name)
		}
	}
}

// TestQueries checks the form of queries.txt; what the queries find is a matter
// of package search.
func TestQueries(t *testing.T) {
	text, err := os.ReadFile("queries.txt")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]int{}
	for i, line := range strings.Split(string(text), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, "\t")
		if len(fields) < 2 || len(fields) > 3 || slices.Contains(fields, "") {
			t.Errorf("queries.txt:%d: want query, tab, slug and perhaps tab, rank; have %q", i+1, line)
			continue
		}
		if first, ok := seen[fields[0]]; ok {
			t.Errorf("queries.txt:%d: %q stands on line %d already", i+1, fields[0], first)
		}
		seen[fields[0]] = i + 1
		if len(fields) == 3 {
			if rank, err := strconv.Atoi(fields[2]); err != nil || rank < 2 {
				t.Errorf("queries.txt:%d: rank %q is no whole number from 2", i+1, fields[2])
			}
		}
	}
	if len(seen) < 60 {
		t.Errorf("queries.txt has %d queries, want at least 60", len(seen))
	}
}
