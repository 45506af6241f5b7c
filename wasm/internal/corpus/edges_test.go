package corpus

import (
	"strings"
	"testing"
)

// TestCalls: calls that a template engine would replace, and text like them.
func TestCalls(t *testing.T) {
	for source, want := range map[string]int{
		"{{> header }}": 13, "{{ name | upper }}": 18, "{{ include('a') }}": 18, `{{ t "a" }}`: 11, "{{ include header }}": 20, "{{ a x- }}": 10, "{{ a -x }}": 0,
		"{{< ref >}}": 0, "{{% ref 'a' %}}": 0, "{{$ x 'a' }}": 0, "{{ }}": 0, "{{ name }}": 0, "{{ a": 0,
	} {
		if got, _ := call(source); got != want {
			t.Errorf("%s: %d bytes, want %d", source, got, want)
		}
	}
}

// TestAttributesOfImagesStay: kramdown's attributes go, except those that give a size.
func TestAttributesOfImagesStay(t *testing.T) {
	for line, want := range map[string]string{
		"a {: .note } b":           "a  b",
		"a {: .note }":             "a",
		"![a](b.png){: width=30 }": "![a](b.png){: width=30 }",
		"`{: .note }`":             "`{: .note }`",
	} {
		if got := withoutAttributes(line); got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
}

// TestLanguagesOfPaths cuts languages out of short and deep names.
func TestLanguagesOfPaths(t *testing.T) {
	for name, want := range map[string][2]string{
		"x.de.md": {"x.md", "de"}, "a/x.de.md": {"a/x.md", "de"}, "a/b/x.de.md": {"a/b/x.md", "de"},
		"de/x.md": {"x.md", "de"}, "a/.de.md": {"a/.de.md", ""}, "x.md": {"x.md", ""},
	} {
		if rest, tag := cutLanguage(name); rest != want[0] || tag != want[1] {
			t.Errorf("%s: %q and %q, want %q", name, rest, tag, want)
		}
	}
}

// TestIncludes: lines that include another file, and lines like them.
func TestIncludes(t *testing.T) {
	for line, want := range map[string]bool{
		`--8<-- "a.md"`: true, "![[a]]": true, "!!!include(a.md)!!!": true, `@include "a.md"`: true, ":::include a.md:::": true,
		"--8<--": false, "![[a]] tells": false, "![a](b)": false, "@include": false, ":::include": false, "": false,
	} {
		if got := isInclude(line); got != want {
			t.Errorf("%q: %v, want %v", line, got, want)
		}
	}
}

// TestAnswerNames: a fold is called an answer in a few words, and in fewer than 60 bytes.
func TestAnswerNames(t *testing.T) {
	long := strings.Repeat("x", 59-len("answer "))
	for title, want := range map[string]bool{
		"Answer": true, "The answer": true, "See the answer in full": true, "See the answer once more here": false,
		"Answer " + long: true, "Answer " + long + "x": false, "What is the answer?": false,
	} {
		if got := isAnswerName(title); got != want {
			t.Errorf("%q: %v, want %v", title, got, want)
		}
	}
}

// TestBoldTitles: below a bold question, three words in bold in a paragraph of
// their own are the next question, and two are part of the answer.
func TestBoldTitles(t *testing.T) {
	for title, want := range map[string]int{"Getting your card": 2, "Your card": 1} {
		c, _ := Parse([]File{{Name: "a.md", Text: "# Help\n\n**How do I pay?**\n\nAt once.\n\n**" + title + "**\n\nBy mail.\n"}}, nil)
		if got := len(c.Entries()); got != want {
			t.Errorf("%q: %d questions, want %d", title, got, want)
		}
	}
}
