package author

import (
	"fmt"
	"strings"
	"testing"

	"faqwidget/wasm/internal/fixture"
)

// TestFor: only a part of the content is found and listed; the whole stays as read.
func TestFor(t *testing.T) {
	whole := Read(fixture.Write(t, "-- faq.md --\n## Where is the door?\nIn front.\n## Where is the back door?\n<!-- faq: audience={{ who }} -->\nBehind.\n-- faq.de.md --\n## Wo ist die Hintertür? {#where-is-the-back-door}\n<!-- faq: audience=admin -->\nHinten.\n-- vars.yml --\nwho: staff\n"))
	for audience, want := range map[string]string{"": "1 0 1", "staff": "2 0 2", "admin": "1 1 1", "admin staff": "2 1 2"} {
		part := whole.For(strings.Fields(audience))
		hits := len(part.Find("door", 8).Hits)
		if got := fmt.Sprint(part.Corpus.Len(), len(part.Translations), hits); got != want {
			t.Errorf("for %q there are %s questions, translations and hits, want %s", audience, got, want)
		}
	}
	if whole.Corpus.Len() != 2 || len(whole.Translations) != 1 {
		t.Errorf("of the whole %d questions are left, and %d translations", whole.Corpus.Len(), len(whole.Translations))
	}
}
