package list

import (
	"strings"
	"testing"
	"unicode/utf8"

	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/markdown"
	"faqwidget/wasm/internal/search"
)

func TestPage(t *testing.T) {
	w := writer("One: a; S/b", "Two: c")
	w.Linked = true
	equal(t, "page", w.Page(OpenAnswer{Number: 1, Answer: "<p>yes</p><h4>More</h4>", Helpful: "no"}, []int{2}),
		`<div class="bar" part="bar"><button type="button" class="back" data-back>back</button><div class="tools">`+
			`<button type="button" class="tool link" data-link="b" aria-label="link" title="link"></button>`+
			`<button type="button" class="tool text" data-answer aria-label="answer.copy" title="answer.copy"></button></div></div>`+
			`<nav class="crumbs" aria-label="topics"><ol><li><button type="button" data-topic="0" dir="auto">One</button></li><li><span dir="auto">S</span></li></ol></nav>`+
			`<h2 class="asked" part="question" tabindex="-1" dir="auto">b</h2><div class="prose" part="answer" dir="auto"><p>yes</p><h3>More</h3></div>`+
			`<div part="feedback" class="feedback" role="group" aria-labelledby="helpful"><span class="said"><span id="helpful">helpful</span><span class="thanks">thanks</span></span>`+
			`<button type="button" aria-pressed="false" data-helpful="yes">yes</button><button type="button" aria-pressed="true" data-helpful="no">no</button></div>`+
			`<section class="related" aria-labelledby="related"><h3 id="related">related</h3><ul><li><button type="button" data-entry="2"><span dir="auto">c</span></button></li></ul></section>`+
			`<nav class="turn" aria-label="turn"><button type="button" data-entry="0"><small class="previous">previous</small> <span dir="auto">a</span></button>`+
			`<button type="button" data-entry="2"><small class="next">next</small> <span dir="auto">c</span></button></nav>`)
	w.Linked = false
	if html := w.Page(OpenAnswer{Number: 0, Found: true}, nil); !strings.HasPrefix(html, `<div class="bar" part="bar"><button type="button" class="back" data-back aria-label="back: results">results</button>`) {
		t.Errorf("where Back leads is not said: %s", html)
	}
	if html := w.Page(OpenAnswer{Number: 0}, nil); strings.Contains(html, "data-link") || strings.Contains(html, "previous") || strings.Contains(html, "related") {
		t.Errorf("offers what there is not: %s", html)
	}
	w = writer("One: a")
	if html := w.Page(OpenAnswer{}, nil); strings.Contains(html, "<nav") {
		t.Errorf("a single question leads nowhere: %s", html)
	}
}

func TestInPlace(t *testing.T) {
	w := writer("One: a; b")
	html := w.InPlace(OpenAnswer{Number: 1, Answer: `<h4>x</h4><h6>&lt;h4&gt;</h6><sup id="fnref:1"><a href="#fn:1">1</a></sup><li id="fn:1"></li>`}, 4)
	for _, want := range []string{"<h5>x</h5><h6>&lt;h4&gt;</h6>", `id="a1-fnref:1"><a href="#a1-fn:1"`, `<li id="a1-fn:1">`, `aria-labelledby="helpful1"`, `data-answer`} {
		if !strings.Contains(html, want) {
			t.Errorf("no %s in %s", want, html)
		}
	}
}

func TestHighlight(t *testing.T) {
	tests := []struct{ query, html, want string }{
		{"b", "<p>a b c</p>", "<p>a [b] c</p>"},
		// inside tags and attributes nothing is marked
		{"em code href", `<em>x</em> <a href="href">code</a>`, `<em>x</em> <a href="href">[code]</a>`},
		{"b", `<img alt="b > b"> b`, `<img alt="b > b"> [b]`},
		// across tags, each part by itself; blocks divide words
		{"format", "<strong>for</strong>mat", "<strong>[for]</strong>[mat]"},
		{"format", "<p>for</p><p>mat</p>", "<p>for</p><p>mat</p>"},
		{"format", "for<br />mat", "for<br />mat"},
		{"x b", "x b", "[x] [b]"},
		// character references are one letter, never cut
		{"tom", "<p>&lt;tom&gt; &amp;</p>", "<p>&lt;[tom]&gt; &amp;</p>"},
		{"fish & chips", "fish &amp; chips", "[fish] &amp; [chips]"},
		{"don't", "I don&#39;t", "I [don]&#39;[t]"},
		// accents, combining marks, other scripts
		{"cafe", "Cafe\u0301 cafés café", "[Cafe\u0301] cafés [café]"},
		{"reset", "Réset", "[Réset]"},
		{"ストール", "インストールする", "イン[ストール]する"},
		// what is not the answer's text
		{"copy", `<button type="button" class="copy">Copy</button><pre>copy</pre>`, `<button type="button" class="copy">Copy</button><pre>[copy]</pre>`},
		{"tab", `<a>x<span class="external"> (new tab)</span></a> tab`, `<a>x<span class="external"> (new tab)</span></a> [tab]`},
		{"word", `word<sup id="fnref:1"><a>1</a></sup>`, `[word]<sup id="fnref:1"><a>1</a></sup>`},
		{"zzz", "<p>a</p>", "<p>a</p>"},
		{"a", "", ""},
		{"a", "a <", "[a] <"},
	}
	marks := strings.NewReplacer(`<mark part="mark">`, "[", "</mark>", "]")
	for _, test := range tests {
		equal(t, test.query, marks.Replace(Highlight(test.html, words(test.query))), test.want)
	}
	equal(t, "no query", Highlight("<p>a</p>", nil), "<p>a</p>")
}

// words finds the words of a query as search does, in an index of that text alone.
func words(query string) func(string) []faq.Range {
	ix := search.New("xx")
	ix.Add(search.Document{Question: query})
	return func(text string) []faq.Range { return ix.Highlight(query+" ", text) }
}

// FuzzHighlight: without its marks, the HTML is what it was, and no character is cut.
func FuzzHighlight(f *testing.F) {
	for _, seed := range []string{"a **b** `c`", "<kbd>x</kbd>&amp;[l](#a)", "é e\u0301 日本語", "# h\n\n| a | b |\n|---|---|\n| é | & |"} {
		f.Add(seed, "a b e")
	}
	c := &faq.Corpus{}
	f.Fuzz(func(t *testing.T, source, query string) {
		if !utf8.ValidString(source) {
			t.Skip("not UTF-8: such sources are refused when they are read")
		}
		e := &faq.Entry{Answer: source, Source: &faq.Source{}}
		html := corpus.NewRenderer(c, markdown.Labels{Copy: "copy"}).Answer(e)
		got := Highlight(html, words(query))
		plain := strings.ReplaceAll(html, "</mark>", "")
		if back := strings.NewReplacer(`<mark part="mark">`, "", "</mark>", "").Replace(got); back != plain {
			t.Fatalf("%q in %q: got %q", query, html, got)
		}
	})
}
