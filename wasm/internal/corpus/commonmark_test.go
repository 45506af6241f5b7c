//go:build !js

package corpus

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"faqwidget/wasm/internal/markdown"
)

// TestCommonMark renders the examples of the specification, taken from
// goldmark's module, as answers. testdata/commonmark.txt lists exactly those
// that differ, with the reasons.
func TestCommonMark(t *testing.T) {
	module, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/yuin/goldmark").Output()
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(module)), "_test", "spec.json"))
	if err != nil {
		t.Fatal(err)
	}
	var examples []struct {
		Markdown, HTML string
		Example        int
	}
	if err := json.Unmarshal(data, &examples); err != nil {
		t.Fatal(err)
	}
	differ := differences(t)
	for _, e := range examples {
		c, entry := corpusOf(e.Markdown)
		entry.Source.Base, entry.Source.References = "", nil
		got := bare(NewRenderer(c, markdown.Labels{Copy: "Copy"}).Answer(entry))
		want := large.ReplaceAllString(strings.TrimSpace(strings.ReplaceAll(e.HTML, " />", ">")), "${1}h4>")
		switch reason := differ[e.Example]; {
		case got != want && reason == "":
			t.Errorf("example %d differs:\n%s\n got %s\nwant %s", e.Example, e.Markdown, got, want)
		case got == want && reason != "":
			t.Errorf("example %d does not differ (%s)", e.Example, reason)
		}
	}
	t.Logf("%d of %d examples are rendered as specified, %d differ for a reason", len(examples)-len(differ), len(examples), len(differ))
}

// differences maps the numbers of examples to the reasons.
func differences(t *testing.T) map[int]string {
	text, err := os.ReadFile("testdata/commonmark.txt")
	if err != nil {
		t.Fatal(err)
	}
	differ := map[int]string{}
	for line := range strings.Lines(string(text)) {
		reason, numbers, found := strings.Cut(line, ":")
		if strings.HasPrefix(line, "#") || !found {
			continue
		}
		for _, number := range strings.Fields(numbers) {
			n, err := strconv.Atoi(number)
			if err != nil || differ[n] != "" {
				t.Fatalf("testdata/commonmark.txt: %q in %q", number, reason)
			}
			differ[n] = reason
		}
	}
	return differ
}

// What an answer has around CommonMark's HTML.
var (
	copied = regexp.MustCompile(`(?s)<div class="code"[^>]*><button[^>]*>Copy</button><pre tabindex="0">(.*?)</pre></div>`)
	added  = regexp.MustCompile(` target="_blank" rel="noopener noreferrer"| loading="lazy" decoding="async"|<span class="external"> \(\)</span>`)
)

// large matches headings that answers, beneath a heading themselves, have at level 4.
var large = regexp.MustCompile(`(</?)h[123]>`)

// bare is CommonMark's part of the HTML of an answer.
func bare(answer string) string {
	return strings.TrimSpace(added.ReplaceAllString(copied.ReplaceAllString(answer, "<pre>$1</pre>"), ""))
}
