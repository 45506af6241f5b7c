package build

import (
	"slices"
	"strings"
	"testing"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/bundle/bundletest"
	"faqwidget/wasm/internal/fixture"
)

const forSome = `-- faq.md --
# Doors
## Where is the door?
In front.
## Where is the back door?
<!-- faq: audience=admin, staff -->
Behind the barrels.
-- faq.de.md --
---
audience: staff
---
# Türen
## Wo ist die Hintertür? {#where-is-the-back-door}
Hinter den Fässern.
-- keys.md --
---
audience: admin
---
# Keys
## Where are the keys?
Under the mat, see [the plan](plan.txt).
-- plan.txt --
A plan.
`

// TestAudience: entries for others are in no file of any language, nor are
// the files that only they link to.
func TestAudience(t *testing.T) {
	dir, dist := fixture.Write(t, forSome), bundletest.Dist(t)
	texts := []string{"In front", "Behind the barrels", "Hinter den Fässern", "Under the mat", "A plan"}
	for _, row := range []struct {
		audience string
		want     []string
	}{
		{"", texts[:1]},
		{"guest", texts[:1]},
		{"staff", texts[:3]},
		{"admin", []string{texts[0], texts[1], texts[3], texts[4]}},
		{"admin staff", texts},
	} {
		files, err := Build{Content: author.Read(dir), Dist: bundle.Dir(dist), Audience: strings.Fields(row.audience)}.Files()
		if err != nil {
			t.Fatal(err)
		}
		all := bundletest.ByName(files)
		for _, text := range texts {
			found := false
			for _, data := range all {
				found = found || strings.Contains(data, text)
			}
			if found != slices.Contains(row.want, text) {
				t.Errorf("for %q %q is there: %v", row.audience, text, found)
			}
		}
		said := strings.Contains(all["index.html"], ` audience="`+row.audience+`"`)
		if said != (row.audience != "") {
			t.Errorf("for %q the page says so: %v", row.audience, said)
		}
		if _, there := all["faq-en.wasm"]; !there {
			t.Errorf("for %q the FAQ has no name that stays", row.audience)
		}
	}
}

// TestNobodyIsLeft: a build with no question left is an error.
func TestNobodyIsLeft(t *testing.T) {
	dir := fixture.Write(t, "-- faq.md --\n---\naudience: admin\n---\n## A?\na\n")
	build := Build{Content: author.Read(dir), Dist: bundle.Dir(bundletest.Dist(t))}
	if _, err := build.Files(); err == nil || !strings.Contains(err.Error(), "-audience") {
		t.Errorf("the error is %v", err)
	}
	if _, err := build.Compile(""); err == nil || !strings.Contains(err.Error(), "-audience") {
		t.Errorf("for a bundler the error is %v", err)
	}
	build.Audience = []string{"admin"}
	if _, err := build.Files(); err != nil {
		t.Error(err)
	}
	if made, err := build.Compile(""); err != nil || len(made.Corpora) != 1 {
		t.Errorf("for a bundler: %v", err)
	}
}
