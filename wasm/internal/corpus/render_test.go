package corpus

import (
	"strings"
	"testing"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/hostile"
	"faqwidget/wasm/internal/html"
	"faqwidget/wasm/internal/markdown"
)

// renderTests: Markdown, and its HTML. The corpus has the question "Other one?".
var renderTests = []struct{ markdown, html string }{
	// CommonMark and its extensions
	{"*a* **b** ~~c~~", "<p><em>a</em> <strong>b</strong> <del>c</del></p>"},
	{"# h", "<h4>h</h4>"},
	{"- [x] done", `<ul>` + "\n" + `<li><input type="checkbox" disabled aria-label="Task" checked> done</li>` + "\n</ul>"},
	{"```sh\na<b\n```", `<div class="code" data-lang="sh"><button type="button" class="copy" data-copy>Copy</button><pre tabindex="0"><code class="language-sh">a&lt;b` + "\n</code></pre></div>"},
	{"| a |\n|---|\n| b |", `<div class="table" role="region" tabindex="0" aria-label="Table"><table>` + "\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table></div>"},
	{"| a |\n|---|", `<div class="table" role="region" tabindex="0" aria-label="Table"><table>` + "\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table></div>"},
	// links
	{"[x](#other-one-)", `<p><a data-faq="other-one" href="#other-one">x</a></p>`},
	{"[x](#beside-the-faq)", `<p><a href="https://h.example/dir/a.md#beside-the-faq">x</a></p>`},
	{"[x](#)", `<p><a href="#">x</a></p>`},
	{"[x](/docs)", `<p><a href="https://h.example/docs">x</a></p>`},
	{"[x](b.md)", `<p><a href="https://h.example/dir/b.md">x</a></p>`},
	{"[x](https://e.example)", `<p><a href="https://e.example" target="_blank" rel="noopener noreferrer">x<span class="external"> (New)</span></a></p>`},
	{"[x][ref]", `<p><a href="https://h.example/r">x</a></p>`},
	{"![alt](i.png)", `<p><img src="https://h.example/dir/i.png" alt="alt" loading="lazy" decoding="async"></p>`},
	{`![alt](i.png =20x10)`, `<p><img src="https://h.example/dir/i.png" alt="alt" width="20" height="10" loading="lazy" decoding="async"></p>`},
	{`![alt](i.png){: width="20" }`, `<p><img src="https://h.example/dir/i.png" alt="alt" width="20" loading="lazy" decoding="async"></p>`},
	{`![alt](i.png "T")`, `<p><img src="https://h.example/dir/i.png" alt="alt" title="T" loading="lazy" decoding="async"></p>`},
	// raw HTML
	{`<p align="center"><img src="i.png" alt="a [b]" width="20px" height="10%"></p>`, `<p><img src="https://h.example/dir/i.png" alt="a [b]" width="20" loading="lazy" decoding="async"></p>`},
	{`see <a class="x" href="/docs">the <b>docs</b></a>`, `<p>see <a href="https://h.example/docs">the <strong>docs</strong></a></p>`},
	{`<a href="javascript:alert(1)">x</a>`, "<p><a>x</a></p>"},
	{"`<a href=\"/x\">x</a>`", `<p><code>&lt;a href=&quot;/x&quot;&gt;x&lt;/a&gt;</code></p>`},
	{"<div>\n**a**\n</div>", "<p><strong>a</strong></p>"},
	{"<ul><li>a</li><li>b</li></ul>", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"},
	{"<details><summary>a</summary>**b**</details>", "<details><summary>a</summary>\n<p><strong>b</strong></p>\n</details>"},
	{"<kbd>A</kbd><br>", "<p><kbd>A</kbd><br></p>"},
	{`<b onclick="x()">a</b> <i>b</i> <s>c</s> <STRONG>d</STRONG>`, "<p><strong>a</strong> <em>b</em> <del>c</del> <strong>d</strong></p>"},
	{"<b>Note:</b>text <b> x </b><b></b> a<b>b</b>c <b><i>d</i></b>", "<p><strong>Note</strong>:text  <strong>x</strong>  a<strong>b</strong>c <em><strong>d</strong></em></p>"},
	{"<b>never closed", "<p>never closed</p>"},
	{"run <code>a &lt; *b*</code>", "<p>run <code>a &lt; *b*</code></p>"},
	{"<h2>Then</h2>\n\nmore", "<h4>Then</h4>\n<p>more</p>"},
	{"a<hr>b", "<p>a</p>\n<hr>\n<p>b</p>"},
	{"<ol><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ol>", "<ol>\n<li>\n<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>\n<p>c</p>\n<p>d</p>\n</li>\n</ol>"},
	{"<ol>\n<li>a\n<li>b\n</ol>", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"},
	{"<blockquote><p>a</p><p>b</p></blockquote>", "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>"},
	{"<table><tr><td>a|b</td></tr><tr><td><b>c</b></td><td>d</td></tr></table>", `<div class="table" role="region" tabindex="0" aria-label="Table"><table>` + "\n<thead>\n<tr>\n<th>a|b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><strong>c</strong></td>\n</tr>\n</tbody>\n</table></div>"},
	{"<pre><code class=\"language-go\">a &lt; b\n\n    c\n</code></pre>", `<div class="code" data-lang="go"><button type="button" class="copy" data-copy>Copy</button><pre tabindex="0"><code class="language-go">` + "a &lt; b\n\n    c\n</code></pre></div>"},
	{"<video src=\"/film.mp4\" controls></video>", `<p><a href="https://h.example/film.mp4">video</a></p>`},
	{"Set <your-name> and Vec<T>, not <custom-tag>this</custom-tag>", "<p>Set &lt;your-name&gt; and Vec&lt;T&gt;, not this</p>"},
	{"**安全：**请 **「引用」**です", "<p><strong>安全：</strong>请 <strong>「引用」</strong>です</p>"},
	{"a ** b ** c", "<p>a ** b ** c</p>"},
	{"<script>alert(1)</script>", ""},
	{"<sCript >ȺȺȺȺȺȺȺȺȺȺȺȺ</Script>", ""},
	{"a<!-- c -->b", "<p>ab</p>"},
	// hostile
	{"[x](javascript:alert(1))", "<p><a>x</a></p>"},
	{"[x](&#106;avascript:alert(1))", "<p><a>x</a></p>"},
	{"[x](java&#10;script:alert(1))", "<p><a>x</a></p>"},
	{"[x](JaVaScRiPt:alert(1))", "<p><a>x</a></p>"},
	{"[x](vbscript:x)", "<p><a>x</a></p>"},
	{"[x](data:text/html;base64,x)", "<p><a>x</a></p>"},
	{"![x](data:image/svg+xml,x)", "<p>x</p>"},
	{"![x](data:image/png)", "<p>x</p>"},
	{"<javascript:alert(1)>", "<p><a>javascript:alert(1)</a></p>"},
	{"<img src=x onerror=alert(1)>", `<p><img src="https://h.example/dir/x" alt="" loading="lazy" decoding="async"></p>`},
	{"<svg onload=alert(1)>", ""},
}

func corpusOf(answer string) (*faq.Corpus, *faq.Entry) {
	src := &faq.Source{File: "f.md", Base: "https://h.example/dir/a.md", References: []faq.Reference{{Label: "ref", Destination: "/r"}}}
	c := &faq.Corpus{Topics: []faq.Topic{{Entries: []*faq.Entry{
		{Slug: "q", Question: "Q?", Answer: answer, Source: src},
		{Slug: "other-one", Question: "Other one?", Answer: "yes", Source: src},
	}}}}
	return c, c.Entries()[0]
}

func TestAnswer(t *testing.T) {
	for _, test := range renderTests {
		c, e := corpusOf(test.markdown)
		got := strings.TrimSpace(NewRenderer(c, markdown.Labels{External: "New", Copy: "Copy", Task: "Task", Table: "Table"}).Answer(e))
		if got != test.html {
			t.Errorf("%s\n got %s\nwant %s", test.markdown, got, test.html)
		}
	}
}

func FuzzRender(f *testing.F) {
	for _, test := range renderTests {
		f.Add(test.markdown, "x")
	}
	f.Add("{{ v }}", `"><script>alert(1)</script>`)
	f.Add("[a]({{ v }})", "javascript:alert(1)")
	f.Fuzz(func(t *testing.T, answer, value string) {
		c, _ := Parse([]File{{Name: "f.md", Text: "## Q {{ v }}?\n" + answer}}, Vars{"v": value})
		r := NewRenderer(c, markdown.Labels{Copy: "Copy"})
		for _, e := range c.Entries() {
			checkSafe(t, r, e)
		}
	})
}

// checkSafe checks the HTML of an entry against what such HTML may hold.
func checkSafe(t *testing.T, r *Renderer, e *faq.Entry) {
	t.Helper()
	for _, fault := range append(hostile.Question.Fragment(html.Styled(e.Question, e.Styles)), hostile.Answer.Fragment(r.Answer(e)+r.Lead(e))...) {
		t.Errorf("%s: %s", e.Slug, fault)
	}
}

func TestText(t *testing.T) {
	_, e := corpusOf("One *two* [three](/x) `four`\nfive\n\n- six\n- seven\n\n```\neight\n```\n\n| a | b |\n|---|---|\n| c | d |\n")
	want := "One two three four five\nsix\nseven\n\teight\na\nb\nc\nd"
	if got := Text(e); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFootnotes(t *testing.T) {
	c, _ := Parse([]File{{Name: "f.md", Text: "## A?\na[^x]\n## B?\nb[^y]\n\n[^x]: of a\n[^y]: of b\n"}}, nil)
	own := map[string]string{"a": "of a", "b": "of b"}
	others := map[string]string{"a": "of b", "b": "of a"}
	for _, e := range c.Entries() {
		if e.Answer = strings.TrimSpace(strings.SplitN(e.Answer, "\n", 2)[0]); !strings.Contains(Text(e), own[e.Slug]) || strings.Contains(Text(e), others[e.Slug]) {
			t.Errorf("%s: %q", e.Slug, Text(e))
		}
	}
}

// TestFootnoteDefinitions collects definitions with their lines. The first of a
// name holds.
func TestFootnoteDefinitions(t *testing.T) {
	notes := footnotes(strings.Split("[^a]: one\n    more\n\ntext\n[^b]: two\n[^a]: three\n[^c", "\n"))
	if len(notes) != 2 || notes["[^a"] != "[^a]: one\n    more\n\n" || notes["[^b"] != "[^b]: two\n" {
		t.Errorf("got %q", notes)
	}
}
