package build

import (
	"encoding/json"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/hostile"
)

// TestAttacks builds a page from each hostile text in each place, and reads
// it as a browser and a search engine do.
func TestAttacks(t *testing.T) {
	sum := disk.Integrity(nil)
	loaded := &online{folder: "assets", sums: [3]string{sum, sum, sum}}
	hostile.Try(t, func(_ hostile.Attack, s hostile.Source) []string {
		files := fstest.MapFS{"a.md": {Data: []byte(s.Text)}, "b.md": {Data: []byte("# B\n## B?\nb")}}
		b := Build{Content: author.Parse(files, "content"), URL: "https://a.example/"}
		b.Content.Corpus, _ = corpus.Parse(b.Content.Files, s.Vars)
		p := b.pages(dist{})[0]
		source := string(p.online(loaded, p.jsonLD(p.all, 0, p.folder)))
		faults := append(hostile.Page.Document(source), read(source, b.Content.Corpus.Len())...)
		for _, l := range p.leaves()[:min(2, len(p.leaves()))] { // a topic's and a question's
			faults = append(faults, hostile.Page.Document(string(p.frame(l, loaded)))...)
		}
		return faults
	})
}

// read lists the faults of a built page with that many questions: data that
// is not JSON, and answers that are not where they belong.
func read(source string, questions int) (faults []string) {
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return []string{err.Error()}
	}
	answers := 0
	for n := range root.Descendants() {
		switch {
		case n.Data == "script" && n.FirstChild != nil && !json.Valid([]byte(n.FirstChild.Data)):
			faults = append(faults, "JSON-LD: "+n.FirstChild.Data)
		case n.Data == "div" && attribute(n, "class") == "answer":
			answers++
			if n.Parent.Data != "details" || n.Parent.Parent.Data != "faq-widget" {
				faults = append(faults, "an answer in <"+n.Parent.Parent.Data+"><"+n.Parent.Data+">")
			}
		case n.Data == "footer" && n.NextSibling != nil && strings.TrimSpace(n.NextSibling.Data) != "":
			faults = append(faults, "something after the page: "+n.NextSibling.Data)
		}
	}
	if answers != questions {
		faults = append(faults, "answers are lost")
	}
	return faults
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
