package compiled

import (
	"strings"
	"unicode/utf8"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/scan"
)

// The values of variables may add so many bytes to an FAQ, and so many for each of its own.
const mostFilled, mostFilledEach = 1 << 16, 16

// Fill puts values in the places of variables: those given by name, which are
// plain text, else the author's. In Markdown the given ones keep their marks,
// for who renders it; see [Context]. What would make the FAQ too large is left
// out. It is called once, before the corpus is used.
func (f *FAQ) Fill(given map[string]string) {
	p := &filler{first: f.Mark, room: mostFilled}
	for _, place := range f.Places {
		value, known := given[place.Name]
		text := value
		if !known {
			value, text = place.Value, place.Text
		}
		p.values, p.texts, p.kept = append(p.values, scan.OneLine(value)), append(p.texts, scan.OneLine(text)), append(p.kept, known)
	}
	f.values = p.texts
	f.put(p)
}

// put has a filler go through all texts.
func (f *FAQ) put(p *filler) {
	p.text(&f.Corpus.Title)
	filled := map[*faq.Source]bool{}
	for i := range f.Corpus.Topics {
		t := &f.Corpus.Topics[i]
		p.text(&t.Title)
		for _, e := range t.Entries {
			text := f.Texts[e]
			p.question(e)
			p.text(&text)
			p.markdown(&e.Answer, &e.Lead)
			f.Texts[e] = text
			for _, list := range [][]string{e.Sections, e.Aliases, e.Tags, e.Pages} {
				for k := range list {
					p.text(&list[k])
				}
			}
			if s := e.Source; !filled[s] {
				filled[s] = true
				p.source(s)
				for k := range f.Links[s] {
					p.markdown(&f.Links[s][k].Destination)
				}
			}
		}
	}
}

// A filler puts values in the place of marks.
type filler struct {
	first         rune     // mark of the first value
	values, texts []string // by place, as Markdown and as plain text
	kept          []bool   // by place: it stays marked in Markdown
	room          int      // bytes that may still be added
}

func (p *filler) source(s *faq.Source) {
	p.text(&s.Base)
	for i := range s.References {
		p.markdown(&s.References[i].Label, &s.References[i].Destination, &s.References[i].Title)
	}
	for label, text := range s.Footnotes {
		p.markdown(&text)
		s.Footnotes[label] = text
	}
}

// question fills a question, whose styles move with its words.
func (p *filler) question(e *faq.Entry) {
	question := e.Question
	if strings.IndexByte(question, leads) < 0 {
		return
	}
	shift := func(at int) int {
		part := question[:at]
		p.text(&part)
		return len(part)
	}
	for i, s := range e.Styles {
		e.Styles[i].Start, e.Styles[i].End = shift(s.Start), shift(s.End)
	}
	p.text(&e.Question)
}

func (p *filler) text(text *string) {
	p.room += mostFilledEach * len(*text)
	*text = replace(*text, p.first, func(n int) (string, bool) { return p.put(p.texts, n), n < len(p.texts) })
}

func (p *filler) markdown(texts ...*string) {
	for _, text := range texts {
		p.room += mostFilledEach * len(*text)
		*text = replace(*text, p.first, func(n int) (string, bool) {
			if n >= len(p.kept) || p.kept[n] && p.put(p.texts, n) != "" {
				return "", false
			}
			return p.put(p.values, n), true
		})
	}
}

// put is the value of a place, or "" where no room is left for it.
func (p *filler) put(values []string, n int) string {
	if n >= len(values) {
		return ""
	}
	if p.room -= len(values[n]); p.room < 0 {
		return ""
	}
	return values[n]
}

// leads is the first byte of every mark in UTF-8.
const leads = 0xF4

// replace puts values in the place of marks, by the number of the place; one
// that has no value stays.
func replace(text string, first rune, value func(place int) (string, bool)) string {
	i := strings.IndexByte(text, leads)
	if i < 0 {
		return text
	}
	var b strings.Builder
	for ; i >= 0; i = strings.IndexByte(text, leads) {
		mark, size := utf8.DecodeRuneInString(text[i:])
		b.WriteString(text[:i])
		put, ok := "", false
		if n := int(mark - first); n >= 0 {
			put, ok = value(n)
		}
		if !ok {
			put = text[i : i+size]
		}
		b.WriteString(put)
		text = text[i+size:]
	}
	b.WriteString(text)
	return b.String()
}

// Place is what a text has where the value of a variable is to be put. It
// notes the variable with that value, or beyond the letters there are gives the value itself.
func (f *FAQ) Place(p Place) string {
	key := p.Name + "\x00" + p.Value
	n, known := f.numbers[key]
	if !known {
		if n = len(f.Places); int(f.Mark)+n >= LastMark {
			return p.Value
		}
		if f.numbers == nil {
			f.numbers = map[string]int{}
		}
		f.Places, f.numbers[key] = append(f.Places, p), n
	}
	return string(f.Mark + rune(n))
}

// Authored is Markdown with the author's values in their places.
func (f *FAQ) Authored(markdown string) string {
	return f.with(markdown, func(p Place) string { return p.Value })
}

// Plain is a text with the author's values, as plain text, in their places.
func (f *FAQ) Plain(text string) string {
	return f.with(text, func(p Place) string { return p.Text })
}

func (f *FAQ) with(text string, value func(Place) string) string {
	return replace(text, f.Mark, func(n int) (string, bool) {
		if n >= len(f.Places) {
			return "", false
		}
		return value(f.Places[n]), true
	})
}
