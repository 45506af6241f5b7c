package relevance

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func judgedFile(t *testing.T, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "shop.txt")
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestReadJudged(t *testing.T) {
	j, err := ReadJudged(judgedFile(t, "# shop\n\n= return\nasked\tsend it back\tpay hours\nmistyped\tretrun\n\n= pay\nhalf\tpa\n= -\nasked\tweather\n"))
	if err != nil {
		t.Fatal(err)
	}
	if j.Name != "shop" || len(j.Queries) != 3 || len(j.Foreign) != 1 {
		t.Fatalf("%+v", j)
	}
	first := j.Queries[0]
	if first.Text != "send it back" || strings.Join(first.Relevant, " ") != "return pay hours" || j.Queries[1].Typo != "retrun" || j.Queries[2].Prefix != "pa" {
		t.Errorf("%+v", j.Queries)
	}
	if unknown := j.Unknown([]string{"return", "hours"}); strings.Join(unknown, " ") != "pay" {
		t.Errorf("unknown %v", unknown)
	}
}

func TestReadJudgedRefuses(t *testing.T) {
	for text, want := range map[string]string{
		"asked\twhy\n":             "shop.txt:1: a query before the first entry",
		"= a\nshouted\twhy\n":      "shop.txt:2: this is no query",
		"= a\nasked\n":             "shop.txt:2: this is no query",
		"= a\nasked\tb\tc\td\n":    "shop.txt:2: this is no query",
		"= a\n\n\nasked why not\n": "shop.txt:4: this is no query",
	} {
		if _, err := ReadJudged(judgedFile(t, text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}
