package compiled

import (
	"errors"
	"strconv"

	"faqwidget/wasm/internal/faq"
)

// Decode opens an FAQ. From any bytes it makes an FAQ whose parts fit together, or
// returns an error that says what is wrong.
func Decode(data []byte) (*FAQ, error) {
	o := Open(data)
	for {
		if f, err := o.Step(); f != nil || err != nil {
			return f, err
		}
	}
}

// An Opening is an FAQ being opened part by part, so that a large one does not block
// the page.
type Opening struct {
	reader
	faq     *FAQ
	sources []*faq.Source
	slugs   map[string]bool
	next    func()             // reads the next part
	left    int                // sources, topics or words still to be read
	entries int                // entries of the last topic still to be read
	popular func(e *faq.Entry) // reads the end of an entry that may have an audience; nil where none may
	all     []*faq.Entry
}

// Open begins to open an FAQ.
func Open(data []byte) *Opening {
	o := &Opening{reader: reader{data: data}, slugs: map[string]bool{}}
	o.next = o.head
	return o
}

// Step reads the next part. It returns the FAQ after the last part, and an error
// from the first bad part on.
func (o *Opening) Step() (*FAQ, error) {
	if o.at == 0 {
		if err := o.version(); err != nil {
			return nil, err
		}
	}
	if o.broken == "" {
		o.next()
	}
	if o.broken == "" && o.next == nil && o.at < len(o.data) {
		o.fail("more follows its end")
	}
	if o.broken != "" {
		return nil, errors.New("faq: the compiled FAQ is damaged at byte " + strconv.Itoa(o.at) + ": " + o.broken + " (build the site again)")
	}
	if o.next != nil {
		return nil, nil
	}
	return o.faq, nil
}

// version reads the magic and the version.
func (o *Opening) version() error {
	if len(o.data) < len(magic)+1 || string(o.data[:len(magic)]) != magic {
		return errors.New("faq: this is not a compiled FAQ (build the site again)")
	}
	if v := o.data[len(magic)]; v != Version && v != Version+withExpansion && o.popular == nil {
		return errors.New("faq: the compiled FAQ has version " + strconv.Itoa(int(v)) + ", which this program does not read (build the site again)")
	}
	o.at = len(magic) + 1
	return nil
}

// head reads everything before the sources.
func (o *Opening) head() {
	f := &FAQ{Corpus: &faq.Corpus{Title: o.text(), Lang: o.text(), Synonyms: o.text(), NoSynonyms: o.flag(), NoStems: o.flag()}, Texts: map[*faq.Entry]string{}, Links: map[*faq.Source][]Link{}}
	mark := o.number()
	for range o.count(3) {
		f.Places = append(f.Places, Place{Name: o.text(), Value: o.text(), Text: o.text()})
	}
	if mark < FirstMark || mark+len(f.Places) > LastMark {
		o.fail("its marks are not private-use letters")
	}
	f.Mark = rune(mark)
	o.faq, o.left, o.next = f, o.count(6), o.source
}

// source reads a source or, after the last one, the number of topics.
func (o *Opening) source() {
	if o.left == 0 {
		o.left, o.next = o.count(3), o.entry
		return
	}
	o.left--
	s := &faq.Source{File: o.text(), Lang: o.text(), Base: o.text()}
	if links := o.around(s); links != nil {
		o.faq.Links[s] = links
	}
	o.sources = append(o.sources, s)
}

// entry reads an entry, and before the first one of a topic the topic; after the
// last one, the end.
func (o *Opening) entry() {
	c := o.faq.Corpus
	if o.entries == 0 {
		if o.left == 0 {
			o.end()
			return
		}
		o.left--
		c.Topics = append(c.Topics, faq.Topic{Title: o.text(), Slug: o.text()})
		if o.entries = o.count(13); o.entries == 0 {
			o.fail("a topic has no entries")
			return
		}
	}
	o.entries--
	e, text := o.reader.entry(o.sources)
	if o.popular != nil {
		o.popular(e)
	} else {
		e.Popular = o.flag()
	}
	if e.Question == "" {
		o.fail("an entry has no question")
	}
	if o.slugs[e.Slug] {
		o.fail("two entries have one slug")
	}
	o.slugs[e.Slug] = true
	t := &c.Topics[len(c.Topics)-1]
	t.Entries = append(t.Entries, e)
	o.faq.Texts[e] = text
}

// end is called after the last entry, where an expansion may follow.
func (o *Opening) end() {
	if o.next = nil; len(o.faq.Texts) == 0 {
		o.fail("it has no question")
	}
	if (o.data[len(magic)]-Version)&withExpansion > 0 {
		o.faq.Corpus.Expanded = true
		o.all, o.left, o.next = o.faq.Corpus.Entries(), o.count(3), o.word
	}
}

// word reads a word of the expansion or, after the last one, the end.
func (o *Opening) word() {
	if o.left == 0 {
		o.next = nil
		return
	}
	o.left--
	word, n := o.text(), 0
	for range o.count(1) {
		if n += o.number(); n >= len(o.all) || len(word) > longestWord {
			o.fail("a word fits no entry")
			return
		}
		e := o.all[n]
		e.Expansion = append(e.Expansion, word)
	}
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
		r.fail("an entry has no source")
	}
	return e, text
}
