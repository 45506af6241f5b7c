package build

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"
)

// TestVersions: pages of questions and topics name those that say the same in
// other languages, and only those.
func TestVersions(t *testing.T) {
	const de = `hreflang="de" href="https://help.example/de/`
	got := buildOf(t, harbour, "https://help.example/")
	for _, row := range []struct {
		name, part string
		there      bool
	}{
		{"index.html", `<link rel="alternate" ` + de + `">`, true},
		{"q/what-does-a-night-cost/index.html", `<link rel="alternate" ` + de + `q/what-does-a-night-cost/">`, true},
		{"q/what-does-a-night-cost/index.html", `<link rel="alternate" hreflang="en" href="https://help.example/q/what-does-a-night-cost/">`, true},
		{"de/q/what-does-a-night-cost/index.html", `<link rel="alternate" hreflang="en" href="https://help.example/q/what-does-a-night-cost/">`, true},
		{"topics/berths/index.html", `<link rel="alternate" ` + de + `topics/liegeplätze/">`, true},
		{"topics/berths/index.html", `<a href="../../de/topics/liegeplätze/index.html" hreflang="de" lang="de">`, true},
		{"de/topics/liegeplätze/index.html", `<a href="../../../topics/berths/index.html" hreflang="en" lang="en">`, true},
		{"q/where-is-the-harbour/index.html", `rel="alternate" hreflang`, false}, // not translated
		{"de/q/where-is-the-harbour/index.html", `rel="alternate" hreflang`, false},
		{"topics/arriving/index.html", `rel="alternate" hreflang`, false},
		{"de/topics/arriving/index.html", `<link rel="canonical" href="https://help.example/topics/arriving/">`, true},
		{"404.html", `rel="alternate" hreflang`, false},
		{"sitemap.xml", `<url><loc>https://help.example/topics/berths/</loc><xhtml:link rel="alternate" hreflang="en" href="https://help.example/topics/berths/"/><xhtml:link rel="alternate" ` + de + `topics/liegeplätze/"/></url>`, true},
		{"sitemap.xml", `<url><loc>https://help.example/q/where-is-the-harbour/</loc></url>`, true},
		{"sitemap.xml", `/de/topics/arriving/`, false},
	} {
		if data := got[row.name]; data == "" || strings.Contains(data, row.part) != row.there {
			t.Errorf("%s has %s: want %t\n%s", row.name, row.part, row.there, data)
		}
	}
	if page := buildOf(t, harbour, "")["q/what-does-a-night-cost/index.html"]; strings.Contains(page, `rel="alternate" hreflang`) {
		t.Error("an address that is not absolute is given to search engines")
	}
}

// quotable is an answer with all that a page adds to one.
const quotable = `
-- faq.md --
# Help
## How? {#how}
See [why](#why), [there](docs/a.txt), [up](/prices), [out](https://a.example/?a=1&b=2) and a note[^1].

| a | b |
|---|---|
| 1 | 2 |

` + "```sh\nls\n```" + `

![a role data-x="y"](docs/a.png)

[^1]: A note.
## Why?
So.
-- docs/a.txt --
-- docs/a.png --
`

// TestQuoted: the answer that search engines are given leads to the same places
// from anywhere, and has nothing that means something only on a page.
func TestQuoted(t *testing.T) {
	for _, row := range []struct{ url, page, address, why, file string }{
		{"https://help.example/faq/", "index.html", "https://help.example/faq/q/how/", "https://help.example/faq/q/why/", "https://help.example/faq/docs/a"},
		{"https://help.example/faq/", "q/how/index.html", "https://help.example/faq/q/how/", "https://help.example/faq/q/why/", "https://help.example/faq/docs/a"},
		{"", "q/how/index.html", "", "../../q/why/index.html", "../../docs/a"},
	} {
		_, rest, _ := strings.Cut(buildOf(t, quotable, row.url)[row.page], `<script type="application/ld+json">`)
		rest, _, _ = strings.Cut(rest, "</script>")
		var data struct {
			Questions []struct {
				URL    string
				Answer struct{ Text string } `json:"acceptedAnswer"`
			} `json:"mainEntity"`
		}
		if err := json.Unmarshal([]byte(rest), &data); err != nil {
			t.Fatal(err)
		}
		first := data.Questions[0]
		if first.URL != row.address {
			t.Errorf("%s: the address is %s", row.page, first.URL)
		}
		up := "/prices"
		if row.url != "" {
			up = "https://help.example/prices"
		}
		for _, part := range []string{`<a href="` + row.why + `">why</a>`, `<a href="` + row.file + `.txt">there</a>`, `<a href="` + up + `">up</a>`,
			`<a href="https://a.example/?a=1&amp;b=2">out</a>`, `<img src="` + row.file + `.png" alt="a role data-x=&quot;y&quot;">`, `href="` + row.address + `#fn-`, "<pre><code>ls"} {
			if !strings.Contains(first.Answer.Text, part) {
				t.Errorf("%s lacks %s:\n%s", row.page, part, first.Answer.Text)
			}
		}
		if found := regexp.MustCompile(`<[^>]* (data-|tabindex|role=|aria-|class=|target=)`).FindString(strings.ReplaceAll(first.Answer.Text, "data-x=&", "")); found != "" {
			t.Errorf("%s: %s", row.page, found)
		}
	}
}
