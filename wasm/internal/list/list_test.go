package list

import (
	"strings"
	"testing"

	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/markdown"
	"faqwidget/wasm/internal/search"
)

// key is the interface language of the tests: each phrase is its key, with a
// placeholder if it takes a word.
func key(k string) string {
	switch k {
	case "found", "meant", "instead", "none", "alias":
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
	return &Writer{Corpus: c, Entries: c.Entries(), Groups: Groups(c), Lead: leads(c), Text: key, Lang: "en"}
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
		`<div class="about"><span part="snippet" class="snippet" dir="auto">a<mark part="mark">&lt;</mark>b</span></div></div>`+
		`<div role="option" part="result" class="hit" aria-selected="false" id="hit1" data-entry="0">`+
		`<div class="title" dir="auto">A?</div><div class="about"><bdi class="why">found “<bdi>word</bdi>”.</bdi> </div></div>`)
	found.DidYouMean, found.Count = "word", 7
	html := w.Hits(found)
	if strings.Contains(html, "why") {
		t.Errorf("said twice: %s", html)
	}
	if !strings.Contains(html, `aria-setsize="7" aria-posinset="2"`) {
		t.Errorf("the place among all is not said: %s", html)
	}
}

// TestAbout: with several topics, each hit names its own and why it was found, on
// one line.
func TestAbout(t *testing.T) {
	w := writer("<T>: A?", "U: B?")
	w.Corpus.Lang = "he"
	html := w.Hits(search.Result{Count: 1, Hits: []search.Hit{{Doc: 0, Why: search.WhyAlias, Via: "a<b", Snippet: search.Snippet{Text: "yes"}}}})
	if want := `<div class="about"><bdi class="topic">&lt;T&gt;</bdi> <bdi class="why">alias “<bdi>a&lt;b</bdi>”.</bdi> <span part="snippet" class="snippet" dir="rtl" lang="he">yes</span></div></div>`; !strings.HasSuffix(html, want) {
		t.Errorf("%s does not end with %s", html, want)
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
		{search.Hit{Why: search.WhyAnswer}, ""},
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
	const clear, operators = `<button type="button" data-query="" class="restart">clear</button>`, `<p class="operators">operators</p>`
	tests := []struct{ got, want string }{
		{w.Corrected("", "x"), ""},
		{w.Corrected(`a"b`, "a<c"), `meant “<a href="#" data-query="a&quot;b" dir="auto">a&quot;b</a>”.` +
			`<span class="instead">instead “<a href="#" data-query="a&lt;c" dir="auto" data-typed>a&lt;c</a>”.</span>`},
		{w.Nothing(" <x> ", -1), `<p class="none">none “<bdi>&lt;x&gt;</bdi>”.</p>` + clear + operators},
		{w.Nothing(strings.Repeat("é", longestRepeated), -1), `<p class="none">none “<bdi>` + strings.Repeat("é", longestRepeated) + `</bdi>”.</p>` + clear + operators},
		{w.Nothing(strings.Repeat("é", longestRepeated-1)+" é", -1), `<p class="none">none “<bdi>` + strings.Repeat("é", longestRepeated-1) + `…</bdi>”.</p>` + clear + operators},
		{w.Nothing("x", 0), `<p class="none">none “<bdi>x</bdi>”.</p>` + clear + `<section class="related" aria-labelledby="nearest"><h3 id="nearest">nearest</h3><ul><li><button type="button" data-entry="0"><span dir="auto">A?</span></button></li></ul></section>` + operators},
		{writer("<T>: A?", "U: B?").Nothing("x", -1), `<p class="none">none “<bdi>x</bdi>”.</p>` + clear + `<section class="related" aria-labelledby="topics"><h3 id="topics">topics</h3><ul>` +
			`<li><button type="button" data-topic="0" dir="auto">&lt;T&gt;</button></li><li><button type="button" data-topic="1" dir="auto">U</button></li></ul></section>` + operators},
		{w.Recent(nil, 3), ""},
		{w.Recent([]string{"refund", `"<b>`}, 3), `<div role="group" part="suggestions" class="suggestions" aria-labelledby="recent"><div class="label" id="recent">recent</div>` +
			`<div role="option" part="result" class="hit asked-before" aria-selected="false" id="hit3" data-query="refund"><div class="title" dir="auto">refund</div></div>` +
			`<div role="option" part="result" class="hit asked-before" aria-selected="false" id="hit4" data-query="&quot;&lt;b&gt;"><div class="title" dir="auto">&quot;&lt;b&gt;</div></div></div>`},
		{w.Suggested("popular", nil, 0), ""},
		{w.Suggested("suggested", []int{0}, 2), `<div role="group" part="suggestions" class="suggestions" aria-labelledby="suggested"><div class="label" id="suggested">suggested</div>` +
			`<div role="option" part="result" class="hit" aria-selected="false" id="hit2" data-entry="0"><div class="title" dir="auto">A?</div></div></div>`},
	}
	for _, test := range tests {
		equal(t, "sentence", test.got, test.want)
	}
}

func TestContent(t *testing.T) {
	tests := []struct{ corpus, source, ui, want string }{
		{"", "", "en", ` dir="auto"`},
		{"en", "", "en", ` dir="auto"`},
		{"ar", "", "en", ` dir="rtl" lang="ar"`},
		{"en", "ja", "en", ` dir="ltr" lang="ja"`},
		{"he", "en", "he", ` dir="ltr" lang="en"`},
		{"de", "en", "en", ` dir="auto"`},
		{`"`, "", "en", ` dir="ltr" lang="&quot;"`},
		{"he", "", "he", ` dir="rtl"`},
	}
	for _, test := range tests {
		w := writer("T: A?")
		w.Corpus.Lang, w.Lang = test.corpus, test.ui
		w.Entries[0].Source = &faq.Source{Lang: test.source}
		equal(t, "attributes", w.content(w.Entries[0]), test.want)
	}
}

// TestDirectionOfAFile: if no language is named, the letters of all questions
// of a file decide, not the first letters of one.
func TestDirectionOfAFile(t *testing.T) {
	for _, test := range []struct{ first, second, want string }{
		{"Wi-Fi לא עובד?", "איך מחליפים סיסמה?", ` dir="rtl"`},
		{"USB فقط؟", "2 — كيف أدفع؟", ` dir="rtl"`},
		{"What does שלום mean?", "Which alphabet is it?", ` dir="auto"`},
		{"Что такое שלום?", "Как заплатить?", ` dir="auto"`},
		{"1?", "2?", ` dir="auto"`},
	} {
		w := writer("T: A?; B?", "U: C?")
		file, other := &faq.Source{File: "faq.md"}, &faq.Source{File: "other.md"}
		for i, question := range []string{test.first, test.second, "Other letters, and many of them?"} {
			w.Entries[i].Question, w.Entries[i].Source = question, file
		}
		w.Entries[2].Source = other
		equal(t, "a question", w.content(w.Entries[0]), test.want)
		equal(t, "the other file", w.content(w.Entries[2]), ` dir="auto"`)
		equal(t, "its answer", w.ofAnswer(w.Entries[0]), ` dir="auto"`)
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
		"\tone\n\t\n\ttwo\nthree": "<pre tabindex=\"0\">one\n\ntwo\n</pre>\n<p>three</p>\n",
		"a\n\t<b>":                "<p>a</p>\n<pre tabindex=\"0\">&lt;b&gt;\n</pre>\n",
	} {
		equal(t, text, Plain(text), want)
	}
}
