package corpus

import (
	"slices"
	"strings"
	"testing"
)

// TestSiteOf: what a file says about its site, and the faults in it.
func TestSiteOf(t *testing.T) {
	for _, row := range []struct{ name, source, logo, links, fault string }{
		{"all of it", "---\ntitle: Kiln\nlogo: img/kiln.svg\nlinks:\n  Shop: https://shop.example/\n  \"Write: us\": mailto:a@b.example # soon\n  - Prices: prices.pdf\norder: 1\n---\n", "img/kiln.svg",
			"5 Shop https://shop.example/|6 Write: us mailto:a@b.example|7 Prices prices.pdf", ""},
		{"nothing", "## How hot?\nHot.\nlinks:\n  A: b\n", "", "", ""},
		{"another program's", "---\nlink: x\nmenu:\n  links: y\n---\n", "", "", ""},
		{"no address", "---\nlinks:\n  Shop\n---\n", "", "", `index.md:3: this is not a link (write each beneath links: as "  Name: https://address")`},
		{"on its line", "---\nlinks: https://shop.example/\n---\n", "", "", `index.md:2: the links are not on lines of their own (write each beneath links: as "  Name: https://address")`},
		{"a script", "---\nlinks:\n  Shop: javascript:alert(1)\n---\n", "", "3 Shop javascript:alert(1)", `index.md:3: the link "Shop" leads to no page (give it an address that begins with https:// or mailto:, or a path)`},
	} {
		site, faults := SiteOf([]File{{Name: "a.md", Text: "---\nlogo: other.png\n---\n"}, {Name: "index.md", Text: row.source}})
		var links []string
		for _, l := range site.Links {
			links = append(links, strings.Join([]string{string(rune('0' + l.Line)), l.Name, l.Address}, " "))
		}
		fault := ""
		if len(faults) > 0 {
			fault = faults[0].String()
		}
		if site.Logo != row.logo || strings.Join(links, "|") != row.links || fault != row.fault {
			t.Errorf("%s: logo %q, links %q, fault %q", row.name, site.Logo, links, fault)
		}
	}
	if site, _ := SiteOf([]File{{Name: SynonymsName}, {Name: "b.md", Text: "---\r\nlogo: b.png\r\n---\r\n"}, {Name: "c.md"}}); site.Logo != "b.png" || site.LogoLine != 2 {
		t.Errorf("without an index file, the first one speaks for the site: %+v", site)
	}
}

// TestContact: an address that leads to nobody is refused where it is written.
func TestContact(t *testing.T) {
	for contact, want := range map[string]string{
		"mailto:us@example.org": "", "https://example.org/ask?q={query}": "", "ask.html": "", "tel:+1": "",
		"javascript:alert(1)": "index.md:3: the contact leads to nobody (give it an address that begins with https:// or mailto:, or a path)",
	} {
		site, faults := SiteOf([]File{{Name: "index.md", Text: "---\ntitle: T\ncontact: " + contact + "\n---\n"}})
		got := ""
		if len(faults) > 0 {
			got = faults[0].String()
		}
		if site.Contact != contact || got != want {
			t.Errorf("%s: %q, %q; want %q", contact, site.Contact, got, want)
		}
	}
}

// TestFormer: the slugs that the comment beneath a question names.
func TestFormer(t *testing.T) {
	said := SaidIn(File{Text: "## How hot?\n<!-- faq: aliases=heat; was=how-warm, heat -->\nHot.\n\nHow long?\n---\n\n<!-- faq: was=duration -->\nLong.\n## Else?\n\nNo.\n\n<!-- faq: was=shown -->"})
	for line, want := range map[int][]string{1: {"how-warm", "heat"}, 5: {"duration"}, 10: nil} {
		if got := said.Former(line); !slices.Equal(got, want) {
			t.Errorf("line %d: %q, want %q", line, got, want)
		}
	}
}

// TestSaid: keys beneath a question, or at the head of its file.
func TestSaid(t *testing.T) {
	said := SaidIn(File{Text: "---\r\npopular: true\r\n---\r\n## Why?\r\n<!-- faq: pages=/a; was= -->\r\nSo.\r\n"})
	for key, want := range map[string]bool{"popular": true, "pages": true, "was": true, "tags": false} {
		if said.Has(4, key) != want {
			t.Errorf("%s: %t", key, !want)
		}
	}
}
