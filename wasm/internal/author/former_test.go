package author

import (
	"fmt"
	"testing"
	"testing/fstest"
)

// TestInherit: what the original says of a question holds for its translation,
// except what that says itself.
func TestInherit(t *testing.T) {
	const original = "## One? {#one}\n<!-- faq: popular; pages=/a; was=uno -->\n1\n## Two? {#two}\n<!-- faq: popular -->\n2\n## Three? {#three}\n<!-- faq: was=tres -->\n3\n"
	for _, row := range []struct{ translation, want string }{
		{"## Eins? {#one}\n1\n## Zwei? {#two}\n2\n", "one true [/a] [uno]|two true [] []|three false [] [tres]|"},
		{"## Eins? {#one}\n<!-- faq: popular=false; pages=/b; was= -->\n1\n", "one false [/b] []|two true [] []|three false [] [tres]|"},
		{"---\npopular: false\npages: [/c]\n---\n## Eins? {#one}\n<!-- faq: was=un -->\n1\n", "one false [/c] [un]|two true [] []|three false [] [tres]|"},
		{"## Eins? {#one}\n1\n## Vier? {#four}\n4\n", "one true [/a] [uno]|two true [] []|three false [] [tres]|four false [] []|"},
	} {
		for _, lang := range []string{"", "en"} {
			files := fstest.MapFS{"faq.md": {Data: []byte(original)}, "faq.de.md": {Data: []byte(row.translation)}}
			if lang != "" {
				files["faq.en.md"] = files["faq.md"]
				delete(files, "faq.md")
			}
			c := Parse(files, "content").For(nil)
			got := ""
			for _, e := range c.Translations[0].Corpus.Entries() {
				got += fmt.Sprintf("%s %t %v %v|", e.Slug, e.Popular, e.Pages, c.Former(e))
			}
			if got != row.want {
				t.Errorf("%q: %s, want %s", row.translation, got, row.want)
			}
		}
	}
}
