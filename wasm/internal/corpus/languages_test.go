package corpus

import (
	"slices"
	"strings"
	"testing"

	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/markdown"
)

// selectTests: the names of files, a language, and the names picked for it.
var selectTests = []struct{ names, lang, picked string }{
	{"faq.md faq.de.md", "", "faq.md"},
	{"faq.md faq.de.md", "de", "faq.de.md +faq.md"},
	{"faq.md faq.de.md", "de-AT", "faq.de.md +faq.md"},
	{"faq.md faq.de.md", "fr", "faq.md"},
	{"faq.md faq.pt-BR.md faq.pt.md", "pt-PT", "faq.pt.md +faq.md"},
	{"faq.md faq.zh-cn.md faq.zh-tw.md", "zh-TW", "faq.zh-tw.md +faq.md"},
	{"de/faq.md faq.md more.md", "de", "de/faq.md +faq.md more.md"},
	{"de/a.md de/b.md en/a.md", "de", "de/a.md +en/a.md de/b.md"},
	{"de/a.md de/b.md en/a.md", "", "en/a.md de/b.md"},
	{"i18n/fr/a/x.md i18n/en/a/x.md", "fr-CA", "i18n/fr/a/x.md +i18n/en/a/x.md"},
	{"it/faq.md hr/guide.md", "it", "it/faq.md hr/guide.md"},
	{"faq.v2.md api/faq.md", "de", "faq.v2.md api/faq.md"},
}

func TestSelect(t *testing.T) {
	for _, test := range selectTests {
		var files []File
		for _, name := range strings.Fields(test.names) {
			files = append(files, File{Name: name})
		}
		var got []string
		for _, f := range Select(files, test.lang) {
			if f.fallback {
				f.Name = "+" + f.Name
			}
			got = append(got, f.Name)
		}
		if s := strings.Join(got, " "); s != test.picked {
			t.Errorf("%s for %q: %s, want %s", test.names, test.lang, s, test.picked)
		}
	}
}

func TestTranslation(t *testing.T) {
	files := []File{
		{Name: "faq.md", Text: "# Help\n## A? {#a}\na\n## B? {#b}\nb\n## C? {#c}\nc\n## D? {#d}\nd"},
		{Name: "faq.de.md", Text: "# Hilfe\n## C auf Deutsch? {#c}\nc\n## A auf Deutsch? {#a}\na"},
	}
	c, faults := Parse(Select(files, "de-CH"), nil)
	var got []string
	for _, e := range c.Entries() {
		got = append(got, e.Question+" "+e.Source.Lang)
	}
	want := []string{"C auf Deutsch? de", "D? ", "A auf Deutsch? de", "B? "}
	if !slices.Equal(got, want) || c.Title != "Hilfe" || c.Lang != "de" || len(faults) > 0 {
		t.Errorf("%q of %q in %q, want %q; faults %v", got, c.Title, c.Lang, want, faults)
	}
	files[1].Text = "## Ganz anders?\na" // shares nothing that would show what it lacks
	if c, _ := Parse(Select(files, "de"), nil); c.Len() != 1 {
		t.Errorf("%d questions", c.Len())
	}
	if list := Languages(files); !slices.Equal(list, []string{"", "de"}) {
		t.Errorf("languages %q", list)
	}
}

func TestFolders(t *testing.T) {
	var files []File
	for _, one := range []string{"account/index.md|---\ntitle: Your account\n---\n", "account/01-close.md|# How do I close it?\na",
		"account/open.md|---\ntitle: Opening one\n---\nb", "account/safe_keys/lost.md|# Lost it?\nc", "faq.md|# FAQ\n## A?\na\n## B?\nb",
		"money/faq.md|## C?\nc\n## D?\nd", "about-us.md|## E?\ne\n## F?\nf"} {
		name, text, _ := strings.Cut(one, "|")
		files = append(files, File{Name: name, Text: text})
	}
	c, _ := Parse(files, nil)
	var got []string
	for _, topic := range c.Topics {
		line := topic.Title + ":"
		for _, e := range topic.Entries {
			line += " " + strings.Join(append(slices.Clone(e.Sections), e.Question), " > ")
		}
		got = append(got, line)
	}
	want := []string{"Your account: How do I close it? Opening one Safe keys > Lost it?", "FAQ: A? B?", "Money: C? D?", "About us: E? F?"}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestIndexes: an index file among questions titles its folder, and its text goes
// above the first of them. Without other files, it is a question.
func TestIndexes(t *testing.T) {
	for _, test := range []struct{ files, want string }{
		{"_index.md=---\ntitle: Kites\n---\nAll about them.|wind.md=---\ntitle: Which wind?\n---\nFour.", "Which wind? (All about them.)"},
		{"_index.md=---\ntitle: Kites\n---\nHi.|a/_index.md=---\ntitle: Lines\n---\nOf two.|a/x.md=# How long?\n30 m.", "Lines: How long? (Hi.  Of two.)"},
		{"index.md=---\ntitle: Kites\n---\nAll about them.", "Kites"},
		{"index.md=---\ntitle: What is a kite?\n---\nCloth.|wind.md=# Which wind?\nFour.", "What is a kite? Which wind?"},
		{"index.md=---\nquestion: Kites\n---\nCloth.|wind.md=# Which wind?\nFour.", "Kites Which wind?"},
	} {
		var files []File
		for one := range strings.SplitSeq(test.files, "|") {
			name, text, _ := strings.Cut(one, "=")
			files = append(files, File{Name: name, Text: text})
		}
		c, _ := Parse(files, nil)
		var got []string
		for _, topic := range c.Topics {
			if len(c.Topics) > 1 || strings.Contains(test.want, ": ") {
				got = append(got, topic.Title+":")
			}
			for _, e := range topic.Entries {
				got = append(got, e.Question)
				if e.Lead != "" {
					got = append(got, "("+strings.ReplaceAll(e.Lead, "\n", " ")+")")
				}
			}
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.files, s, test.want)
		}
		if title := "Kites"; c.Title != title && strings.Contains(test.files, "title: Kites") {
			t.Errorf("%s: the FAQ is called %q, want %q", test.files, c.Title, title)
		}
	}
}

func TestRebase(t *testing.T) {
	tests := []struct{ file, own, base, link, href string }{
		{"f.md", "", "", "b.md", "b.md"},
		{"f.md", "", "https://h.example/d/", "b.md", "https://h.example/d/b.md"},
		{"f.md", "", "https://h.example/d/?v=a/b#x/y", "b.md", "https://h.example/d/b.md"},
		{"f.md", "", "https://h.example", "b.md", "https://h.example/b.md"},
		{"f.md", "", "https://h.example/d/", "//o.example/b", "//o.example/b"},
		{"f.md", "", "https://h.example/d/", "/b.md", "https://h.example/b.md"},
		{"f.md", "", "https://h.example/d/e", "?b", "https://h.example/d/e?b"},
		{"sub/f.md", "", "", "../b.md", "sub/../b.md"},
		{"sub/f.md", "", "https://h.example/d/", "b.md", "https://h.example/d/sub/b.md"},
		{"sub/f.md", "https://o.example/", "https://h.example/d/", "b.md", "https://o.example/b.md"},
		{"sub/f.md", "docs/", "https://h.example/d/", "b.md", "https://h.example/d/docs/b.md"},
		{"/help/f.md", "", "", "b.md", "/help/b.md"},
		{"https://h.example/help/f.md", "", "", "b.md", "https://h.example/help/b.md"},
		{"https://h.example/help/f.md", "", "https://b.example/", "b.md", "https://b.example/b.md"},
	}
	for _, test := range tests {
		c, _ := Parse([]File{{Name: test.file, Text: "---\nbase: " + test.own + "\n---\n## A?\n![x](" + test.link + ")"}}, nil)
		compiled.Rebase(c, test.base)
		if got := NewRenderer(c, markdown.Labels{}).Answer(c.Entries()[0]); !strings.Contains(got, `src="`+test.href+`"`) {
			t.Errorf("%+v: %s", test, got)
		}
	}
}

func TestTargets(t *testing.T) {
	c, _ := Parse([]File{
		{Name: "a.md", Text: "# T\n## Money\n### Q: A? {#own}\n" +
			"[1](#a) [2](#own) [3](#money) [4](sub/b.md#d) [5](sub/b.md) [6](#mark) [7](c.md#own)\n### B?\n<a name=\"mark\"></a>b"},
		{Name: "sub/b.md", Text: "## C?\nc\n## D?\nd"},
	}, nil)
	html := NewRenderer(c, markdown.Labels{}).Answer(c.Entries()[0])
	for i, want := range []string{`data-faq="own" href="#own"`, `data-faq="own" href="#own"`, `data-faq="own" href="#own"`,
		`data-faq="d" href="#d"`, `data-faq="c" href="#c"`, `data-faq="b" href="#b"`, `href="c.md#own"`} {
		if link := "<a " + want + ">" + string(rune('1'+i)) + "</a>"; !strings.Contains(html, link) {
			t.Errorf("no %s in %s", link, html)
		}
	}
}
