package corpus

import (
	"strings"
	"testing"

	"faqwidget/wasm/internal/faq"
)

// popularTests: a source, the questions in it that are popular, and its faults.
var popularTests = []struct{ source, popular, faults string }{
	{"## A?\n<!-- faq: popular=true -->\na\n## B?\nb", "A?", ""},
	{"## A?\n<!-- faq: popular -->\na\n## B?\n<!-- faq: tags=t; popular = true -->\nb", "A? B?", ""},
	{"---\npopular: true\n---\n## A?\na\n## B?\n<!-- faq: popular=false -->\nb", "A?", ""},
	{"+++\npopular = true\n+++\n## A?\na", "A?", ""},
	{"---\npopular: false\n---\n## A?\na", "", ""},
	{"---\ntitle: T\npopular: often\n---\n## A?\na\n## B?\nb", "", `faq.md:3: popular cannot be "often" (write true or false)`},
	{"---\npopular: [a, b]\n---\n## A?\na", "", `faq.md:2: popular cannot be "a, b" (write true or false)`},
	{"---\ntitle: T\n---\n## A?\na\n\n## B?\n\n<!-- faq: popular=TRUE -->\nb", "", `faq.md:9: popular cannot be "TRUE" (write true or false)`},
}

func TestPopular(t *testing.T) {
	for _, test := range popularTests {
		c, faults := Parse([]File{{Name: "faq.md", Text: test.source}}, nil)
		var popular, said []string
		for _, e := range c.Entries() {
			if e.Popular {
				popular = append(popular, e.Question)
			}
		}
		for _, f := range faults {
			said = append(said, f.String())
			if f.Kind != faq.KindBadValue || f.Warning {
				t.Errorf("%q: the fault is %+v", test.source, f)
			}
		}
		if got := strings.Join(popular, " "); got != test.popular || strings.Join(said, "\n") != test.faults {
			t.Errorf("%q: popular %q with faults %q, want %q with %q", test.source, got, said, test.popular, test.faults)
		}
	}
}

// TestPopularIsCompiled: a question stays popular when the author's values are
// read twice.
func TestPopularIsCompiled(t *testing.T) {
	for _, value := range []string{"x", "*x*"} {
		f, _ := Compile([]File{{Name: "faq.md", Text: "## {{ a }} A?\n<!-- faq: popular -->\n{{ a }}"}}, Vars{"a": value})
		if e := f.Corpus.Entries()[0]; !e.Popular {
			t.Errorf("with the value %q %q is not popular", value, e.Question)
		}
	}
}

// audienceTests: a source, and the audience of each question in it.
var audienceTests = []struct{ source, audience string }{
	{"## A?\na\n## B?\n<!-- faq: audience=admin, staff -->\nb", "| admin staff"},
	{"---\naudience: admin, staff\n---\n## A?\na\n## B?\n<!-- faq: audience=guest; tags=t -->\nb", "admin staff | guest"},
	{"---\naudience: admin\n---\n## A?\n<!-- faq: audience= -->\na\n## B?\nb", "| admin"},
	{"---\naudience: [admin, staff]\n---\n## A?\na", "admin staff"},
	{"---\naudience:\n  - admin\n  - staff\n---\n## A?\na", "admin staff"},
	{"+++\naudience = \"admin\"\n+++\n## A?\na", "admin"},
	{"---\naudience: \", \"\n---\n## A?\n<!-- faq: audience -->\na", ""},
	{"## {{ who }} A?\n<!-- faq: audience={{ who }} -->\na", "x y"},
}

// TestAudience: an audience stays the same when the author's values are read twice.
func TestAudience(t *testing.T) {
	for _, test := range audienceTests {
		for _, value := range []string{"x y", "*x*"} {
			f, faults := Compile([]File{{Name: "faq.md", Text: test.source}}, Vars{"who": value})
			var list []string
			for _, e := range f.Corpus.Entries() {
				list = append(list, strings.Join(faq.Words(f.Plain(e.Audience)), " "))
			}
			want := strings.ReplaceAll(test.audience, "x y", strings.Trim(value, "*"))
			if got := strings.TrimSpace(strings.Join(list, " | ")); got != want || len(faults) > 0 {
				t.Errorf("%q: for %q with faults %v, want %q", test.source, got, faults, want)
			}
		}
	}
}
