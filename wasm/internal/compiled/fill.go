package compiled

import (
	"strings"
	"unicode/utf8"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/scan"
)

// The bytes that values of variables may add to an FAQ: mostFilled, and
// mostFilledEach for each of its own bytes.
const mostFilled, mostFilledEach = 1 << 16, 16

// Fill replaces the marks of variables by values: those given by name, which are
// plain text, or else the author's. In Markdown, variables with given values keep
// their marks, to be filled when it is rendered; see [Context]. Values that would
// make the FAQ too large are left out. Fill is called once, before the corpus is used.
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

// put applies a filler to all texts.
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

// A filler replaces marks by values.
type filler struct {
	first         rune     // mark of the first value
	values, texts []string // by place, as Markdown and as plain text
	kept          []bool   // by place: its mark stays in Markdown
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

// put gives the value of a place, or "" where no room is left for it.
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

// replace replaces marks by values, which value gives by the number of the place. A
// mark without a value stays.
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

// Place notes a variable with its value, and gives its mark, to be put into a text in
// place of the value. When the letters are used up, it gives the value itself.
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

// Authored is Markdown with the author's values instead of marks.
func (f *FAQ) Authored(markdown string) string {
	return f.with(markdown, func(p Place) string { return p.Value })
}

// Plain is a text with the author's values, as plain text, instead of marks.
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
