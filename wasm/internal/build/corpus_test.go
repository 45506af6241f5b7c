package build

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/fixture"
	"faqwidget/wasm/internal/wasmfile"
)

func attach(t *testing.T, module string, text string) []byte {
	t.Helper()
	out, err := attachCorpus([]byte(module), []corpus.File{{Name: "a.md", Text: text}}, corpus.Vars{"b": "2", "a": "1"})
	if err != nil {
		t.Fatal(err)
	}
	return out.full
}

func TestAttachCorpus(t *testing.T) {
	out := attach(t, fixture.AddModule, "# Why <é>?\nBecause.")
	list, err := wasmfile.Sections(out)
	if err != nil {
		t.Fatal(err)
	}
	last := list[len(list)-1]
	if last.Name != corpusSection {
		t.Fatalf("the last section is %q", last.Name)
	}
	if !bytes.Contains(last.Content, []byte("<é>")) {
		t.Errorf("the texts take more room than they need: %s", last.Content)
	}
	var got corpusPayload
	if err := json.Unmarshal(last.Content, &got); err != nil {
		t.Fatal(err)
	}
	want := corpusPayload{Version: 1, Files: []string{"a.md", "# Why <é>?\nBecause."}, Vars: []string{"a", "1", "b", "2"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestAttachedEngineIsTheSame(t *testing.T) {
	once := attach(t, fixture.AddModule, "one")
	twice := attach(t, string(once), "two")
	for _, out := range [][]byte{once, twice} {
		if !bytes.HasPrefix(out, []byte(fixture.AddModule)) {
			t.Error("a section of the engine has changed")
		}
	}
	if again := attach(t, fixture.AddModule, "two"); !bytes.Equal(twice, again) {
		t.Error("the corpus was added and not replaced")
	}
}
