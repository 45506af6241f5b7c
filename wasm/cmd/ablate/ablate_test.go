package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const sample = `package search

const (
	k1         = 2.0 // a comment with 3.0
	weightStop = 0.4
	identity   = 1e3
	lengthTypo = 4
)
`

func TestWeightsOf(t *testing.T) {
	weights, err := weightsOf(sample)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"k1         = 0.0 // a comment with 3.0", "weightStop = 1.0\n"}
	if len(weights) != len(want) {
		t.Fatalf("weights %+v", weights)
	}
	for i, w := range weights {
		if off := w.off(sample); !strings.Contains(off, want[i]) {
			t.Errorf("%s: %s, want %s in it", w.name, off, want[i])
		}
	}
	for _, source := range []string{"package search\nconst n = 1\n", "no Go"} {
		if _, err := weightsOf(source); err == nil {
			t.Errorf("%q has weights", source)
		}
	}
}

// TestAblate turns off a weight that a small set cannot do without.
func TestAblate(t *testing.T) {
	if testing.Short() {
		t.Skip("-short: compiles the tool twice")
	}
	t.Chdir(filepath.Join("..", "..", ".."))
	set := filepath.Join(t.TempDir(), "harbour.json")
	text := `{"name":"harbour","entries":[{"id":"a","q":"Where is the pier?","a":""},{"id":"b","q":"Where is the lighthouse?","a":""}],
"queries":[{"q":"lihgthouse ","rel":["b"]}]}`
	if err := os.WriteFile(set, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile(table)
	if err != nil {
		t.Fatal(err)
	}
	weights, err := weightsOf(string(source))
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range weights {
		if w.name != "weightTypo" {
			continue
		}
		for weights, found := range map[string]int{string(source): 1, w.off(string(source)): 0} {
			figures, err := evaluate(t.TempDir(), weights, []string{set})
			if err != nil || len(figures) != 1 || figures[0].Ranks[0] != found {
				t.Errorf("figures %+v (%v), want rank %d", figures, err, found)
			}
		}
		return
	}
	t.Error("typos have no weight")
}
