package build

import (
	"encoding/json"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/bundle/bundletest"
	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/fixture"

	"github.com/google/go-cmp/cmp"
)

// authored is content in two languages, with parts that are hard to carry.
const authored = `
-- a-billing.md --
---
title: Billing
lang: en
---
## How do I pay {{ names.product }}?
<!-- faq: aliases=credit card -->
By *card*. See [the terms](docs/terms.txt) and ![a card](img/card%20one.png).

Markup such as ` + "`</script><!--`" + ` is text. Then [ask again](#wie-teuer).
-- b-preise.md --
---
title: Preise
lang: de
---
## Wie teuer?
Nicht sehr.
-- vars.yml --
names:
  product: Acme
-- docs/terms.txt --
The terms.
-- img/card one.png --
PNG
-- not-linked.txt --
left at home
`

func buildOf(t *testing.T, archive, url string) map[string]string {
	t.Helper()
	files, err := Build{Content: author.Read(fixture.Write(t, archive)), Dist: bundle.Dir(bundletest.Dist(t)), URL: url}.Files()
	if err != nil {
		t.Fatal(err)
	}
	return bundletest.ByName(files)
}

// hashed matches the folder of the assets.
var hashed = regexp.MustCompile(`^assets-[0-9a-f]{16}/`)

// named matches the end of the name of an FAQ.
var named = regexp.MustCompile(`-[0-9a-f]{16}\.wasm$`)

// unhashed gives files their names without the hash of the folder.
func unhashed(files map[string]string) map[string]string {
	m := map[string]string{}
	for name, data := range files {
		m[named.ReplaceAllString(hashed.ReplaceAllString(name, "assets/"), "-0000000000000000.wasm")] = data
	}
	return m
}

func TestBuildFiles(t *testing.T) {
	got := unhashed(buildOf(t, authored, "https://help.example/faq/"))
	want := []string{
		"assets/faq-en-0000000000000000.wasm", "assets/faq-markdown.wasm", "assets/faq-markdown.wasm.br", "assets/faq-markdown.wasm.gz", "assets/faq-insight.js", "assets/faq-shards.js", "assets/faq-shards.js.br", "assets/faq-shards.js.gz", "assets/faq-shards.wasm", "assets/faq-shards.wasm.br", "assets/faq-shards.wasm.gz", "assets/faq-insight.js.br", "assets/faq-insight.js.gz", "assets/faq-agent.js", "assets/faq-agent.js.br", "assets/faq-agent.js.gz", "assets/faq-data.wasm", "assets/faq-data.wasm.br", "assets/faq-data.wasm.gz", "assets/faq-join.js", "assets/faq-join.js.br", "assets/faq-join.js.gz", "assets/faq-join.wasm", "assets/faq-join.wasm.br", "assets/faq-join.wasm.gz", "assets/faq-shell.js", "assets/faq-widget.js", "assets/faq.wasm", "assets/locales/de.js", "assets/locales/de.js.br", "assets/locales/de.js.gz", "assets/page.css", "assets/site.js", "assets/icon.svg",
		"404.html", "llms.txt", "llms-full.txt", "q/how-do-i-pay-acme/index.html.md", "q/wie-teuer/index.html.md", "q/how-do-i-pay-acme/index.html", "q/wie-teuer/index.html", "topics/billing/index.html", "topics/preise/index.html", "docs/terms.txt", "faq-repair.js", "faq-widget.js", "faq-widget.offline.js", "faq-en.wasm", "img/card one.png", "index.html", "offline.html", "sitemap.xml",
	}
	for _, name := range want {
		if _, ok := got[name]; !ok {
			t.Errorf("%s is missing", name)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%d files, want %d", len(got), len(want))
	}
	if !strings.Contains(got["sitemap.xml"], "<loc>https://help.example/faq/</loc>") {
		t.Error(got["sitemap.xml"])
	}
}

func TestBuiltPage(t *testing.T) {
	for _, url := range []string{"", "https://help.example/faq/"} {
		got := buildOf(t, authored, url)
		page := got["index.html"]
		for _, part := range []string{
			`<html lang="en" dir="ltr">`,
			`<title>Billing</title>`,
			`<h2 lang="de" dir="ltr">Preise</h2>`,
			`<summary>How do I pay Acme?</summary>`,
			`<div class="answer" id="how-do-i-pay-acme">`,
			`<details lang="de" dir="ltr">`,
			`href="#wie-teuer"`,
		} {
			if !strings.Contains(page, part) {
				t.Errorf("the page lacks %s:\n%s", part, page)
			}
		}
		if canonical := `<link rel="canonical" href="` + url + `">`; strings.Contains(page, canonical) != (url != "") {
			t.Errorf("canonical link with the address %q", url)
		}
		checkJSONLD(t, page, url)
		checkIntegrity(t, page, got)
	}
}

// TestBuiltPageHasAllOfTheText checks that the page also has sections and
// the text above a question, with the files they link to.
func TestBuiltPageHasAllOfTheText(t *testing.T) {
	got := buildOf(t, `
-- faq.md --
# Help
Read ![the map](map.png) first.
## Harbour
By the sea.
### Where is it?
There.
### When is it open?
Always.
## Money
### What does it cost?
Ten.
-- faq.de.md --
# Hilfe
Zuerst ![die Karte](map.png).
## Hafen
### Wo ist er? {#where-is-it}
Dort.
-- map.png --
`, "")
	for _, row := range []struct{ name, part string }{
		{"index.html", "<h1>Help</h1>\n<faq-widget theme=\"page\">\n<h2>Harbour</h2>\n<div class=\"lead\">\n<p>Read <img src=\"map.png\""},
		{"index.html", "<p>By the sea.</p>\n</div>\n<details>\n<summary>Where is it?</summary>"},
		{"index.html", "</details>\n<h2>Money</h2>\n<details>\n<summary>What does it cost?</summary>"},
		{"de/index.html", "<div class=\"lead\">\n<p>Zuerst <img src=\"../map.png\""},
		{"map.png", ""},
	} {
		if data, ok := got[row.name]; !ok || !strings.Contains(data, row.part) {
			t.Errorf("%s lacks %s:\n%s", row.name, row.part, data)
		}
	}
	if n := strings.Count(got["index.html"], "<h2>Harbour"); n != 1 {
		t.Errorf("a section has %d headings", n)
	}
}

// checkIntegrity checks the hashes of a page's style and script against the files.
func checkIntegrity(t *testing.T, page string, files map[string]string) {
	t.Helper()
	tags := regexp.MustCompile(`<(link rel="stylesheet"|script)[^>]* (?:src|href)="([^"]+)" integrity="([^"]+)"`).FindAllStringSubmatch(page, -1)
	if len(tags) != 3 {
		t.Fatalf("%d tags with an integrity hash, want those of style and scripts:\n%s", len(tags), page)
	}
	for _, tag := range tags {
		data, ok := files[tag[2]]
		if !ok || !hashed.MatchString(tag[2]) || disk.Integrity([]byte(data)) != tag[3] {
			t.Errorf("%s is not the file that the page means: %v", tag[2], ok)
		}
	}
}

// TestBuiltTranslations builds an FAQ with one file translated.
func TestBuiltTranslations(t *testing.T) {
	got := buildOf(t, `
-- faq.md --
# Help
## Where is it?
[There](docs/map.txt).
-- faq.de.md --
# Hilfe
## Wo ist es? {#where-is-it}
[Dort](docs/map.txt), sagt ![die Karte](docs/map.png).

    Code
-- docs/map.txt --
-- docs/map.png --
`, "https://a.example/")
	// Each row: a file, and what it must contain.
	for _, row := range []struct{ name, part string }{
		{"index.html", `<html lang="en" dir="ltr">`},
		{"index.html", `<a href="de/index.html" hreflang="de" lang="de">Deutsch</a>`},
		{"index.html", `<a href="index.html" hreflang="en" lang="en" aria-current="page">English</a>`},
		{"index.html", `<link rel="alternate" hreflang="de" href="https://a.example/de/">`},
		{"index.html", `<a href="docs/map.txt">`},
		{"de/index.html", `<html lang="de" dir="ltr">`},
		{"de/index.html", `<title>Hilfe</title>`},
		{"de/index.html", `<link rel="canonical" href="https://a.example/de/">`},
		{"de/index.html", `<a href="../index.html" hreflang="en" lang="en">English</a>`},
		{"de/index.html", `<faq-widget base="../" theme="page">`},
		{"de/index.html", `<a href="../docs/map.txt">Dort</a>`},
		{"de/index.html", `<img src="../docs/map.png"`},
		{"de/index.html", `https://a.example/de/q/where-is-it/`},
		{"de/index.html", `data-copy>Kopieren</button>`},
		{"sitemap.xml", `<url><loc>https://a.example/de/</loc><xhtml:link rel="alternate" hreflang="en" href="https://a.example/"/>`},
		{"docs/map.png", ``},
	} {
		if data, ok := got[row.name]; !ok || !strings.Contains(data, row.part) {
			t.Errorf("%s lacks %s:\n%s", row.name, row.part, data)
		}
	}
	if !regexp.MustCompile(`<script src="\.\./assets-[0-9a-f]{16}/faq-widget\.js" integrity=`).MatchString(got["de/index.html"]) {
		t.Error("the page of a translation does not find its script")
	}
	single := buildOf(t, "-- faq.de.md --\n## Wo?\nDort.\n", "")
	if _, twice := single["de/index.html"]; twice || !strings.Contains(single["index.html"], `<html lang="de"`) {
		t.Error("what is written in one language has one page, in that language")
	}
}

func checkJSONLD(t *testing.T, page, url string) {
	t.Helper()
	_, rest, _ := strings.Cut(page, `<script type="application/ld+json">`)
	text, _, _ := strings.Cut(rest, "</script>")
	var data struct {
		Type      string `json:"@type"`
		Questions []struct {
			Name   string
			URL    string
			Answer struct{ Text string } `json:"acceptedAnswer"`
		} `json:"mainEntity"`
	}
	if err := json.Unmarshal([]byte(text), &data); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	if data.Type != "FAQPage" || len(data.Questions) != 2 || data.Questions[0].Name != "How do I pay Acme?" {
		t.Errorf("%+v", data)
	}
	if !strings.Contains(data.Questions[0].Answer.Text, "<em>card</em>") {
		t.Errorf("answer %s", data.Questions[0].Answer.Text)
	}
	if url != "" && data.Questions[1].URL != url+"q/wie-teuer/" {
		t.Errorf("address %s", data.Questions[1].URL)
	}
}

func TestBuiltScriptPointsToAssets(t *testing.T) {
	got := buildOf(t, authored, "")
	folder := regexp.MustCompile(`faqImport\("\./(assets-[0-9a-f]{16})/faq-shell\.js\?[0-9a-f]{12}"\)`).FindStringSubmatch(got["faq-widget.js"])
	if folder == nil || got[folder[1]+"/faq-shell.js"] == "" {
		t.Errorf("the script does not lead to its shell: %s", got["faq-widget.js"])
	}
	changed := buildOf(t, strings.Replace(authored, "Nicht sehr.", "Nicht viel.", 1), "")
	if changed["faq-widget.js"] == got["faq-widget.js"] {
		t.Error("other content has the same hash")
	}
}

func TestOfflineForms(t *testing.T) {
	got := buildOf(t, authored, "")
	for _, mark := range []string{bundle.EngineMark, bundle.MarkdownMark, bundle.JoinerMark, bundle.CorporaMark + "en "} {
		packed := regexp.MustCompile(mark + `(H4sI[A-Za-z0-9+/=]{30,})`)
		for _, name := range []string{"faq-widget.offline.js", "offline.html"} {
			if !packed.MatchString(got[name]) {
				t.Errorf("%s carries nothing after %s", name, mark)
			}
		}
	}
	page := got["offline.html"]
	for _, part := range []string{"<link rel=\"stylesheet\"", " src=\"faq-widget", "faqImport(\"./faq-shell.js"} {
		if strings.Contains(page, part) {
			t.Errorf("the offline page needs %s", part)
		}
	}
	_, rest, _ := strings.Cut(page, "<script>")
	script, rest, _ := strings.Cut(rest, "</script>")
	if !strings.HasSuffix(strings.TrimSpace(script), "})();") || strings.Contains(rest, "<script") {
		t.Error("the script of the offline page ends too early")
	}
}

func TestInlineScript(t *testing.T) {
	const script = "a='</script>';b=/<\\/ScRiPt/;c=`</SCRIPT><!--`;d=1<2"
	const want = "a='<\\/script>';b=/<\\/ScRiPt/;c=`<\\/SCRIPT><\\!--`;d=1<2"
	if got := string(inlineScript([]byte(script))); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestStaleFormsStayBehind changes a file by hand, so its compressed forms
// are those of the old one.
func TestStaleFormsStayBehind(t *testing.T) {
	dist := bundletest.Dist(t)
	fixture.Put(t, dist, disk.MarkdownName, []byte("another program"))
	files, err := Build{Content: author.Read(fixture.Write(t, authored)), Dist: bundle.Dir(dist)}.Files()
	if err != nil {
		t.Fatal(err)
	}
	got := unhashed(bundletest.ByName(files))
	for _, suffix := range []string{".br", ".gz"} {
		if _, there := got["assets/"+disk.MarkdownName+suffix]; there {
			t.Errorf("%s%s is of another %[1]s", disk.MarkdownName, suffix)
		}
		if _, there := got["assets/locales/de.js"+suffix]; !there {
			t.Errorf("locales/de.js%s is missing", suffix)
		}
	}
}

func TestBuildIsReproducible(t *testing.T) {
	one, two := buildOf(t, authored, "https://a.example/"), buildOf(t, authored, "https://a.example/")
	if diff := cmp.Diff(one, two); diff != "" {
		t.Error(diff)
	}
}

// brokenDists are changes to a built folder, and what the error must say.
var brokenDists = []struct{ name, data, want string }{
	{"faq.wasm", "<!doctype html>", "faq.wasm: this is not a complete WebAssembly module"},
	{"faq.wasm", fixture.AddModule[:40], "it ends within section"},
	{"faq-widget.js", "another version", "it has another version"},
	{"faq-widget.offline.js", "another version", "the script has no place for what follows \"faq:engine,\""},
}

func TestBuildErrors(t *testing.T) {
	content := author.Read(fixture.Write(t, authored))
	for _, row := range brokenDists {
		dist := bundletest.Dist(t)
		fixture.Put(t, dist, row.name, []byte(row.data))
		_, err := Build{Content: content, Dist: bundle.Dir(dist)}.Files()
		if err == nil || !strings.Contains(err.Error(), row.want) {
			t.Errorf("%s: error %v, want %q", row.name, err, row.want)
		}
	}
	_, err := Build{Content: content, Dist: bundle.Dir(filepath.Join(t.TempDir(), "none"))}.Files()
	if err == nil || !strings.Contains(err.Error(), "make builds one in dist; name it with -dist") {
		t.Errorf("error %v without a built folder", err)
	}
}

// TestTheEngineInsideBuildsTheSame: a build by a tool that carries its engine
// equals a build from the folder that the tool was made from, byte for byte.
func TestTheEngineInsideBuildsTheSame(t *testing.T) {
	dir := bundle.Dir(bundletest.Stamped(t))
	archive, err := bundle.Carry(dir)
	if err != nil {
		t.Fatal(err)
	}
	inside, err := bundle.Carried(string(archive))
	if err != nil {
		t.Fatal(err)
	}
	content := author.Read(fixture.Write(t, authored))
	var built [2]map[string]string
	for i, dist := range []bundle.Folder{dir, inside} {
		files, err := Build{Content: content, Dist: dist}.Files()
		if err != nil {
			t.Fatal(err)
		}
		built[i] = bundletest.ByName(bundle.Compress(files, t.TempDir(), 64<<10))
	}
	if diff := cmp.Diff(built[0], built[1]); diff != "" {
		t.Error(diff)
	}
}
