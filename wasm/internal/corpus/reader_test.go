package corpus

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"faqwidget/wasm/internal/faq"
)

// partTests have headings that end the blocks before them, and lines that only
// look like headings.
var partTests = []string{
	"# one\n\ntext\n# two\n- item\n# three\n> quote\n# four",
	"# one\n\n```\n# code\n```\n\n# two\n\n~~~\n# open",
	"# one\n\n    # code\n\n- ```\n# two\n",
	"# one\n\n> ```\n> # code\n# two\n\n- item\n\n  ```\n  # code\n  ```\n# three",
	"# one\n<div>\n# html\n</div>\n\n# two\n<!--\n# comment\n\n# comment\n-->\n# three\n<script>\n# script",
	"# one\n[a]: b\n# two\n[a]: c\n[d]:\n# three\n[e]: f\n'title\n# four\n'",
	"# one\n[^n]: note\n# two\n[^n]: note\n\n    # code in a note\n# three",
	"#\n\n# \n\n#hash\n\n####### seven\n\ntext\n===\n\n# one\ntext\n# two\n---\n",
	"# one\n| a |\n|---|\n# two\n| b |",
	"",
	"\n\n# one",
}

// TestParts compares pages parsed in parts with the same pages parsed at once:
// CommonMark knows no parts.
func TestParts(t *testing.T) {
	for _, source := range partTests {
		checkParts(t, source)
	}
	files, _ := filepath.Glob(filepath.Join("..", "..", "..", "content", "*.md"))
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		checkParts(t, string(text))
	}
}

// checkParts parses a source in as many parts as can be, and at once.
func checkParts(t *testing.T, source string) {
	t.Helper()
	whole, parts := newPage(source), newPage(source)
	whole.parseUpTo(len(whole.lines))
	for parts.parsePart(1) {
	}
	if !slices.Equal(parts.code, whole.code) {
		t.Errorf("%q: code on lines %v, want %v", source, parts.code, whole.code)
	}
	if got, want := fmt.Sprintf("%+v", parts.blocks), fmt.Sprintf("%+v", whole.blocks); got != want {
		t.Errorf("%q: headings\n%s\nwant\n%s", source, got, want)
	}
	if got, want := sorted(parts.references), sorted(whole.references); !slices.Equal(got, want) {
		t.Errorf("%q: references %v, want %v", source, got, want)
	}
}

func sorted(list []faq.Reference) []faq.Reference {
	slices.SortFunc(list, func(a, b faq.Reference) int { return strings.Compare(a.Label, b.Label) })
	return list
}

// TestSteps reads a long file: no step may take much of it, or a page would freeze.
func TestSteps(t *testing.T) {
	const questions = 1000
	var b strings.Builder
	for i := range questions {
		fmt.Fprintf(&b, "## How do I do thing %d?\n\nLike **this**, and [so](#how-do-i-do-thing-1).\n\n", i)
	}
	r := NewReader([]File{{Name: "faq.md", Text: b.String()}}, nil)
	steps := 0
	for r.Step() {
		steps++
	}
	if c, faults := r.Corpus(); c.Len() != questions || len(faults) > 0 {
		t.Errorf("%d questions, want %d; faults %v", c.Len(), questions, faults)
	}
	if steps < questions {
		t.Errorf("%d steps for %d questions: they are too long", steps, questions)
	}
}
