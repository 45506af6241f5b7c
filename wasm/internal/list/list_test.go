package list

import (
	"strings"
	"testing"

	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/markdown"
	"faqwidget/wasm/internal/search"
)

// key is the interface language of the tests: each phrase is its key, and
// those that take a word have a place for it.
func key(k string) string {
	switch k {
	case "found", "meant", "none", "nearest", "alias":
		return k + " “#”."
	}
	return k
}

// leads renders what is above the entries of a corpus.
func leads(c *faq.Corpus) func(n int) string {
	r, entries := corpus.NewRenderer(c, markdown.Labels{}), c.Entries()
	return func(n int) string { return r.Lead(entries[n]) }
}

// writer writes lists of a corpus with topics of the form "Title: A; Section/B; …".
func writer(topics ...string) *Writer {
	src := &faq.Source{File: "f.md"}
	c := &faq.Corpus{}
	for _, t := range topics {
		title, questions, _ := strings.Cut(t, ": ")
		topic := faq.Topic{Title: title}
		for _, q := range strings.Split(questions, "; ") {
			e := &faq.Entry{Question: q, Answer: "yes", Source: src}
			if section, question, ok := strings.Cut(q, "/"); ok {
				e.Sections, e.Question = strings.Split(section, ">"), question
			}
			e.Slug = strings.ToLower(e.Question)
			topic.Entries = append(topic.Entries, e)
		}
		c.Topics = append(c.Topics, topic)
	}
	return &Writer{Corpus: c, Entries: c.Entries(), Lead: leads(c), Text: key, Lang: "en"}
}

func equal(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s:\ngot  %s\nwant %s", what, got, want)
	}
}

func TestHits(t *testing.T) {
	w := writer("T: A?; B `<b>`?")
	found := search.Result{Count: 2, Hits: []search.Hit{
		{Doc: 1, Question: []faq.Range{{Start: 0, End: 1}}, Snippet: search.Snippet{Text: "a<b", Ranges: []faq.Range{{Start: 1, End: 2}}}},
		{Doc: 0, Why: search.WhyTypo, Via: "word"},
	}}
	equal(t, "hits", w.Hits(found), `<div role="option" part="result" class="hit" aria-selected="false" id="hit0" data-entry="1">`+
		`<div class="title" dir="auto"><mark part="mark">B</mark> `+"`&lt;b&gt;`"+`?</div>`+
		`<div part="snippet" class="snippet" dir="auto">a<mark part="mark">&lt;</mark>b</div></div>`+
		`<div role="option" part="result" class="hit" aria-selected="false" id="hit1" data-entry="0">`+
		`<div class="title" dir="auto">A?</div><div class="why">found “<bdi>word</bdi>”.</div></div>`)
	found.DidYouMean, found.Count = "word", 7
	html := w.Hits(found)
	if strings.Contains(html, "why") {
		t.Errorf("said twice: %s", html)
	}
	if !strings.Contains(html, `aria-setsize="7" aria-posinset="2"`) {
		t.Errorf("the place among all is not said: %s", html)
	}
}

func TestBecause(t *testing.T) {
	w := writer("T: A?")
	in := []faq.Range{{Start: 0, End: 1}}
	tests := []struct {
		hit  search.Hit
		want string
	}{
		{search.Hit{Question: in}, ""},
		{search.Hit{Why: search.WhyAnswer}, "inside"},
		{search.Hit{Why: search.WhyAnswer, Question: in}, ""},
		{search.Hit{Why: search.WhyTypo, Via: "b<"}, "found “<bdi>b&lt;</bdi>”."},
		{search.Hit{Why: search.WhyAlias, Via: "money back"}, "alias “<bdi>money back</bdi>”."},
		{search.Hit{Why: search.WhyTag, Via: "bill"}, "found “<bdi>bill</bdi>”."},
	}
	for _, test := range tests {
		equal(t, "because", w.because(test.hit), test.want)
	}
}

func TestSentences(t *testing.T) {
	w := writer("T: A?")
	tests := []struct{ got, want string }{
		{w.DidYouMean(""), ""},
		{w.DidYouMean(`a"b`), `meant “<button type="button" data-query="a&quot;b" dir="auto">a&quot;b</button>”.`},
		{w.Nothing("<x>", -1), `<p class="none">none “<bdi>&lt;x&gt;</bdi>”.</p><p class="operators">operators</p>`},
		{w.Nothing(strings.Repeat("é", longestRepeated), -1), `<p class="none">none “<bdi>` + strings.Repeat("é", longestRepeated) + `</bdi>”.</p><p class="operators">operators</p>`},
		{w.Nothing(strings.Repeat("é", longestRepeated-1)+" é", -1), `<p class="none">none “<bdi>` + strings.Repeat("é", longestRepeated-1) + `…</bdi>”.</p><p class="operators">operators</p>`},
		{w.Nothing("x", 0), `<p class="none">none “<bdi>x</bdi>”.</p><p class="nearest">nearest “<button type="button" data-entry="0"><span dir="auto">A?</span></button>”.</p><p class="operators">operators</p>`},
		{w.Recent(nil, 3), ""},
		{w.Recent([]string{"refund", `"<b>`}, 3), `<div role="group" part="suggestions" class="suggestions" aria-labelledby="recent"><div class="label" id="recent">recent</div>` +
			`<div role="option" part="result" class="hit asked-before" aria-selected="false" id="hit3" data-query="refund"><div class="title" dir="auto">refund</div></div>` +
			`<div role="option" part="result" class="hit asked-before" aria-selected="false" id="hit4" data-query="&quot;&lt;b&gt;"><div class="title" dir="auto">&quot;&lt;b&gt;</div></div></div>`},
		{w.Suggested(nil), ""},
		{w.Suggested([]int{0}), `<div role="group" part="suggestions" class="suggestions" aria-labelledby="suggested"><div class="label" id="suggested">suggested</div>` +
			`<div role="option" part="result" class="hit" aria-selected="false" id="hit0" data-entry="0"><div class="title" dir="auto">A?</div></div></div>`},
	}
	for _, test := range tests {
		equal(t, "sentence", test.got, test.want)
	}
}

func TestContent(t *testing.T) {
	tests := []struct{ corpus, source, ui, want string }{
		{"", "", "en", ` dir="auto"`},
		{"en", "", "en", ` dir="auto"`},
		{"ar", "", "en", ` dir="auto" lang="ar"`},
		{"en", "ja", "en", ` dir="auto" lang="ja"`},
		{"de", "en", "en", ` dir="auto"`},
		{`"`, "", "en", ` dir="auto" lang="&quot;"`},
	}
	for _, test := range tests {
		w := writer("T: A?")
		w.Corpus.Lang, w.Lang = test.corpus, test.ui
		w.Entries[0].Source = &faq.Source{Lang: test.source}
		equal(t, "attributes", w.content(w.Entries[0]), test.want)
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

func TestPlain(t *testing.T) {
	for text, want := range map[string]string{
		"":                        "",
		"a < b\n\nc":              "<p>a &lt; b</p>\n<p>c</p>\n",
		"\tone\n\t\n\ttwo\nthree": "<pre>one\n\ntwo\n</pre>\n<p>three</p>\n",
		"a\n\t<b>":                "<p>a</p>\n<pre>&lt;b&gt;\n</pre>\n",
	} {
		equal(t, text, Plain(text), want)
	}
}
