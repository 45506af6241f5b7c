package lint

import (
	"strings"
	"testing"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/fixture"
)

// audienceTests: content, and the faults in it, one a line.
var audienceTests = []struct{ name, content, want string }{
	{"a link to what is hidden", "-- faq.md --\n## A?\n<!-- faq: audience=admin -->\na\n## B?\nSee [a](#a).\n",
		`faq.md:5:9: the link opens "A?", which is for admin alone, from a text for everyone (name the same audience in both, or leave the link out)`},
	{"from what is as hidden", "-- faq.md --\n---\naudience: admin\n---\n## A?\na\n## B?\nSee [a](#a).\n", ""},
	{"from what is more hidden", "-- faq.md --\n## A?\n<!-- faq: audience=admin, staff -->\na\n## B?\n<!-- faq: audience=staff -->\nSee [a](#a).\n", ""},
	{"from what others read too", "-- faq.md --\n## A?\n<!-- faq: audience=admin -->\na\n## B?\n<!-- faq: audience=admin, staff -->\nSee [a](#a).\n",
		`faq.md:6:9: the link opens "A?", which is for admin alone, from a text for admin, staff (name the same audience in both, or leave the link out)`},
	{"into another file", "-- a.md --\n---\naudience: admin\n---\n## A?\na\n-- b.md --\n## B?\nSee [a](a.md#a).\n",
		`b.md:2:9: the link opens "A?", which is for admin alone, from a text for everyone (name the same audience in both, or leave the link out)`},
	{"a translation that says nothing", "-- faq.md --\n---\naudience: admin, staff\n---\n## A? {#a}\na\n## B? {#b}\nb\n-- faq.de.md --\n## Ä? {#a}\na\n## Bé? {#b}\nb\n",
		`faq.de.md:1: the question "Ä?" is for everyone, and what it translates, in faq.md:4, for admin, staff alone (write audience: admin, staff in the front matter of both)`},
	{"a translation that says the same", "-- faq.md --\n---\naudience: admin\n---\n## A? {#a}\na\n-- faq.de.md --\n---\naudience: admin\n---\n## Ä? {#a}\na\n", ""},
	{"a translation that hides more", "-- faq.md --\n## A? {#a}\na\n-- faq.de.md --\n---\naudience: admin\n---\n## Ä? {#a}\na\n", ""},
}

func TestAudience(t *testing.T) {
	for _, test := range audienceTests {
		dir := fixture.Write(t, test.content)
		var said []string
		for _, f := range Check(author.Read(dir)) {
			if f.Kind == faq.KindHiddenQuestion {
				said = append(said, strings.ReplaceAll(f.String(), dir+"/", ""))
			}
			if !f.Warning {
				t.Errorf("%s: an error: %s", test.name, f)
			}
		}
		if got := strings.Join(said, "\n"); got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}
