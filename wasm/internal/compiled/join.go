package compiled

import (
	"errors"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/scan"
)

// A Part is a compiled FAQ that is shown with others as one.
type Part struct {
	Data  []byte
	Label string // put before the titles of its topics; empty for the title of the FAQ
	Base  string // URL against which its relative links resolve; empty for that of the page
}

// A Joiner joins several FAQs into one, and leaves out entries that are not for an
// audience. A damaged part does not affect the others. A slug that two parts share
// becomes two, as with two files, before anything is left out: so an address means
// the same to every audience.
type Joiner struct {
	parts  []Part
	opened []*FAQ  // by part; nil where it failed
	failed []error // by part
	begun  *Opening
	taken  map[string]int
}

// NewJoiner begins to join parts.
func NewJoiner(parts []Part) *Joiner { return &Joiner{parts: parts, taken: map[string]int{}} }

// Step opens a little more, and reports whether there may be more to open.
func (j *Joiner) Step() bool {
	n := len(j.opened)
	if n == len(j.parts) {
		return false
	}
	f, err := j.open(j.parts[n].Data)
	if f != nil || err != nil {
		j.opened, j.failed, j.begun = append(j.opened, f), append(j.failed, err), nil
	}
	return true
}

func (j *Joiner) open(data []byte) (*FAQ, error) {
	if j.begun == nil {
		j.begun = OpenAddressed(data)
	}
	return j.begun.Step()
}

// FAQ is the joined FAQ for an audience, once Step has opened all parts. given has
// the page's values of variables, by name. The list has an error, or nil, for each
// part; the last result is an error if nothing is left to show.
func (j *Joiner) FAQ(given map[string]string, audience []string) (*FAQ, []error, error) {
	made := &FAQ{Corpus: &faq.Corpus{NoSynonyms: true, NoStems: true}, Mark: FirstMark, Texts: map[*faq.Entry]string{}, Links: map[*faq.Source][]Link{}}
	for _, f := range j.opened {
		if f != nil {
			made.Mark = max(made.Mark, f.Mark) // after the private-use letters that any part has in its texts
		}
	}
	for n, f := range j.opened {
		if f == nil {
			continue
		}
		if int(made.Mark)+len(made.Places)+len(f.Places) > LastMark {
			j.failed[n] = errors.New("faq: the compiled FAQ has too many variables to be shown with others")
			continue
		}
		j.add(made, f, j.parts[n])
	}
	all := made.Corpus.Entries()
	for _, err := range j.failed {
		if err != nil && len(all) == 0 {
			return nil, j.failed, err
		}
	}
	made.Narrow(given, audience)
	for _, e := range made.Corpus.Entries() {
		e.Audience = "" // settled
	}
	if made.Corpus.Len() == 0 {
		return nil, j.failed, errors.New("faq: no question is for this audience")
	}
	return made, j.failed, nil
}

// add adds a part to the joined FAQ.
func (j *Joiner) add(made, f *FAQ, part Part) {
	marks := &filler{first: f.Mark, room: mostFilled}
	for _, p := range f.Places {
		marks.texts = append(marks.texts, made.Place(p))
	}
	marks.values, marks.kept = marks.texts, make([]bool, len(marks.texts))
	f.put(marks)
	if part.Base != "" {
		Rebase(f.Corpus, part.Base)
	}
	j.call(f, part.Label)
	to, c := made.Corpus, f.Corpus
	if to.Topics == nil {
		to.Title, to.Lang = c.Title, c.Lang
	}
	to.NoSynonyms, to.NoStems, to.Expanded = to.NoSynonyms && c.NoSynonyms, to.NoStems && c.NoStems, to.Expanded || c.Expanded
	if c.Synonyms != "" {
		to.Synonyms += c.Synonyms + "\n"
	}
	renamed := j.rename(c)
	to.Topics = append(to.Topics, c.Topics...)
	for _, e := range c.Entries() {
		if s := e.Source; s.Lang == "" && c.Lang != to.Lang {
			s.Lang = c.Lang
		}
		marks.text(&e.Audience)
		made.Texts[e] = f.Texts[e]
	}
	for s, links := range f.Links {
		for i := range links {
			links[i].Slug = renamed[links[i].Slug]
		}
		made.Links[s] = links
	}
}

// call puts the label of a part into the titles of its topics, where there are several parts.
func (j *Joiner) call(f *FAQ, label string) {
	if label == "" {
		label = f.Corpus.Title
	}
	if label == "" || len(j.parts) == 1 {
		return
	}
	for i := range f.Corpus.Topics {
		switch t := &f.Corpus.Topics[i]; t.Title {
		case "", label:
			t.Title = label
		default:
			t.Title = label + ": " + t.Title
		}
	}
}

// rename gives each entry and topic a unique slug. It returns the new slugs of
// entries by the former ones.
func (j *Joiner) rename(c *faq.Corpus) map[string]string {
	renamed := map[string]string{}
	for i := range c.Topics {
		t := &c.Topics[i]
		t.Slug = scan.Unique(j.taken, "topic:"+t.Slug)[len("topic:"):]
		for _, e := range t.Entries {
			former := e.Slug
			e.Slug = scan.Unique(j.taken, former)
			renamed[former] = e.Slug
		}
	}
	return renamed
}
