package corpus

import (
	"os"
	"strings"
	"testing"

	"faqwidget/wasm/internal/faq"
)

// TestShapes reads testdata/shapes.txt: files as people write them, and the
// questions that a person would list.
func TestShapes(t *testing.T) {
	text, err := os.ReadFile("testdata/shapes.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range strings.Split(string(text), "\n=== ")[1:] {
		name, rest, _ := strings.Cut(one, "\n")
		source, want, ok := strings.Cut(rest, "\n--- want\n")
		if !ok {
			t.Errorf("%s: nothing is wanted", name)
		}
		t.Run(name, func(t *testing.T) {
			for _, end := range []string{"\n", "\r\n"} {
				c, _ := Parse([]File{{Name: "faq.md", Text: strings.ReplaceAll(source, "\n", end)}}, nil)
				if got := listing(c.Entries(), want); got != strings.TrimSpace(want) {
					t.Errorf("with lines that end in %q: got\n%s\nwant\n%s", end, got, want)
				}
			}
		})
	}
}

// listing writes entries as shapes.txt does; slugs and leads only where wanted has some.
func listing(entries []*faq.Entry, wanted string) string {
	var lines []string
	for _, e := range entries {
		if lead := strings.Join(strings.Fields(Text(&faq.Entry{Answer: e.Lead})), " "); lead != "" {
			lines = append(lines, "^ "+lead)
		}
		slug := ""
		if strings.Contains(wanted, "{#") {
			slug = " {#" + e.Slug + "}"
		}
		answer := strings.Join(strings.Fields(Text(e)), " ")
		lines = append(lines, "["+strings.Join(e.Sections, " > ")+"] "+e.Question+slug+" | "+answer)
	}
	return strings.Join(lines, "\n")
}
