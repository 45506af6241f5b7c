package compiled

import (
	"encoding/binary"
	"errors"
	"strconv"
	"unicode/utf8"

	"faqwidget/wasm/internal/faq"
)

// Decode opens an FAQ. Of any bytes it gives an FAQ whose parts fit together, or
// an error that says what is wrong.
func Decode(data []byte) (*FAQ, error) {
	if len(data) < len(magic)+1 || string(data[:len(magic)]) != magic {
		return nil, errors.New("faq: this is not a compiled FAQ (build the site again)")
	}
	if v := data[len(magic)]; v != Version {
		return nil, errors.New("faq: the compiled FAQ is of version " + strconv.Itoa(int(v)) + ", this program reads version " + strconv.Itoa(Version) +
			" (build the site again)")
	}
	r := &reader{data: data, at: len(magic) + 1}
	f := r.faq()
	if r.broken == "" && r.at < len(data) {
		r.fail("more follows its end")
	}
	if r.broken != "" {
		return nil, errors.New("faq: the compiled FAQ is damaged at byte " + strconv.Itoa(r.at) + ": " + r.broken + " (build the site again)")
	}
	return f, nil
}

// A reader reads what is there; once broken it reads nothing but zeros.
type reader struct {
	data   []byte
	at     int
	broken string // what is wrong; "" as long as nothing is
}

func (r *reader) fail(why string) {
	if r.broken == "" {
		r.broken = why
	}
}

func (r *reader) number() int {
	if r.broken != "" {
		return 0
	}
	n, size := binary.Uvarint(r.data[r.at:])
	if size <= 0 || n > 1<<31-1 {
		r.fail("a number is expected")
		return 0
	}
	r.at += size
	return int(n)
}

func (r *reader) flag() bool {
	n := r.number()
	if n > 1 {
		r.fail("neither true nor false")
	}
	return n == 1
}

// count is the length of a list, each of whose items has so many bytes at least.
func (r *reader) count(least int) int {
	n := r.number()
	if n > (len(r.data)-r.at)/least {
		r.fail("a list of " + strconv.Itoa(n) + " items is longer than the file")
		return 0
	}
	return n
}

func (r *reader) text() string {
	n := r.number()
	if n > len(r.data)-r.at {
		r.fail("a text of " + strconv.Itoa(n) + " bytes is longer than the file")
		return ""
	}
	s := r.data[r.at : r.at+n]
	if !utf8.Valid(s) {
		r.fail("a text is not UTF-8")
		return ""
	}
	r.at += n
	return string(s)
}

func (r *reader) texts() (list []string) {
	for range r.count(1) {
		list = append(list, r.text())
	}
	return list
}

func (r *reader) faq() *FAQ {
	f := &FAQ{Corpus: &faq.Corpus{Title: r.text(), Lang: r.text(), Synonyms: r.text(), NoSynonyms: r.flag(), NoStems: r.flag()}, Texts: map[*faq.Entry]string{}, Links: map[*faq.Source][]Link{}}
	mark := r.number()
	for range r.count(3) {
		f.Places = append(f.Places, Place{Name: r.text(), Value: r.text(), Text: r.text()})
	}
	if mark < FirstMark || mark+len(f.Places) > LastMark {
		r.fail("its marks are not letters for private use")
	}
	f.Mark = rune(mark)
	var sources []*faq.Source
	for range r.count(6) {
		sources = append(sources, r.source(f))
	}
	slugs := map[string]bool{}
	for range r.count(3) {
		t := faq.Topic{Title: r.text(), Slug: r.text()}
		for range r.count(13) {
			e, text := r.entry(sources)
			if slugs[e.Slug] {
				r.fail("two entries have one slug")
			}
			slugs[e.Slug] = true
			t.Entries = append(t.Entries, e)
			f.Texts[e] = text
		}
		if len(t.Entries) == 0 {
			r.fail("a topic has no entries")
		}
		f.Corpus.Topics = append(f.Corpus.Topics, t)
	}
	if len(f.Texts) == 0 {
		r.fail("it has no question")
	}
	return f
}

func (r *reader) source(f *FAQ) *faq.Source {
	s := &faq.Source{File: r.text(), Lang: r.text(), Base: r.text()}
	if links := r.around(s); links != nil {
		f.Links[s] = links
	}
	return s
}

// around reads what the Markdown of a source may refer to.
func (r *reader) around(s *faq.Source) (links []Link) {
	for range r.count(3) {
		s.References = append(s.References, faq.Reference{Label: r.text(), Destination: r.text(), Title: r.text()})
	}
	for range r.count(2) {
		if s.Footnotes == nil {
			s.Footnotes = map[string]string{}
		}
		label := r.text()
		s.Footnotes[label] = r.text()
	}
	for range r.count(2) {
		links = append(links, Link{Destination: r.text(), Slug: r.text()})
	}
	return links
}

func (r *reader) styles(question string) (list []faq.Style) {
	for range r.count(3) {
		element, start, length := r.number(), r.number(), r.number()
		if element >= len(faq.Styles) || start > len(question) || length > len(question)-start {
			r.fail("a style is not of its question")
			return nil
		}
		list = append(list, faq.Style{Start: start, End: start + length, Element: faq.Styles[element]})
	}
	return list
}

func (r *reader) entry(sources []*faq.Source) (*faq.Entry, string) {
	e := &faq.Entry{Slug: r.text(), Question: r.text()}
	e.Styles = r.styles(e.Question)
	e.Answer, e.Lead = r.text(), r.text()
	text := r.text()
	e.Sections, e.Aliases, e.Tags, e.Pages = r.texts(), r.texts(), r.texts(), r.texts()
	e.Line = r.number()
	if n := r.number(); n < len(sources) {
		e.Source = sources[n]
	} else {
		r.fail("an entry is of no source")
	}
	e.Popular = r.flag()
	if e.Question == "" {
		r.fail("an entry has no question")
	}
	return e, text
}
