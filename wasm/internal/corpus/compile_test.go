package corpus

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"faqwidget/content"
	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/hostile"
	"faqwidget/wasm/internal/markdown"
)

// TestCompile: a compiled FAQ that is written, opened and filled equals what
// reading its Markdown gives, to the byte of every text and all HTML.
func TestCompile(t *testing.T) {
	own, vars, _ := ReadFS(content.FS())
	checkCompiled(t, "content", own, vars)
	names, _ := filepath.Glob("testdata/files/*.md")
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		checkCompiled(t, name, []File{{Name: "faq.md", Text: string(text)}}, nil)
	}
	for _, attack := range hostile.Attacks(testing.Short()) {
		checkCompiled(t, attack.Text, []File{{Name: "faq.md", Text: "## Safe?\n\n" + attack.Text}}, nil)
	}
}

// TestCompileVariables: variables in any place.
func TestCompileVariables(t *testing.T) {
	for name, text := range map[string]string{
		"in an answer":            "## Which?\n\nTakes **{{ os }}** and `{{ os }}`.",
		"in a question":           "## What is {{ os }}?\n\nIt. See [itself](#what-is-driftos) and [here][r].\n\n[r]: https://{{ host }}/x",
		"from front matter":       "---\nvars:\n  host: other\ntitle: All of {{ host }}\n---\n## Where?\n\n<https://{{ host }}>",
		"that make a question":    "## One?\n\nYes.\n\n{{ hashes }} Two?\n\nNo.",
		"that nobody knows":       "## Which {{ what }}?\n\nNone, {{ $what }}.",
		"beside letters of marks": "## A?\n\n\U00100000 {{ os }} \U00100005",
		"in front of others":      "## B?\n\n[{{ os }}]({{ host }}/a b \"{{ os }}\") ![{{ os }}]({{ host }}.png)",
	} {
		checkCompiled(t, name, []File{{Name: "faq.md", Text: text}}, Vars{"os": "driftos", "host": "a.example", "hashes": "##"})
	}
}

// TestFilledLinks: links written with a variable open their entry under any value.
func TestFilledLinks(t *testing.T) {
	text := "## What is {{ os }}?\n\nIt. See [itself](#what-is-{{ os }}), [too][r], [that](other.md#{{ os }}).\n\n[r]: #what-is-{{ os }}"
	made, _ := Compile([]File{{Name: "faq.md", Text: text}}, Vars{"os": "driftos"})
	for _, value := range []string{"driftos", "acme", "é"} {
		f, err := compiled.Decode(compiled.Encode(made))
		if err != nil {
			t.Fatal(err)
		}
		f.Fill(map[string]string{"os": value})
		e := f.Corpus.Entries()[0]
		html := Render(e.Answer, e.Slug, f.Context(e.Source), markdown.NewRenderer(markdown.Labels{}))
		if got := strings.Count(html, `data-faq="what-is-driftos"`); e.Slug != "what-is-driftos" || got != 2 {
			t.Errorf("%s: slug %s, %d links open it, want 2: %s", value, e.Slug, got, html)
		}
	}
}

func checkCompiled(t *testing.T, name string, files []File, vars Vars) {
	t.Helper()
	want, wantFaults := Parse(files, vars)
	if want.Len() == 0 {
		return
	}
	for _, e := range want.Entries() {
		slices.SortFunc(e.Source.References, func(a, b faq.Reference) int { return strings.Compare(a.Label, b.Label) })
	}
	made, faults := Compile(files, vars)
	f, err := compiled.Decode(compiled.Encode(made))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	f.Fill(nil)
	if !reflect.DeepEqual(faults, wantFaults) {
		t.Errorf("%s: faults %v, want %v", name, faults, wantFaults)
	}
	if !reflect.DeepEqual(f.Corpus, want) {
		t.Errorf("%s: the corpus is %+v, want %+v", name, f.Corpus, want)
	}
	plain := NewRenderer(want, markdown.Labels{})
	entries := want.Entries()
	for i, e := range f.Corpus.Entries() {
		if text := Text(entries[i]); f.Texts[e] != text {
			t.Errorf("%s: text %q, want %q", name, f.Texts[e], text)
		}
		context, err := compiled.DecodeContext(f.Context(e.Source).Encode())
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got, html := Render(e.Answer, e.Slug, context, markdown.NewRenderer(markdown.Labels{})), plain.Answer(entries[i]); got != html {
			t.Errorf("%s: HTML %q, want %q", name, got, html)
		}
	}
}
