package build

import (
	"strings"
	"testing"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/bundle/bundletest"
	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/fixture"
	"faqwidget/wasm/internal/wasmfile"
)

// translated is an English FAQ that is partly translated.
const translated = `
-- faq.md --
# Help

## How do I pay {{ shop }}?
<!-- faq: popular; pages=/pay/{{ shop }} -->

By card.
-- other.md --
# Other

## Where?

Here.
-- faq.de.md --
---
lang: de
---
# Hilfe

## Wie zahle ich? {#how-do-i-pay-acme}

Mit Karte.
-- vars.yml --
shop: Acme
`

// TestCorpora: the FAQ of each language is a file of its own, which the shell names.
func TestCorpora(t *testing.T) {
	got := map[string]string{}
	for name, data := range buildOf(t, translated, "") {
		got[hashed.ReplaceAllString(name, "assets/")] = data
	}
	_, rest, _ := strings.Cut(got["assets/"+disk.ShellName], bundle.CorporaMark)
	names, _, _ := strings.Cut(rest, `"`)
	questions := []string{"How do I pay Acme?", "Wie zahle ich?"}
	list := strings.Split(names, ",")
	if len(list) != 2 || !strings.HasPrefix(list[0], " faq-") || !strings.HasPrefix(list[1], "de faq-de-") {
		t.Fatalf("the shell names %q", names)
	}
	for i, one := range list {
		_, file, _ := strings.Cut(one, " ")
		sections, err := wasmfile.Sections([]byte(got["assets/"+file]))
		if err != nil || len(sections) != 1 || sections[0].Name != wasmfile.CorpusSection {
			t.Fatalf("%s: %v, sections %v", file, err, sections)
		}
		f, err := compiled.Decode(sections[0].Content)
		if err != nil {
			t.Fatal(err)
		}
		f.Fill(nil)
		if asked := f.Corpus.Entries()[0].Question; asked != questions[i] || f.Corpus.Len() != 2 {
			t.Errorf("%s has %d questions, first %q, want %q", file, f.Corpus.Len(), asked, questions[i])
		}
		if e := f.Corpus.Entries()[0]; !e.Popular || len(e.Pages) != 1 || e.Pages[0] != "/pay/Acme" {
			t.Errorf("%s: popular %t, suggested on %q", file, e.Popular, e.Pages)
		}
		if lang := f.Corpus.Entries()[1].Source.Lang; lang != []string{"", "en"}[i] {
			t.Errorf("%s has a question that is not translated in %q", file, lang)
		}
	}
}

// TestBuiltEngine: a site ships the engine without the engine's own FAQ.
func TestBuiltEngine(t *testing.T) {
	dist := bundletest.Dist(t)
	fixture.Put(t, dist, disk.EngineName, append([]byte(fixture.AddModule), wasmfile.Custom(wasmfile.CorpusSection, []byte("other questions"))...))
	files, err := Build{Content: author.Read(fixture.Write(t, translated)), Dist: bundle.Dir(dist)}.Files()
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range unhashed(bundletest.ByName(files)) {
		if strings.Contains(data, "other questions") || name == "assets/"+disk.EngineName && data != fixture.AddModule {
			t.Errorf("%s has what its author did not write", name)
		}
	}
}
