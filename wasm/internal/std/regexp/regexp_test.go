package regexp_test

import (
	real "regexp"
	"slices"
	"strings"
	"testing"

	"faqwidget/wasm/internal/std/regexp"
)

// expressions are of the kinds that goldmark compiles, and the corners of the syntax.
var expressions = []string{
	"^<" + `([A-Za-z][A-Za-z0-9-]*)` + attribute + `*` + space + `*/?>`,
	`^</([A-Za-z][A-Za-z0-9-]*)` + space + `*>`,
	`(?i)^[ ]{0,3}<(script|pre|style|textarea)(?:\s.*|>.*|/>.*|)(?:\r\n|\n)?$`,
	`(?i)^.*</(?:script|pre|style|textarea)>.*`,
	`^[ ]{0,3}<!\-\-`,
	`^[ ]{0,3}<\?`,
	`^[ ]{0,3}<![A-Z]+.*(?:\r\n|\n)?$`,
	`^[ ]{0,3}<\!\[CDATA\[`,
	`^[ ]{0,3}<(?:/[ ]*)?([a-zA-Z]+[a-zA-Z0-9\-]*)(?:[ ].*|>.*|/>.*|)(?:\r\n|\n)?$`,
	`^[ ]{0,3}<(/[ ]*)?([a-zA-Z]+[a-zA-Z0-9\-]*)(` + attribute + `*)[ ]*(?:>|/>)[ ]*(?:\r\n|\n)?$`,
	`^\s*\:\-+\s*$`,
	`^\[([\sxX])\]\s*`,
	`^www\.[-a-zA-Z0-9@:%._\+~#=]{1,256}\.[a-z]+(?:[/#?][-a-zA-Z0-9@:%_\+.~#!?&/=\(\);,'">\^{}\[\]` + "`" + `]*)?`,
	`^(?:http|https|ftp)://[-a-zA-Z0-9@:%._\+~#=]{1,256}\.[a-z]+(?::\d+)?(?:[/#?][-a-zA-Z0-9@:%_+.~#$!?&/=\(\);,'">\^{}\[\]` + "`" + `]*)?`,
	`^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*`,
	`a|ab|abc`, `(a|ab)(c|bcd)(d*)`, `(a*)*b`, `(a*)+`, `(?:a?)*(b)`, `((a)|b)*`, `x{2}y{1,}z{0,2}`, `[^a-c\n]+`, `é+|[а-я]`, `.$`, `^$`, ``,
	`(?i)kelvin|[r-t]+`, `\x41\t`, `[]a]+`, `[a-]`,
}

const (
	space     = `(?:[ \t]|(?:\r\n|\n){0,1})`
	attribute = `(?:[\r\n \t]+[a-zA-Z_:][a-zA-Z0-9:._-]*(?:[\r\n \t]*=[\r\n \t]*(?:[^\"'=<>` + "`" + `\x00-\x20]+|'[^']*'|"[^"]*"))?)`
)

var texts = []string{
	"", "a", "abcd", "aaab", "bab", "xxyzz", "\xff\xfea", "é é", "привет",
	"<a href=\"https://example.org/\" title='x'\n class=b disabled>link</a>", "<br/>", "<br \n />", "<x y z", "</p >", "</p\n>", "</ p>",
	"<script src=x>\n", "  <PRE>", "   <style\n", "<ſcript>", "x</SCRIPT> y", "<!-- c -->", "<?php ?>", "<!DOCTYPE html>\n", "<![CDATA[x]]>",
	"<div class=\"a\">\n", "</div>\r\n", "<del>*foo*</del>\n", "<a h*#ref=\"hi\">", " :--- ", ":-:", "---", "[ ] task", "[x]  done", "[y] no",
	"www.example.org/a?b=(c)", "www.x", "https://example.org:8080/a#b and", "ftp://a.b.c", "http://a", "Kelvin KELVIN \u212Aelvin RST rſt", "A\t",
	"a.example.org", "-a.b", strings.Repeat("a", 70) + ".b", "mail.example..org", "]a]", "-", strings.Repeat("a", 300),
}

func TestLikeTheStandardLibrary(t *testing.T) {
	for _, expr := range expressions {
		for _, text := range texts {
			compare(t, expr, text)
		}
	}
}

// FuzzLikeTheStandardLibrary looks for a text in which both find different things.
func FuzzLikeTheStandardLibrary(f *testing.F) {
	for i := range expressions {
		f.Add(i, texts[i%len(texts)])
	}
	f.Fuzz(func(t *testing.T, i int, text string) {
		compare(t, expressions[(i%len(expressions)+len(expressions))%len(expressions)], text)
	})
}

func compare(t *testing.T, expr, text string) {
	t.Helper()
	re, std := regexp.MustCompile(expr), real.MustCompile(expr)
	want := std.FindSubmatchIndex([]byte(text))
	if got := re.FindSubmatchIndex([]byte(text)); !slices.Equal(got, want) {
		t.Errorf("%q in %q: found %v, want %v", expr, text, got, want)
	}
	if got := re.Match([]byte(text)); got != (want != nil) {
		t.Errorf("%q in %q: Match is %v", expr, text, got)
	}
	read := strings.NewReader(text)
	if got, want := re.FindReaderSubmatchIndex(read), std.FindReaderSubmatchIndex(strings.NewReader(text)); !slices.Equal(got, want) {
		t.Errorf("%q read from %q: found %v, want %v", expr, text, got, want)
	}
}

// TestUnknownSyntax holds that what the package lacks does not compile to something else.
func TestUnknownSyntax(t *testing.T) {
	for _, expr := range []string{`(a`, `a)`, `[a`, `a{1`, `\pL`, `\bx`, `\w`, `(?P<n>a)`, `(?m)a`, `a**`, `a+?`, `*`, `\xzz`, `\`} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%q compiles", expr)
				}
			}()
			regexp.MustCompile(expr)
		}()
	}
}

func TestLinearTime(t *testing.T) {
	text := []byte(strings.Repeat("a", 20_000))
	if regexp.MustCompile(`^(a*)*(a|aa)*b`).Match(text) {
		t.Error("there is no b")
	}
}
