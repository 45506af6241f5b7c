package corpus

import (
	"testing"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/hostile"
	"faqwidget/wasm/internal/html"
	"faqwidget/wasm/internal/markdown"
)

// TestAttacks puts each hostile text into each place and checks everything that
// is rendered against what answers may hold.
func TestAttacks(t *testing.T) {
	hostile.Try(t, func(a hostile.Attack, s hostile.Source) []string { return attacked(s, a.Text) })
}

// attacked reads and renders a source, its base hostile too, and names what
// should not be in the HTML.
func attacked(s hostile.Source, base string) (faults []string) {
	c, _ := Parse([]File{{Name: base, Text: s.Text}}, s.Vars)
	r := NewRenderer(c, markdown.Labels{Copy: "Copy", External: "external", Table: "Table", Task: "Task"})
	for _, e := range c.Entries() {
		faults = append(faults, hostile.Question.Fragment(html.Styled(e.Question, e.Styles))...)
		faults = append(faults, hostile.Answer.Fragment(r.Answer(e))...)
		faults = append(faults, hostile.Answer.Fragment(r.Lead(e))...)
		faults = append(faults, hostile.Lists.Fragment(html.Mark[faq.Range](Text(e), nil))...)
		if e.Source.Base == "" {
			e.Source.Base = base
			faults = append(faults, hostile.Answer.Fragment(r.Answer(e))...)
		}
	}
	return faults
}

// FuzzAttacks looks for hostile texts that get through, beyond those written down.
func FuzzAttacks(f *testing.F) {
	for _, a := range hostile.Attacks(false) {
		f.Add(a.Text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, s := range hostile.Sources(text) {
			for _, fault := range attacked(s, text) {
				t.Errorf("%q as %s: %s", text, s.Place, fault)
			}
		}
	})
}
