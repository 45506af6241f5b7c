package wasmfile_test

import (
	"bytes"
	"testing"

	"faqwidget/wasm/internal/fixture"
	"faqwidget/wasm/internal/wasmfile"
)

func TestCustom(t *testing.T) {
	content := bytes.Repeat([]byte("<é>"), 100) // longer than a size of one byte
	module := append([]byte(fixture.AddModule), wasmfile.Custom("faq.corpus", content)...)
	list, err := wasmfile.Sections(module)
	if err != nil {
		t.Fatal(err)
	}
	if last := list[len(list)-1]; last.Name != "faq.corpus" || !bytes.Equal(last.Content, content) {
		t.Errorf("the last section is %q with %q", last.Name, last.Content)
	}
	for name, want := range map[string]string{"faq.corpus": fixture.AddModule, "another": string(module)} {
		if got, err := wasmfile.Without(module, name); err != nil || string(got) != want {
			t.Errorf("without %s: %q, %v, want %q", name, got, err, want)
		}
	}
}

var brokenModules = []string{
	"",
	"\x00as",
	"<!doctype html>",
	wasmfile.Header[:7],
	fixture.AddModule[:len(fixture.AddModule)-1],
	wasmfile.Header + "\x01",
	wasmfile.Header + "\x01\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff",
	wasmfile.Header + "\x00\x01\x09",
	wasmfile.Header + "\x00\x00",
}

func TestBrokenModules(t *testing.T) {
	for _, module := range brokenModules {
		if _, err := wasmfile.Sections([]byte(module)); err == nil {
			t.Errorf("no error for %q", module)
		}
		if _, err := wasmfile.Without([]byte(module), "name"); err == nil {
			t.Errorf("no error for %q", module)
		}
	}
}

func FuzzSections(f *testing.F) {
	for _, module := range append(brokenModules, fixture.AddModule) {
		f.Add([]byte(module))
	}
	f.Fuzz(func(t *testing.T, module []byte) {
		list, err := wasmfile.Sections(module)
		if err != nil {
			return
		}
		sum := len(wasmfile.Header)
		for _, s := range list {
			sum += len(s.All)
		}
		if sum != len(module) {
			t.Errorf("sections hold %d bytes of %d", sum, len(module))
		}
	})
}
