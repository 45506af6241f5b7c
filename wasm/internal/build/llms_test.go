package build

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"faqwidget/wasm/internal/hostile"

	"github.com/google/go-cmp/cmp"
)

const moorings = `
-- index.md --
---
title: The [harbour]
---
-- berths.md --
# Berths

### Where is *berth* 7?
Behind {{ names.tower }}, see [the prices](prices.md) and [the map](map.pdf).

- [x] lit
- [ ] guarded

` + "```sh\nls *.md   # <all>\n```" + `

| night | price |
|---|---|
| one | 12 € |

### May I stay?[^1]
As long as you like.[^1]

[^1]: In winter, too.
-- prices.md --
# Prices

### What does it cost?
Ten a night.
-- berths.de.md --
# Liegeplätze

### Wo ist Platz 7? {#where-is-berth-7}
Hinter {{ names.tower }}.
-- vars.yml --
names:
  tower: the lighthouse
-- map.pdf --
PDF
`

func TestTextsForPrograms(t *testing.T) {
	got := buildOf(t, moorings, "")
	for name, want := range map[string]string{
		"q/where-is-berth-7/index.html.md": "# Where is berth 7?\n\nBehind the lighthouse, see [the prices](../../q/what-does-it-cost/index.html) and [the map](../../map.pdf).\n\n" +
			"- [x] lit\n- [ ] guarded\n\n```sh\nls *.md   # <all>\n```\n\n| night | price |\n|-------|-------|\n| one   | 12 €  |\n",
		"de/q/where-is-berth-7/index.html.md": "# Wo ist Platz 7?\n\nHinter the lighthouse.\n",
		"llms.txt": "# The \\[harbour\\]\n\n> Where is berth 7? May I stay?\\[^1\\] What does it cost?\n\n## Berths\n\n" +
			"- [Where is berth 7?](q/where-is-berth-7/index.html.md): Behind the lighthouse, see the prices and the map. lit guarded ls \\*.md \\# \\<all> night price one 12 €\n",
	} {
		if !strings.HasPrefix(got[name], want) {
			t.Errorf("%s: %s", name, cmp.Diff(want, got[name]))
		}
	}
	for name, parts := range map[string][]string{
		"llms.txt":                      {"\n## Optional\n\n- [llms-full.txt](llms-full.txt)\n- [Deutsch](de/llms.txt)\n"},
		"de/llms.txt":                   {"(../de/q/where-is-berth-7/index.html.md)", "- [English](../llms.txt)\n"},
		"llms-full.txt":                 {"\n## Prices\n\n### What does it cost?\n\nTen a night.\n", "see [the prices](q/what-does-it-cost/index.html) and [the map](map.pdf)", "In winter, too."},
		"q/where-is-berth-7/index.html": {`<link rel="alternate" type="text/markdown" href="index.html.md">`},
	} {
		for _, part := range parts {
			if !strings.Contains(got[name], part) {
				t.Errorf("%s lacks %s:\n%s", name, part, got[name])
			}
		}
	}
	if strings.Contains(got["index.html"], "text/markdown") {
		t.Error("the first page is not there as Markdown")
	}
	public := buildOf(t, moorings, "https://a.example/help/")
	if want := "[the prices](https://a.example/help/q/what-does-it-cost/index.html)"; !strings.Contains(public["llms-full.txt"], want) || !strings.Contains(public["q/where-is-berth-7/index.html.md"], want) {
		t.Errorf("the addresses are not whole:\n%s", public["llms-full.txt"])
	}
	if want := "(https://a.example/help/de/q/where-is-berth-7/index.html.md)"; !strings.Contains(public["de/llms.txt"], want) {
		t.Errorf("lacks %s:\n%s", want, public["de/llms.txt"])
	}
}

// TestAllAnswersInOneFileHaveABound builds more answers than the file with all of them takes.
func TestAllAnswersInOneFileHaveABound(t *testing.T) {
	var b strings.Builder
	b.WriteString("-- a.md --\n")
	for i := range 5 {
		fmt.Fprintf(&b, "## Question %d?\n%s\n\n", i, strings.Repeat("A long answer. ", 1<<20/15))
	}
	full := buildOf(t, b.String(), "")["llms-full.txt"]
	if want := "\nThis file has 3 of 5 questions; [the list](llms.txt) links to all.\n"; len(full) > fullLimit+1000 || !strings.HasSuffix(full, want) {
		t.Errorf("%d bytes, which end with %q", len(full), full[max(0, len(full)-100):])
	}
}

// runs matches links and elements that would run in a program that shows Markdown carelessly.
var runs = regexp.MustCompile(`(?i)[^\\]\]\(<?(?:javascript|vbscript):|(?m:^|[^\\` + "`" + `'"])<(?:script|iframe|svg|object|embed)[ >/]`)

// TestHostileTextsAreText checks that no answer or question comes out as HTML that would run.
func TestHostileTextsAreText(t *testing.T) {
	var b strings.Builder
	b.WriteString("-- a.md --\n")
	for i, a := range hostile.Attacks(testing.Short()) {
		if !strings.Contains(a.Text, "\n-- ") {
			fmt.Fprintf(&b, "## Question %d?\nBefore.\n\n%s\n\n", i, a.Text)
		}
	}
	for name, text := range buildOf(t, b.String(), "") {
		if strings.HasSuffix(name, ".html.md") && runs.MatchString(text) {
			t.Errorf("%s has what may run:\n%s", name, text)
		}
	}
}
