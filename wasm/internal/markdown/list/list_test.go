package list

import (
	"strings"
	"testing"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/markdown"
	"faqwidget/wasm/internal/search"
)

// key is the interface language of the tests: each phrase is its key, and
// those that take a word have a place for it.
func key(k string) string {
	switch k {
	case "found", "meant", "none", "nearest":
		return k + " “#”."
	}
	return k
}

func corpus() *faq.Corpus {
	src := &faq.Source{File: "f.md"}
	entry := func(slug, question string, sections ...string) faq.Entry {
		return faq.Entry{Slug: slug, Question: question, Heading: question, Answer: "yes", Sections: sections, Source: src}
	}
	return &faq.Corpus{Topics: []faq.Topic{
		{Title: "One & all", Entries: []faq.Entry{entry("a", "A?", "S"), entry("b", "B `<b>`?", "S")}},
		{Title: "Two", Entries: []faq.Entry{entry("c", "<i>C</i>?")}},
	}}
}

func TestBrowse(t *testing.T) {
	c := corpus()
	html := Browse(c, markdown.NewRenderer(c, markdown.Labels{}))
	for _, want := range []string{
		"<h2>One &amp; all</h2>",
		`<p class="section">S</p>`,
		`id="q1" aria-expanded="false" aria-controls="a1" data-entry="1"><span>B <code>&lt;b&gt;</code>?</span>`,
		`id="a2" hidden></div>`,
	} {
		if !strings.Contains(html, want) {
			t.Errorf("no %s in %s", want, html)
		}
	}
	if strings.Count(html, `class="section"`) != 1 || strings.Contains(html, "<i>") {
		t.Errorf("got %s", html)
	}
}

func TestHits(t *testing.T) {
	found := search.Result{Hits: []search.Hit{
		{Doc: 1, Question: []faq.Range{{Start: 0, End: 1}}, Snippet: search.Snippet{Text: "a<b", Ranges: []faq.Range{{Start: 1, End: 2}}}},
		{Doc: 0, Why: search.WhyTypo, Via: "word"},
	}}
	html := Hits(corpus().Entries(), found, key)
	want := `<div role="option" part="result" class="hit" aria-selected="false" id="hit0" data-entry="1">` +
		`<div class="title"><mark part="mark">B</mark> ` + "`&lt;b&gt;`" + `?</div>` +
		`<div part="snippet" class="snippet">a<mark part="mark">&lt;</mark>b</div></div>` +
		`<div role="option" part="result" class="hit" aria-selected="false" id="hit1" data-entry="0">` +
		`<div class="title">A?</div><div class="why">found “<bdi>word</bdi>”.</div></div>`
	if html != want {
		t.Errorf("got  %s\nwant %s", html, want)
	}
	found.Corrected = "word"
	if html := Hits(corpus().Entries(), found, key); strings.Contains(html, "why") {
		t.Errorf("said twice: %s", html)
	}
}

func TestSentences(t *testing.T) {
	tests := []struct{ got, want string }{
		{Corrected("", key), ""},
		{Corrected(`a"b`, key), `meant “<button type="button" data-query="a&quot;b">a&quot;b</button>”.`},
		{Nothing("<x>", nil, -1, key), `<p class="none">none “<bdi>&lt;x&gt;</bdi>”.</p>`},
		{Nothing("x", corpus().Entries()[0], 0, key), `<p class="none">none “<bdi>x</bdi>”.</p><p class="nearest">nearest “<button type="button" data-entry="0">A?</button>”.</p>`},
	}
	for _, test := range tests {
		if test.got != test.want {
			t.Errorf("got  %s\nwant %s", test.got, test.want)
		}
	}
}

func TestAnswer(t *testing.T) {
	all := corpus().Entries()
	tests := []struct {
		number int
		turns  string // the entries that previous and next lead to
	}{{0, "1"}, {1, "02"}, {2, "1"}}
	for _, test := range tests {
		html := Answer(Page{Number: test.number, All: all, Question: "Q", Answer: "<p>yes</p>"}, key)
		_, nav, _ := strings.Cut(html, "<nav")
		turns := ""
		for _, part := range strings.Split(nav, `data-entry="`)[1:] {
			turns += part[:1]
		}
		if turns != test.turns || strings.Contains(html, "related") {
			t.Errorf("page %d turns to %s, want %s: %s", test.number, turns, test.turns, html)
		}
	}
}

func TestMove(t *testing.T) {
	tests := []struct {
		key                 string
		active, count, next int
		ok                  bool
	}{
		{"ArrowDown", -1, 3, 0, true},
		{"ArrowDown", 2, 3, 0, true},
		{"ArrowUp", -1, 3, 2, true},
		{"ArrowUp", 0, 3, 2, true},
		{"Home", -1, 3, 0, false}, // the caret moves while nothing is chosen
		{"Home", 2, 3, 0, true},
		{"End", 0, 3, 2, true},
		{"a", 1, 3, 1, false},
		{"ArrowDown", -1, 0, -1, false},
	}
	for _, test := range tests {
		next, ok := Move(test.key, test.active, test.count)
		if ok != test.ok || ok && next != test.next {
			t.Errorf("Move(%s, %d, %d) = %d, %v", test.key, test.active, test.count, next, ok)
		}
	}
}
