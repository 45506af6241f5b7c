package compiled

import (
	"slices"
	"strings"
	"testing"

	"faqwidget/wasm/internal/faq"
)

// joined joins parts for an audience, and gives all errors as one text.
func joined(given map[string]string, audience string, parts ...Part) (*FAQ, string) {
	j := NewJoiner(parts)
	for j.Step() {
	}
	f, failed, err := j.FAQ(given, faq.Words(audience))
	var said []string
	for _, e := range append(failed, err) {
		if e != nil {
			said = append(said, e.Error())
		}
	}
	return f, strings.Join(said, "\n")
}

// manual is an FAQ of one topic, whose first question links to its last one.
func manual(title, topic string, slugs ...string) *FAQ {
	f := example()
	f.Mark = FirstMark
	f.Corpus.Title, f.Corpus.Lang = title, "en"
	source := f.Corpus.Entries()[0].Source
	source.File = "guide/faq.md"
	f.Corpus.Topics = []faq.Topic{{Title: topic, Slug: "start"}}
	f.Texts = map[*faq.Entry]string{}
	for _, slug := range slugs {
		place := f.Place(Place{Name: "name", Value: title, Text: title})
		e := &faq.Entry{Slug: slug, Question: "What is `" + place + "`?", Styles: []faq.Style{{Start: 9, End: 13, Element: "code"}}, Answer: "See [" + place + "](#x).", Source: source}
		f.Corpus.Topics[0].Entries = append(f.Corpus.Topics[0].Entries, e)
		f.Texts[e] = "See " + place + "."
	}
	f.Links[source] = []Link{{"#x", slugs[len(slugs)-1]}}
	return f
}

// TestJoin: each part keeps its own links, base, names and variables, and has its label in its topics.
func TestJoin(t *testing.T) {
	parts := []Part{
		{Data: Encode(manual("Red", "Billing", "pay", "refund")), Base: "https://red.example/help/"},
		{Data: EncodeExpanded(manual("Blue", "", "pay", "pay-1")), Label: "The blue one", Base: "https://blue.example/"},
		{Data: Encode(manual("", "Setup", "refund"))},
	}
	f, said := joined(nil, "", parts...)
	if said != "" {
		t.Fatal(said)
	}
	f, err := Decode(EncodeExpanded(f))
	if err != nil {
		t.Fatal(err)
	}
	f.Fill(map[string]string{"other": "x"})
	var got []string
	for i := range f.Corpus.Topics {
		topic := &f.Corpus.Topics[i]
		got = append(got, topic.Slug+" "+topic.Title)
		for _, e := range topic.Entries {
			c := f.Context(e.Source)
			got = append(got, e.Slug+" "+e.Question+" "+f.Texts[e]+" "+c.Target("#x")+" "+e.Source.Base)
			if style := e.Styles[0]; e.Question[style.Start-1] != '`' || e.Question[style.End] != '`' {
				t.Errorf("the style of %q is %d to %d", e.Question, style.Start, style.End)
			}
		}
	}
	want := []string{
		"start Red: Billing", "pay What is `Red`? See Red. refund https://red.example/help/guide/", "refund What is `Red`? See Red. refund https://red.example/help/guide/",
		"start-1 The blue one", "pay-1 What is `Blue`? See Blue. pay-1-1 https://blue.example/guide/", "pay-1-1 What is `Blue`? See Blue. pay-1-1 https://blue.example/guide/",
		"start-2 Setup", "refund-1 What is ``? See . refund-1 ",
	}
	if !slices.Equal(got, want) {
		t.Errorf("joined are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestJoinOne: a single part stays as it is.
func TestJoinOne(t *testing.T) {
	f, said := joined(nil, "admin", Part{Data: EncodeExpanded(rich()), Label: "Not shown"})
	if e := f.Corpus.Entries()[0]; said != "" || f.Corpus.Topics[0].Title != rich().Corpus.Topics[0].Title || e.Audience != "" || !e.Popular || len(e.Expansion) != 3 {
		t.Errorf("%+v: %s", e, said)
	}
	if data := EncodeExpanded(f); data[len(magic)] != Version+withExpansion {
		t.Errorf("it is of version %d", data[len(magic)])
	}
}

// TestJoinFor: entries that are not for an audience are left out, and their slugs stay taken.
func TestJoinFor(t *testing.T) {
	hidden, open := manual("Red", "Billing", "a", "b"), manual("Blue", "Setup", "b")
	hidden.Corpus.Entries()[1].Audience = "admin, " + hidden.Place(Place{Name: "role", Value: "staff", Text: "staff"})
	for _, row := range []struct {
		audience, role, want string
	}{
		{"", "", "a b-1"}, {"admin", "", "a b b-1"}, {"staff", "", "a b b-1"}, {"staff", "boss", "a b-1"}, {"x boss", "boss", "a b b-1"},
	} {
		given := map[string]string{}
		if row.role != "" {
			given["role"] = row.role
		}
		f, said := joined(given, row.audience, Part{Data: Encode(hidden)}, Part{Data: Encode(open)})
		if said != "" {
			t.Fatal(said)
		}
		var got []string
		for _, e := range f.Corpus.Entries() {
			got = append(got, e.Slug)
		}
		target := f.Links[f.Corpus.Entries()[0].Source]
		if strings.Join(got, " ") != row.want || len(target) > 0 != strings.Contains(row.want, "b b") {
			t.Errorf("%q of %q: %v and the links %v, want %s", row.audience, row.role, got, target, row.want)
		}
	}
}

// TestJoinFails: a damaged part is named, and the others are there; with none left, there is one error.
func TestJoinFails(t *testing.T) {
	good, admin := Part{Data: Encode(example())}, example()
	admin.Corpus.Entries()[0].Audience = "admin"
	for _, row := range []struct {
		parts []Part
		want  string
	}{
		{[]Part{{Data: []byte("<html>")}, good}, "not a compiled FAQ"},
		{[]Part{good, {Data: Encode(rich())[:20]}}, "damaged"},
		{[]Part{{Data: append([]byte("FAQ\x09"), good.Data[4:]...)}, good}, "version 9"},
		{[]Part{{Data: []byte("<html>")}}, "not a compiled FAQ"},
		{[]Part{{Data: Encode(admin)}}, "for this audience"},
		{nil, "for this audience"},
	} {
		f, said := joined(nil, "", row.parts...)
		if !strings.Contains(said, row.want) || (f != nil) != (len(row.parts) > 1) || f != nil && f.Corpus.Len() != 1 {
			t.Errorf("%v: %q, want %q", f, said, row.want)
		}
	}
}

// FuzzJoin: any two files give an FAQ that opens and has each slug once, or an error.
func FuzzJoin(fuzz *testing.F) {
	fuzz.Add(Encode(rich()), EncodeExpanded(rich()))
	fuzz.Add(Encode(manual("a", "b", "pay", "pay-1")), Encode(manual("b", "", "pay-1", "pay")))
	fuzz.Fuzz(func(t *testing.T, a, b []byte) {
		f, said := joined(map[string]string{"os": "x"}, "admin", Part{Data: a, Label: "A"}, Part{Data: b, Base: "https://b.example/"})
		if f == nil {
			if said == "" {
				t.Error("nothing is made, and nothing said")
			}
			return
		}
		if _, err := Decode(EncodeExpanded(f)); err != nil {
			t.Errorf("what is joined does not open: %v", err)
		}
	})
}
