package build

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/fixture"
	"faqwidget/wasm/internal/lint"
)

// harbour is content of two topics, with a header, a renamed question and a translated one.
const harbour = `
-- index.md --
---
title: Harbour & Help
logo: img/logo.svg
links:
  Berths: https://berths.example/?a=1&b=2
  Fees: fees.txt
  Call us: tel:+123
contact: mailto:us@harbour.example?subject={query}&body={page}
---
-- 1-arriving.md --
# Arriving
## Where is the harbour?
Behind the *lighthouse*; see [the price](#what-does-a-night-cost).

![a chart](img/chart.png)
## May I arrive at night?
Yes, see [where](#where-is-the-harbour).
-- 2-berths.md --
# Berths
## Winter
### What does a night cost?
<!-- faq: was=price -->
Ten, [they say](fees.txt).
-- 2-berths.de.md --
# Liegeplätze
## Was kostet eine Nacht? {#what-does-a-night-cost}
Zehn.
-- fees.txt --
Ten.
-- img/logo.svg --
<svg xmlns="http://www.w3.org/2000/svg"/>
-- img/chart.png --
PNG
-- site.css --
:root, faq-widget { --faq-accent: #123456; }
`

// TestSite: what the pages of a help site say, and where they lead.
func TestSite(t *testing.T) {
	got := buildOf(t, harbour, "https://help.example/faq/")
	for _, row := range []struct{ name, part string }{
		{"index.html", `<span>Harbour &amp; Help</span>`},
		{"index.html", `<img src="img/logo.svg" alt="" height="32">`},
		{"index.html", `<link rel="icon" href="img/logo.svg">`},
		{"index.html", `<a href="https://berths.example/?a=1&amp;b=2">Berths</a>`},
		{"index.html", `<a href="tel:&#43;123">Call us</a>`},
		{"index.html", `<faq-widget contact="mailto:us@harbour.example?subject={query}&amp;body={page}" theme="page">`},
		{"index.html", `<a href="mailto:us@harbour.example?subject=&amp;body=">Contact us</a>`},
		{"de/index.html", `contact="mailto:us@harbour.example?subject={query}&amp;body={page}"`},
		{"topics/arriving/index.html", `mode="palette" theme="page" base="../../" contact="mailto:us@harbour.example?subject={query}&amp;body={page}">`},
		{"index.html", `<li><a href="index.html" aria-current="page">All questions</a></li>`},
		{"index.html", `<li><a href="topics/berths/index.html">Berths</a></li>`},
		{"index.html", `<meta property="og:url" content="https://help.example/faq/">`},
		{"index.html", `<link rel="help" data-was="price" href="q/what-does-a-night-cost/index.html">`},
		{"topics/arriving/index.html", `<title>Arriving · Harbour &amp; Help</title>`},
		{"topics/arriving/index.html", `<a href="../../topics/arriving/index.html" aria-current="page">Arriving</a>`},
		{"topics/arriving/index.html", `href="../../q/what-does-a-night-cost/index.html">the price</a>`},
		{"topics/arriving/index.html", `href="#where-is-the-harbour">where</a>`},
		{"topics/arriving/index.html", `<img src="../../img/chart.png"`},
		{"topics/arriving/index.html", `<a class="permalink" href="../../q/may-i-arrive-at-night/index.html">Open on its own page</a>`},
		{"q/where-is-the-harbour/index.html", `<title>Where is the harbour? · Harbour &amp; Help</title>`},
		{"q/where-is-the-harbour/index.html", `<meta name="description" content="Behind the lighthouse; see the price.">`},
		{"q/where-is-the-harbour/index.html", `<link rel="canonical" href="https://help.example/faq/q/where-is-the-harbour/">`},
		{"q/where-is-the-harbour/index.html", `<meta property="og:title" content="Where is the harbour?">`},
		{"q/where-is-the-harbour/index.html", `<a href="../../topics/arriving/index.html" aria-current="true">Arriving</a>`},
		{"q/where-is-the-harbour/index.html", `<a rel="next" href="../../q/may-i-arrive-at-night/index.html"><small>Next</small>`},
		{"q/where-is-the-harbour/index.html", `<faq-widget mode="palette" theme="page" base="../../" contact="`},
		{"q/where-is-the-harbour/index.html", `<a href="../../fees.txt">Fees</a>`},
		{"q/where-is-the-harbour/index.html", `"@type":"FAQPage"`},
		{"q/what-does-a-night-cost/index.html", `<span>Winter</span>`},
		{"q/what-does-a-night-cost/index.html", `<a href="../../de/q/what-does-a-night-cost/index.html" hreflang="de"`},
		{"q/price/index.html", `<meta http-equiv="refresh" content="0; url=../../q/what-does-a-night-cost/index.html">`},
		{"de/q/price/index.html", `<meta http-equiv="refresh" content="0; url=../../../de/q/what-does-a-night-cost/index.html">`},
		{"de/q/what-does-a-night-cost/index.html", `<link rel="canonical" href="https://help.example/faq/de/q/what-does-a-night-cost/">`},
		{"de/q/where-is-the-harbour/index.html", `<link rel="canonical" href="https://help.example/faq/q/where-is-the-harbour/">`},
		{"de/q/where-is-the-harbour/index.html", `<article lang="en" dir="ltr">`},
		{"404.html", `<h1>Page not found</h1>`},
		{"404.html", `<a href="/faq/q/where-is-the-harbour/index.html">`},
		{"404.html", `<script src="/faq/assets-`},
		{"sitemap.xml", `<loc>https://help.example/faq/q/where-is-the-harbour/</loc>`},
		{"fees.txt", "Ten."},
	} {
		if data, ok := got[row.name]; !ok || !strings.Contains(data, row.part) {
			t.Errorf("%s lacks %s:\n%s", row.name, row.part, data)
		}
	}
	if strings.Contains(got["sitemap.xml"], "/de/q/where-is-the-harbour/") {
		t.Error("the sitemap names a page that is not translated twice")
	}
	for name, data := range got {
		if strings.HasSuffix(name, "page.css") && !strings.HasSuffix(strings.TrimSpace(data), "--faq-accent: #123456; }") {
			t.Error("the author's own style comes last")
		}
		if strings.HasSuffix(name, ".html") && name != "offline.html" {
			checkStrict(t, name, data)
		}
	}
	checkIntegrity(t, got["index.html"], got)
}

// TestAdrift: when the address is unknown, the page for missing addresses looks for
// its files in every folder that it can be in, and marks addresses for its script.
func TestAdrift(t *testing.T) {
	page := buildOf(t, harbour, "")["404.html"]
	for _, part := range []string{`<script src="/./assets-`, `<link rel="stylesheet" href="assets-`, `<script src="../../../assets-`,
		`<a href="/./q/where-is-the-harbour/index.html">`, `<a class="name" href="/./index.html">`, `<img src="/./img/logo.svg"`, `base="/./"`} {
		if !strings.Contains(page, part) {
			t.Errorf("404.html lacks %s:\n%s", part, page)
		}
	}
	if page := buildOf(t, harbour, "https://help.example/")["404.html"]; strings.Contains(page, `"/./`) || strings.Contains(page, `"../`) {
		t.Errorf("of an address that is known:\n%s", page)
	}
}

// TestTranslatedTitle: the index file of a translation names the site in it.
func TestTranslatedTitle(t *testing.T) {
	const content = harbour + "-- index.de.md --\n---\ntitle: Hafen\n---\n"
	got := buildOf(t, content, "")
	for name, part := range map[string]string{"de/index.html": "<h1>Hafen</h1>", "index.html": "<h1>Harbour &amp; Help</h1>"} {
		if !strings.Contains(got[name], part) {
			t.Errorf("%s lacks %s:\n%s", name, part, got[name])
		}
	}
}

// checkStrict checks that a page contains nothing that a strict policy refuses.
func checkStrict(t *testing.T, name, page string) {
	t.Helper()
	if found := regexp.MustCompile(`<style|<script>| style=| on[a-z]+=|<script src="(https?:)?//`).FindString(page); found != "" {
		t.Errorf("%s has %s, which a strict policy refuses", name, found)
	}
}

// topicOf is a file of a topic with n questions.
func topicOf(name string, n int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "-- %s.md --\n# Topic %[1]s\n", name)
	for i := range n {
		fmt.Fprintf(&b, "## Why %s %d?\nSince %[1]s %[2]d.\n", name, i)
	}
	return b.String()
}

// TestSplit: from fifty questions on, the first page has no answers, and
// the pages of topics have them.
func TestSplit(t *testing.T) {
	for _, row := range []struct {
		a, b             int
		inIndex, inTopic bool // whether an answer of the first topic is there
	}{{splitAt - 2, 1, true, true}, {splitAt - 1, 1, false, true}, {wholeTopic, 1, false, true}, {wholeTopic + 1, 1, false, false}} {
		got := buildOf(t, topicOf("a", row.a)+topicOf("b", row.b), "")
		if strings.Contains(got["index.html"], "Since a 0.") != row.inIndex {
			t.Errorf("%d questions: the first page has their answers: %t", row.a+row.b, !row.inIndex)
		}
		if strings.Contains(got["topics/topic-a/index.html"], "<p>Since a 0.") != row.inTopic {
			t.Errorf("%d questions in a topic: its page has their answers: %t", row.a, !row.inTopic)
		}
		if !strings.Contains(got["index.html"], "a-0/index.html") || !strings.Contains(got["q/why-a-0/index.html"], "Since a 0.") {
			t.Error("a question is not led to, or has no page")
		}
	}
}

// TestFolderNames: slugs as the names of folders.
func TestFolderNames(t *testing.T) {
	for slug, want := range map[string]string{
		"how-do-i-pay": `^how-do-i-pay$`, "où-est-il": `^où-est-il$`, "日本": `^日本$`,
		"..": `^--[0-9a-f]{8}$`, "a/b": `^a-b-[0-9a-f]{8}$`, "con": `^con-[0-9a-f]{8}$`, strings.Repeat("é", 100): `^é{40}-[0-9a-f]{8}$`,
	} {
		if got := folderName(slug); !regexp.MustCompile(want).MatchString(got) {
			t.Errorf("%q: %q, want %s", slug, got, want)
		}
	}
	c := &faq.Corpus{Topics: []faq.Topic{{Entries: []*faq.Entry{{Slug: "pay"}, {Slug: "Pay"}}}}}
	if names := folderNames(c); names["pay"] == names["Pay"] || strings.EqualFold(names["pay"], names["Pay"]) {
		t.Errorf("two questions share a folder: %v", names)
	}
}

// TestSiteFaults: a fault in a header ends a build.
func TestSiteFaults(t *testing.T) {
	content := author.Read(fixture.Write(t, "-- faq.md --\n---\nlogo: none.svg\nlinks:\n  Shop: javascript:1\nlinkz: x\n---\n## Why?\n<!-- faq: was=how -->\nSo.\n## How?\nThus.\n"))
	var said []string
	for _, f := range lint.Check(content) {
		said = append(said, fmt.Sprintf("%d %s", f.Line, f.Message))
	}
	want := "2 there is no image \"none.svg\"|4 the link \"Shop\" leads to no page|5 the key \"linkz\" is unknown in front matter|7 the former slug \"how\" is that of faq.md:10 too"
	if got := strings.Join(said, "|"); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	if faults := (Build{Content: content}).Faults(); faults.Err() == nil {
		t.Error("it would be built")
	}
}
