package build

import (
	"regexp"
	"strings"
	"testing"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/bundle/bundletest"
	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/fixture"
	"faqwidget/wasm/internal/wasmfile"

	"github.com/google/go-cmp/cmp"
)

// compilationOf compiles content for a base.
func compilationOf(t *testing.T, archive, base string) Compilation {
	t.Helper()
	c, err := Build{Content: author.Read(fixture.Write(t, archive)), Dist: bundle.Dir(bundletest.Dist(t))}.Compile(base)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// basesOf are the bases of a compiled FAQ's sources when a page with its own base opens it.
func basesOf(t *testing.T, c Corpus, own string) (bases []string) {
	t.Helper()
	sections, err := wasmfile.Sections(c.File.Data)
	if err != nil {
		t.Fatal(err)
	}
	made, err := compiled.Decode(sections[0].Content)
	if err != nil {
		t.Fatal(err)
	}
	compiled.Rebase(made.Corpus, own)
	for _, e := range made.Corpus.Entries() {
		bases = append(bases, e.Source.Base)
	}
	return bases
}

// TestCompile: files that answers lead to are found where they are published, from every page.
func TestCompile(t *testing.T) {
	c := compilationOf(t, authored, "/app/assets/")
	var names []string
	hash := regexp.MustCompile(`-[0-9a-f]{16}`)
	for _, f := range c.Files() {
		names = append(names, hash.ReplaceAllString(f.Name, ""))
	}
	if diff := cmp.Diff([]string{"faq.wasm", "faq-en.wasm", "faq/docs/terms.txt", "faq/img/card one.png"}, names); diff != "" {
		t.Error(diff)
	}
	folder, _, _ := strings.Cut(c.Linked[0].Name, "/")
	at := "/app/assets/" + folder + "/"
	for _, own := range []string{"", "/elsewhere/"} {
		if diff := cmp.Diff([]string{at, at}, basesOf(t, c.Corpora[0], own)); diff != "" {
			t.Errorf("base of the page %q: %s", own, diff)
		}
	}
	if sections, err := wasmfile.Sections(c.Engine.Data); err != nil || len(sections) > 0 && sections[0].Name == wasmfile.CorpusSection {
		t.Errorf("the engine has %v, %v", sections, err)
	}
}

// TestCompileWithoutFiles: when no file comes along, links are those of the page.
func TestCompileWithoutFiles(t *testing.T) {
	c := compilationOf(t, translated, "/app/assets/")
	if len(c.Linked) > 0 || len(c.Corpora) != 2 || c.Corpora[1].Lang != "de" {
		t.Fatalf("made %v", c.Files())
	}
	if diff := cmp.Diff([]string{"", ""}, basesOf(t, c.Corpora[0], "")); diff != "" {
		t.Error(diff)
	}
}
