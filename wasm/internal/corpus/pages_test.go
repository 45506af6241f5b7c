package corpus

import (
	"strings"
	"testing"

	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/markdown"
)

// harbour is a site of a few files; the links are in the last one.
var harbour = []string{
	"docs/berths.md", "## Where may I moor?\nAt the pier.\n\n## How long?\nA night.\n",
	"docs/fees/_index.md", "## What does it cost?\nTen.\n",
	"tides.md", "## When is high tide?\nAt noon.\n",
}

func TestLinksToPages(t *testing.T) {
	for _, test := range []struct{ link, want string }{
		{`{{< ref "berths.md" >}}`, `data-faq="where-may-i-moor"`},
		{`{{% relref "berths" %}}`, `data-faq="where-may-i-moor"`},
		{`{{< ref "berths#how-long" >}}`, `data-faq="how-long"`},
		{`{{< ref "/docs/berths.md" >}}`, `data-faq="where-may-i-moor"`},
		{`{{< ref "/docs/fees" >}}`, `data-faq="what-does-it-cost"`},
		{`{{< ref path="fees/_index.md" lang="en" >}}`, `data-faq="what-does-it-cost"`},
		{`{{< ref "tides" >}}`, `data-faq="when-is-high-tide"`}, // the only file of that name
		{`{{< ref "#mine" >}}`, `data-faq="mine"`},
		{`{{< ref "elsewhere.md" >}}`, `href="docs/././elsewhere/"`},
		{`{{< ref "/other/page.md#part" >}}`, `href="/./other/page/#part"`},
		{`berths/`, `data-faq="where-may-i-moor"`},
		{`../berths/#how-long`, `data-faq="how-long"`}, // as a browser resolves it
		{`fees/`, `data-faq="what-does-it-cost"`},
		{`/docs/berths/`, `href="/docs/berths/"`}, // an address of the site itself
		{`tides/`, `href="docs/tides/"`},
	} {
		files := append(append([]string{}, harbour...), "docs/faq.md", "## Mine?\n["+"x]("+test.link+")\n")
		var read []File
		for i := 0; i < len(files); i += 2 {
			read = append(read, File{Name: files[i], Text: files[i+1]})
		}
		c, faults := Parse(read, nil)
		compiled.Rebase(c, "")
		entry := c.Entries()[c.Find("mine")]
		html := NewRenderer(c, markdown.Labels{}).Answer(entry)
		if !strings.Contains(html, test.want) {
			t.Errorf("%s:\n got %s\nwant %s (%v)", test.link, html, test.want, faults)
		}
	}
}

func TestTextWithoutImages(t *testing.T) {
	for _, test := range []struct{ markdown, want string }{
		{"Press ![a red button](b.png) and wait.", "Press  and wait."},
		{"![The pump, from above](p.svg)\n\nOpen the valve.", "Open the valve."},
		{"[![build passing](b.svg)](ci) Ready.", "Ready."},
		{"![The pump, from above](p.svg)", "The pump, from above"},
	} {
		c, _ := Parse([]File{{Name: "a.md", Text: "## A?\n" + test.markdown + "\n"}}, nil)
		if got := Text(c.Entries()[0]); got != test.want {
			t.Errorf("%q: got %q, want %q", test.markdown, got, test.want)
		}
	}
}
