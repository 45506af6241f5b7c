package hostile

import (
	"strings"
	"testing"
)

// A Source is a Markdown file with an attack in it.
type Source struct {
	Place string // where in the file the attack is, e.g. "question"
	Text  string
	Vars  map[string]string // variables by name, or nil
}

// attack is replaced by the attack in places.
const attack = "ATTACK"

// places are Markdown files, each with its places for an attack marked.
var places = []Source{
	{"file", attack, nil},
	{"answer", "## A?\n\n" + attack + "\n\n## B?\nb", nil},
	{"text", "## A?\nbefore " + attack + " after\n", nil},
	{"question", "## " + attack + " ?\nyes\n## B?\nb", nil},
	{"title", "# " + attack + "\n## " + attack + "\n### A?\na\n### B?\nb", nil},
	{"underlined question", attack + "\n---\na", nil},
	{"bold question", "**" + attack + "?**\n\na\n\n**B?**\n\nb", nil},
	{"summary", "<details>\n<summary>" + attack + "</summary>\n\n" + attack + "\n\n</details>", nil},
	{"HTML heading", "<h2 id=\"" + attack + "\">" + attack + "</h2>\n\na\n\n<h2>B?</h2>\n\nb", nil},
	{"slug", "## A? {#" + attack + "}\n[a](#" + attack + ")", nil},
	{"notes", "## A?\n<!-- faq: aliases=" + attack + "; tags=" + attack + "; pages=" + attack + " -->\na", nil},
	{"front matter", "---\ntitle: " + attack + "\nlang: " + attack + "\nbase: " + attack + "\ntags: [" + attack + "]\n---\n## A?\n[a](b) ![a](?b) [a](/b)", nil},
	{"quoted front matter", "---\ntitle: \"" + attack + "\"\nlang: \"" + attack + "\"\nbase: '" + attack + "'\n---\n## A?\n[a](b) ![a](?b) [a](/b)", nil},
	{"TOML", "+++\ntitle = \"" + attack + "\"\ntags = [\"" + attack + "\"]\n+++\n## A?\na", nil},
	{"link", "## A?\n[a](" + attack + ") [a](<" + attack + ">) [" + attack + "](b) [a](b \"" + attack + "\") <" + attack + ">", nil},
	{"image", "## A?\n![a](" + attack + ") ![a](<" + attack + ">) ![" + attack + "](b) ![a](b '" + attack + "')", nil},
	{"reference", "## A?\n[a][" + attack + "] [b] ![b]\n\n[" + attack + "]: a\n[b]: " + attack + " \"" + attack + "\"", nil},
	{"footnote", "## A?\na[^1] b[^" + attack + "]\n\n[^1]: " + attack + "\n[^" + attack + "]: b", nil},
	{"code", "## A?\n`" + attack + "`\n\n```" + attack + "\n" + attack + "\n```\n\n    " + attack, nil},
	{"table", "## A?\n| " + attack + " |\n|---|\n| " + attack + " |", nil},
	{"list", "## A?\n- [ ] " + attack + "\n- > " + attack + "\n1. " + attack, nil},
	{"raw HTML", "## A?\n<kbd " + attack + ">a</kbd> <mark>" + attack + "</mark> <br " + attack + "> <!-- " + attack + " -->", nil},
	{"admonition", "## A?\n!!! " + attack + "\n    " + attack + "\n\n:::" + attack + "\n" + attack + "\n:::\n> [!" + attack + "] " + attack, nil},
	{"variable", "## A {{ v }}?\n{{ v }} [a]({{ v }}) ![a]({{ v }}) `{{ v }}` <kbd {{ v }}>b</kbd> <{{ v }}>\n\n{{ v }}\n\n## B? {#{{ v }}}\nb", map[string]string{"v": attack}},
	{"own variable", "---\nvars:\n  v: " + attack + "\n---\n## A {{ v }}?\n[a]({{ v }}){{ v }}", nil},
}

// Sources puts text into every place of a Markdown file where an author, or
// somebody whose words an author passes on, may write.
func Sources(text string) []Source {
	list := make([]Source, len(places))
	for i, p := range places {
		list[i] = Source{Place: p.Place, Text: strings.ReplaceAll(p.Text, attack, text)}
		if p.Vars != nil {
			list[i].Vars = map[string]string{"v": text}
		}
	}
	return list
}

// Try puts each attack into each place, reports the faults that read finds in the
// result, and logs how many were tried: all, or with -short a fifth.
func Try(t *testing.T, read func(a Attack, s Source) (faults []string)) {
	t.Helper()
	tried := 0
	for _, a := range Attacks(testing.Short()) {
		for _, s := range Sources(a.Text) {
			tried++
			for _, fault := range read(a, s) {
				t.Errorf("attacks.txt:%d (%s) as %s: %s", a.Line, a.Family, s.Place, fault)
			}
		}
	}
	t.Logf("%d attacks tried", tried)
}
