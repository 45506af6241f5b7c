package hostile

import (
	"strings"
	"testing"
)

func TestAttacks(t *testing.T) {
	families := map[string]int{}
	seen := map[string]int{}
	for _, a := range Attacks(false) {
		families[a.Family]++
		if line, ok := seen[a.Text]; ok {
			t.Errorf("attacks.txt:%d: the same as line %d", a.Line, line)
		}
		seen[a.Text] = a.Line
	}
	t.Logf("%d attacks of %d families", len(seen), len(families))
	if len(seen) < 500 || len(families) < 19 {
		t.Errorf("%d attacks of %d families: some are lost", len(seen), len(families))
	}
}

func TestUnescape(t *testing.T) {
	for line, want := range map[string]string{`a\nb`: "a\nb", `\\n`: `\n`, `\u{0}\u{1f600}x`: "\x00\U0001F600x", `\r\t`: "\r\t", "{}": "{}"} {
		if got, err := unescape(line); err != nil || got != want {
			t.Errorf("%s: %q, %v, want %q", line, got, err, want)
		}
	}
	for _, line := range []string{`\`, `\x`, `\u{}`, `\u{g}`, `\u12}`, `a\`} {
		if got, err := unescape(line); err == nil {
			t.Errorf("%s: %q and no error", line, got)
		}
	}
}

// allowedTests: HTML, and what it holds beyond what the lists allow.
var allowedTests = []struct {
	list   Allowed
	html   string
	faults string
}{
	{Answer, `<p>a <a href="https://a.example/">b</a></p>`, ""},
	{Answer, `<a href="//a.example">a</a><a href="b/c:d">a</a><a href="?a:b">a</a><a href="#a:b">a</a><a href="">a</a>`, ""},
	{Answer, "<a href=\"java\tscript:canary()\">a</a>", `<a href="java\tscript:canary()">`},
	{Answer, "<a href=\"\x01javascript:canary()\">a</a>", `<a href="\x01javascript:canary()">`},
	{Answer, `<a href="a:b">a</a>`, `<a href="a:b">`},
	{Answer, `<a href="https:a">a</a>`, ""},
	{Answer, `<a HREF="https://a.example" onclick="b()">a</a>`, `<a onclick="b()">`},
	{Answer, `<img src="data:image/png;base64,AA" alt="a
b">`, ""},
	{Answer, `<img src="data:image/svg+xml,a">`, `<img src="data:image/svg+xml,a">`},
	{Answer, `<img src="mailto:a">`, `<img src="mailto:a">`},
	{Answer, `<script>a</script>`, "<script>"},
	{Answer, `<svg><a></a></svg>`, "<svg svg> <svg a>"},
	{Answer, `a<!-- b -->`, "<!-- b -->"},
	{Answer, `</div>a`, "it does not stay where it was put"},
	{Answer, `<details>a`, ""},
	{Answer, `</details>a`, "it does not stay where it was put"},
	{Answer, `<div><p>a`, ""},
	{Question, `a <em>b</em>`, ""},
	{Question, `<p>a</p><a>b</a>`, "<p> <a>"},
	{Answer, `<li id="fn-a-fn:1"><sup id="fn-a-fnref1:2"></sup>`, ""},
	{Answer, `<li id="cookie">a</li>`, `<li id="cookie">`},
	{Answer, `<code class="language-x panel">a</code>`, `<code class="language-x panel">`},
	{Answer, `<mark part="mark">a</mark>`, `<mark part="mark">`},
	{Lists, `<mark part="mark">a</mark><div id="hit1" class="hit"></div>`, ""},
	{Lists, `<div id="panel"></div>`, `<div id="panel">`},
	{Lists, `<faq-widget></faq-widget>`, "<faq-widget>"},
	{Page, `<faq-widget><div id="a"></div></faq-widget>`, ""},
	{Page, `<base href="/a">`, "<base>"},
}

func TestAllowed(t *testing.T) {
	for _, test := range allowedTests {
		if got := strings.Join(test.list.Fragment(test.html), " "); got != test.faults {
			t.Errorf("%s\n got %s\nwant %s", test.html, got, test.faults)
		}
	}
	const page = "<!DOCTYPE html><html lang=en dir=ltr><head><meta charset=utf-8><link rel=icon href=\"data:,\"><title>a</title></head><body><main>"
	if got := Page.Document(page); len(got) != 0 {
		t.Errorf("%s: %q", page, got)
	}
	if got := Page.Document(page + "<svg>"); len(got) != 1 {
		t.Errorf("%s<svg>: %q", page, got)
	}
}
