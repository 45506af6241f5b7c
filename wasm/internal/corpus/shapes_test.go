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

// TestAsides reads testdata/asides.tsv: headings that are not questions where
// others ask, and questions among statements.
func TestAsides(t *testing.T) {
	for line := range strings.Lines(readFile(t, "testdata/asides.tsv")) {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") || fields[0] == "lang" || len(fields) != 3 {
			continue
		}
		aside, asked := "## "+fields[2]+"\nxx.\n", "## Is it?\nxa.\n## Was it?\nxb.\n"
		source, want := asked+aside, "[] Is it? | xa.\n[] Was it? | xb."
		if fields[1] == "before" {
			source, want = aside+asked, "^ xx.\n"+want
		}
		c, _ := Parse([]File{{Name: "faq.md", Text: "# FAQ\n" + source}}, nil)
		if got := listing(c.Entries(), want); got != want {
			t.Errorf("%s, %s: got\n%s\nwant\n%s", fields[0], fields[2], got, want)
		}
		c, _ = Parse([]File{{Name: "faq.md", Text: "# Game\n" + strings.ReplaceAll(source, "?", "")}}, nil)
		if len(c.Entries()) != 3 {
			t.Errorf("%s, %s: among statements it is a question too", fields[0], fields[2])
		}
	}
}
