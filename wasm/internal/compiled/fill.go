package compiled

import (
	"strings"
	"unicode/utf8"

	"faqwidget/wasm/internal/faq"
)

// The values of variables may add so many bytes to an FAQ, and so many for each of its own.
const mostFilled, mostFilledEach = 1 << 16, 16

// Fill puts values in the places of variables: those given by name, else the
// author's. What would make the FAQ too large is left out. It is called once,
// before the corpus is used.
func (f *FAQ) Fill(values map[string]string) {
	p := &filler{first: f.Mark, room: mostFilled}
	for _, place := range f.Places {
		value, given := values[place.Name]
		if !given {
			value = place.Value
		}
		p.values = append(p.values, strings.ReplaceAll(strings.ReplaceAll(value, "\r", " "), "\n", " "))
	}
	p.fill(&f.Corpus.Title)
	filled := map[*faq.Source]bool{}
	for i := range f.Corpus.Topics {
		t := &f.Corpus.Topics[i]
		p.fill(&t.Title)
		for _, e := range t.Entries {
			text := f.Texts[e]
			p.fill(&e.Question, &e.Heading, &e.Answer, &e.Lead, &text)
			f.Texts[e] = text
			for _, list := range [][]string{e.Sections, e.Aliases, e.Tags, e.Pages} {
				for k := range list {
					p.fill(&list[k])
				}
			}
			if s := e.Source; !filled[s] {
				filled[s] = true
				p.source(s)
				for k := range f.Links[s] {
					p.fill(&f.Links[s][k].Destination)
				}
			}
		}
	}
}

// A filler puts values in the place of marks.
type filler struct {
	first  rune // mark of the first value
	values []string
	room   int // bytes that may still be added
}

func (p *filler) source(s *faq.Source) {
	p.fill(&s.Base)
	for i := range s.References {
		p.fill(&s.References[i].Label, &s.References[i].Destination, &s.References[i].Title)
	}
	for label, text := range s.Footnotes {
		p.fill(&text)
		s.Footnotes[label] = text
	}
}

// leads is the first byte of every mark in UTF-8.
const leads = 0xF4

func (p *filler) fill(texts ...*string) {
	for _, text := range texts {
		rest := *text
		p.room += mostFilledEach * len(rest)
		i := strings.IndexByte(rest, leads)
		if i < 0 {
			continue
		}
		var b strings.Builder
		for ; i >= 0; i = strings.IndexByte(rest, leads) {
			mark, size := utf8.DecodeRuneInString(rest[i:])
			n := int(mark - p.first)
			b.WriteString(rest[:i])
			if n < 0 || n >= len(p.values) {
				b.WriteString(rest[i : i+size])
			} else if p.room -= len(p.values[n]); p.room >= 0 {
				b.WriteString(p.values[n])
			}
			rest = rest[i+size:]
		}
		b.WriteString(rest)
		*text = b.String()
	}
}

// Place is what a text has where the value of a variable is to be put. It
// notes the variable with that value, or beyond the letters there are gives the value itself.
func (f *FAQ) Place(name, value string) string {
	n := len(f.Places)
	for i, p := range f.Places {
		if p == (Place{name, value}) {
			n = i
		}
	}
	if n == len(f.Places) {
		if int(f.Mark)+n >= LastMark {
			return value
		}
		f.Places = append(f.Places, Place{name, value})
	}
	return string(f.Mark + rune(n))
}
