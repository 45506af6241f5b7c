package faq

import (
	"strings"
	"testing"
)

func TestFind(t *testing.T) {
	c := &Corpus{Topics: []Topic{
		{Entries: []*Entry{{Slug: "a"}, {Slug: "b-c"}}},
		{Entries: []*Entry{{Slug: "-a"}}},
	}}
	tests := map[string]int{"a": 0, "b-c": 1, "b-c-": 1, "-a": 2, "a-": 0, "d": -1, "": -1}
	for slug, want := range tests {
		if got := c.Find(slug); got != want {
			t.Errorf("Find(%q) = %d, want %d", slug, got, want)
		}
	}
	if c.Len() != 3 || len(c.Entries()) != 3 || c.Entries()[2].Slug != "-a" {
		t.Errorf("Len %d, Entries %v", c.Len(), c.Entries())
	}
}

func TestFaultString(t *testing.T) {
	tests := []struct {
		fault Fault
		text  string
	}{
		{Fault{File: "a.md", Line: 4, Column: 2, Message: "bad", Fix: "mend it"}, "a.md:4:2: bad (mend it)"},
		{Fault{File: "a.md", Line: 4, Message: "bad"}, "a.md:4: bad"},
		{Fault{File: "a.md", Message: "bad"}, "a.md: bad"},
		{Fault{Message: "bad"}, "bad"},
	}
	for _, test := range tests {
		if got := test.fault.String(); got != test.text {
			t.Errorf("got %q, want %q", got, test.text)
		}
	}
}

func TestFaultsErr(t *testing.T) {
	warning, hard := Fault{Message: "small", Warning: true}, Fault{Message: "large"}
	if err := (Faults{warning}).Err(); err != nil {
		t.Errorf("warnings alone are an error: %v", err)
	}
	if err := (Faults{warning, hard}).Err(); err == nil || err.Error() != "faq: large" {
		t.Errorf("got %v", err)
	}
}

func TestFaultsLines(t *testing.T) {
	faults := Faults{{Message: "one"}, {Message: "two"}, {Message: "three"}}
	for most, want := range map[int]string{
		1: "faq: one|faq: and 2 more; the tool's faq check lists them all",
		2: "faq: one|faq: two|faq: and 1 more; the tool's faq check lists them all",
		3: "faq: one|faq: two|faq: three", 4: "faq: one|faq: two|faq: three",
	} {
		if got := strings.Join(faults.Lines(most), "|"); got != want {
			t.Errorf("Lines(%d) = %s, want %s", most, got, want)
		}
	}
}
