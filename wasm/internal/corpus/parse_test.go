package corpus

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"faqwidget/wasm/internal/markdown"
)

// questionTests: a source, and its questions.
var questionTests = []struct{ name, source, questions string }{
	// headings
	{"one level", "# FAQ\n## A?\na\n## B?\nb", "A?|B?"},
	{"deep level", "##### A?\na\n##### B?\nb\n", "A?|B?"},
	{"sections above", "# FAQ\n## Money\n### A?\na\n### B?\nb\n## Time\n### C?\nc", "A?|B?|C?"},
	{"headings in answers", "# FAQ\n## A?\na\n### Step one\nx\n### Step two\ny\n## B?\nb", "A?|B?"},
	{"no question marks", "# FAQ\n## Billing\na\n## Limits\nb", "Billing|Limits"},
	{"setext", "FAQ\n===\n\nA?\n---\na\n\nB?\n---\nb", "A?|B?"},
	{"own slug", "## A? {#own}\na\n## B?\nb", "A?|B?"},
	{"code in a heading", "## Why `x`?\na\n## B?\nb", "Why x?|B?"},
	{"heading in a fence", "## A?\n```\n## not one?\n```\n## B?\nb", "A?|B?"},
	{"carriage returns", "## A?\r\na\r\n## B?\r\nb\r\n", "A?|B?"},
	{"byte order mark", "\uFEFF## A?\na\n## B?\nb", "A?|B?"},
	{"full-width mark", "## 何ですか？\na\n## なぜ？\nb", "何ですか？|なぜ？"},
	// other dialects
	{"bold lines", "**Q: A?**\n\na\n\n**B?**\n\nb", "A?|B?"},
	{"bold line with its answer", "**A?**\na\n\n**B?**\nb", "A?|B?"},
	{"summaries", "<details>\n<summary>A?</summary>\n\na\n\n</details>\n<details>\n<summary>B?</summary>\n\nb\n\n</details>", "A?|B?"},
	{"HTML headings", "<h2>FAQ</h2>\n\n<h3 id=\"a\">A?</h3>\n\na\n\n<h3>B?</h3>\n\nb", "A?|B?"},
	// what is not a question
	{"table of contents", "# FAQ\n* [A?](#a)\n* [B?](#b)\n\n## A?\na\n## B?\nb", "A?|B?"},
	{"contents under a heading", "# FAQ\n## Contents\n- [A?](#a)\n\n## A?\na\n## B?\nb", "A?|B?"},
	{"letter before the question", "## Q: A?\na\n## Q. B?\nb", "A?|B?"},
	{"one question a file", "---\ntitle: \"A?\"\n---\na\n\nb", "A?"},
	{"front matter", "---\ntitle: T\n---\n## A?\na\n## B?\nb", "A?|B?"},
}

func TestQuestions(t *testing.T) {
	for _, test := range questionTests {
		c, _ := Parse([]File{{Name: "faq.md", Text: test.source}}, nil)
		var got []string
		for _, e := range c.Entries() {
			got = append(got, e.Question)
		}
		if s := strings.Join(got, "|"); s != test.questions {
			t.Errorf("%s: questions %q, want %q", test.name, s, test.questions)
		}
	}
}

// faultTests: a source, and the first fault in it.
var faultTests = []struct{ source, fault string }{
	{"## A {{ names.os }}?\na", `faq.md:1:6: unknown variable "names.os" (did you mean "names.is"?)`},
	{"## A?\nx {{ $nope }}", `faq.md:2:3: unknown variable "nope" (define it in front matter, in vars.yml or in the vars attribute)`},
	{"no heading", `faq.md: no question found (write each question as a heading with its answer beneath)`},
	{"<!DOCTYPE html><p>not found", `faq.md:1: this is an HTML page, not Markdown (faq import makes Markdown of it; if it should be Markdown, the server may have answered with a page)`},
	{"## A?\na\x00b", `faq.md:2: this is a binary file, not Markdown (name a text file)`},
	{"## A?\n\xff", `faq.md:2: the text is not UTF-8 (save the file as UTF-8)`},
	{"---\ntitle: T\n## A?\na", `faq.md:1:1: the front matter is never closed (end it with a line of three hyphens)`},
	{"---\ntitle: &anchor T\n---\n## A?\na", `faq.md:2:8: this value cannot be read (put it in quotes)`},
	{"---\nvars: {plan: Basic}\n---\n## A?\na", `faq.md:2:7: this is a map in braces (write each key on a line of its own)`},
	{"---\n\ttitle: T\n---\n## A?\na", "faq.md:2:1: a tab indents this line (indent with spaces)"},
	{"## A?\n\n## B?\nb", `faq.md:1: the question "A?" has no answer (write it beneath the heading)`},
	{"## A?\n\n\n<!-- faq: tags=t -->\nsee [b](#nowhere)", `faq.md:5:9: no question has the link #nowhere (copy the slug from the question's heading)`},
}

func TestFaults(t *testing.T) {
	for _, test := range faultTests {
		_, faults := Parse([]File{{Name: "faq.md", Text: test.source}}, Vars{"names.is": "x"})
		if len(faults) == 0 || faults[0].String() != test.fault {
			t.Errorf("%q:\n got %v\nwant %s", test.source, faults, test.fault)
		}
	}
}

func TestVariables(t *testing.T) {
	source := "---\ntitle: All of {{ names.os }}\nbase: https://{{domain}}/\nvars:\n  names:\n    os: Drift\n---\n## Is {{ names.os }} free?\n`{{ $names.os }}` [x](https://{{domain}}/{{ names.os }}) {{ else }} {{{a:1}}}"
	c, _ := Parse([]File{{Name: "f.md", Text: source}}, Vars{"domain": "a.example", "names.os": "Won"})
	e := c.Entries()[0]
	if e.Question != "Is Won free?" || e.Slug != "is-won-free" {
		t.Errorf("question %q, slug %q", e.Question, e.Slug)
	}
	if c.Title != "All of Won" || e.Source.Base != "https://a.example/" {
		t.Errorf("title %q, base %q", c.Title, e.Source.Base)
	}
	if want := "`Won` [x](https://a.example/Won) {{ else }} {{{a:1}}}"; e.Answer != want {
		t.Errorf("answer %q, want %q", e.Answer, want)
	}
}

// TestForeignTemplates: if no variable is defined, braces are another program's
// unless they hold a dollar sign.
func TestForeignTemplates(t *testing.T) {
	for source, want := range map[string]int{"## A?\n{{ names.os }}": 0, "## A?\n{{ $names.os }}": 1, "---\nvars:\n  x: y\n---\n## A?\n{{ names.os }}": 1} {
		if _, faults := Parse([]File{{Name: "f.md", Text: source}}, nil); len(faults) != want {
			t.Errorf("%q: faults %v, want %d", source, faults, want)
		}
	}
}

func TestTOMLFrontMatter(t *testing.T) {
	c, faults := Parse([]File{{Name: "f.md", Text: "+++\ntitle = \"T\"\ntags = [\"a\", \"b\"]\n[menu]\n  weight = 3\n+++\n## A?\na"}}, nil)
	if len(faults) > 0 || c.Len() != 1 || c.Title != "T" {
		t.Fatalf("%d questions, title %q, faults %v", c.Len(), c.Title, faults)
	}
	if e := c.Entries()[0]; e.Line != 7 || !slices.Equal(e.Tags, []string{"a", "b"}) {
		t.Errorf("got %+v", e)
	}
}

func TestNotes(t *testing.T) {
	c, _ := Parse([]File{{Name: "f.md", Text: "---\ntags: [all, \"b, c\"]\n---\n## A?\n<!-- faq: aliases=refund, money back; tags=billing; pages=/b/** -->\nyes"}}, nil)
	e := c.Entries()[0]
	if !slices.Equal(e.Aliases, []string{"refund", "money back"}) || !slices.Equal(e.Tags, []string{"all", "b, c", "billing"}) ||
		!slices.Equal(e.Pages, []string{"/b/**"}) || e.Answer != "yes" {
		t.Errorf("got %+v", e)
	}
}

func TestSlugsAreUnique(t *testing.T) {
	c, _ := Parse([]File{{Name: "f.md", Text: "## Été à Köln?\na\n## Été à Köln?\nb\n## 日本?\nc"}}, nil)
	want := []string{"été-à-köln", "été-à-köln-1", "日本"}
	for i, e := range c.Entries() {
		if e.Slug != want[i] {
			t.Errorf("slug %q, want %q", e.Slug, want[i])
		}
	}
}

// TestSeed reads the file that this project began with, unchanged.
func TestSeed(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", "..", "..", "shared", "seed-faq.md"))
	if err != nil {
		t.Skip("../shared/seed-faq.md is not here")
	}
	vars := Vars{"names.company.lower": "acme", "names.company.upper": "Acme", "names.company.short": "ac",
		"names.os.lower": "acmeos", "names.domain": "acme.example", "links.githubOS": "https://git.example/acme"}
	c, faults := Parse([]File{{Name: "seed-faq.md", Text: string(text)}}, vars)
	if c.Len() != 21 || len(faults) != 0 {
		t.Fatalf("%d questions, faults %v", c.Len(), faults)
	}
	r := NewRenderer(c, markdown.Labels{})
	for _, e := range c.Entries() {
		html := r.Answer(e)
		if strings.Contains(html, "{{") || strings.Contains(e.Question, "{{") || strings.Contains(html, "][") {
			t.Errorf("%s: left over: %s", e.Slug, html)
		}
	}
	for _, link := range contentsLinks(string(text)) {
		link = strings.ReplaceAll(link, "{{ $names.company.lower }}", "acme")
		if c.Find(link) < 0 && r.target(nil, "#"+link) == "" {
			t.Errorf("the link #%s of the contents opens nothing", link)
		}
	}
}

func contentsLinks(text string) []string {
	var links []string
	for _, line := range strings.Split(text, "\n") {
		if _, after, ok := strings.Cut(line, "](#"); ok && strings.HasPrefix(line, "* [") {
			links = append(links, strings.TrimSuffix(after, ")"))
		}
	}
	return links
}

func TestManyQuestions(t *testing.T) {
	if testing.Short() {
		t.Skip("a large input is for the native run")
	}
	var b strings.Builder
	for range 10000 {
		b.WriteString("## Is this one?\nYes, [this](#x) is.\n\n")
	}
	c, _ := Parse([]File{{Name: "big.md", Text: b.String()}}, nil)
	if c.Len() != 10000 {
		t.Errorf("%d questions", c.Len())
	}
}

func FuzzParse(f *testing.F) {
	for _, test := range questionTests {
		f.Add(test.source)
	}
	for _, test := range faultTests {
		f.Add(test.source)
	}
	for _, source := range partTests {
		f.Add(source)
	}
	f.Fuzz(func(t *testing.T, source string) {
		c, faults := Parse([]File{{Name: "f.md", Text: source}}, Vars{"a": "b"})
		if c.Len() == 0 && len(faults) == 0 {
			t.Error("nothing was read, and nothing was said")
		}
		seen := map[string]bool{}
		for _, e := range c.Entries() {
			if seen[e.Slug] {
				t.Errorf("slug %q twice", e.Slug)
			}
			seen[e.Slug] = true
		}
		checkParts(t, source)
	})
}
