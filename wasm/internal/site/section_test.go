package site

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"faqwidget/wasm/internal/markdown"
)

// addModule exports add, a function of two numbers: the smallest module worth the name.
const addModule = moduleHeader +
	"\x01\x07\x01\x60\x02\x7f\x7f\x01\x7f" + // type section
	"\x03\x02\x01\x00" + // function section
	"\x07\x07\x01\x03add\x00\x00" + // export section
	"\x0a\x09\x01\x07\x00\x20\x00\x20\x01\x6a\x0b" + // code section
	"\x00\x05\x04name" // custom section

func attach(t *testing.T, module string, text string) []byte {
	t.Helper()
	out, err := AttachCorpus([]byte(module), []markdown.File{{Name: "a.md", Text: text}}, markdown.Vars{"b": "2", "a": "1"})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestAttachCorpus(t *testing.T) {
	out := attach(t, addModule, "# Why <é>?\nBecause.")
	list, err := sections(out)
	if err != nil {
		t.Fatal(err)
	}
	last := list[len(list)-1]
	if last.name != corpusSection {
		t.Fatalf("the last section is %q", last.name)
	}
	if !bytes.Contains(last.content, []byte("<é>")) {
		t.Errorf("the texts take more room than they need: %s", last.content)
	}
	var got corpusPayload
	if err := json.Unmarshal(last.content, &got); err != nil {
		t.Fatal(err)
	}
	want := corpusPayload{Version: 1, Files: []string{"a.md", "# Why <é>?\nBecause."}, Vars: []string{"a", "1", "b", "2"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestAttachedEngineIsTheSame(t *testing.T) {
	once := attach(t, addModule, "one")
	twice := attach(t, string(once), "two")
	for _, out := range [][]byte{once, twice} {
		if !bytes.HasPrefix(out, []byte(addModule)) {
			t.Error("a section of the engine has changed")
		}
	}
	if again := attach(t, addModule, "two"); !bytes.Equal(twice, again) {
		t.Error("the corpus was added and not replaced")
	}
}

var brokenModules = []string{
	"",
	"\x00as",
	"<!doctype html>",
	moduleHeader[:7],
	addModule[:len(addModule)-1],
	moduleHeader + "\x01",
	moduleHeader + "\x01\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff",
	moduleHeader + "\x00\x01\x09",
	moduleHeader + "\x00\x00",
}

func TestBrokenModules(t *testing.T) {
	for _, module := range brokenModules {
		if _, err := AttachCorpus([]byte(module), nil, nil); err == nil {
			t.Errorf("no error for %q", module)
		}
	}
}

func FuzzSections(f *testing.F) {
	for _, module := range append(brokenModules, addModule) {
		f.Add([]byte(module))
	}
	f.Fuzz(func(t *testing.T, module []byte) {
		list, err := sections(module)
		if err != nil {
			return
		}
		sum := len(moduleHeader)
		for _, s := range list {
			sum += len(s.all)
		}
		if sum != len(module) {
			t.Errorf("sections hold %d bytes of %d", sum, len(module))
		}
	})
}
