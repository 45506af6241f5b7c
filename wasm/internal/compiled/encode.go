package compiled

import (
	"encoding/binary"

	"faqwidget/wasm/internal/faq"
)

// Encode writes an FAQ without its expansion. Equal FAQs give equal bytes.
func Encode(f *FAQ) []byte {
	w := writer(magic + string(rune(Version)))
	w.texts(f.Corpus.Title, f.Corpus.Lang, f.Corpus.Synonyms)
	w.flag(f.Corpus.NoSynonyms)
	w.flag(f.Corpus.NoStems)
	w.number(int(f.Mark))
	w.number(len(f.Places))
	for _, p := range f.Places {
		w.texts(p.Name, p.Value, p.Text)
	}
	numbers := w.sources(f)
	w.number(len(f.Corpus.Topics))
	for i := range f.Corpus.Topics {
		t := &f.Corpus.Topics[i]
		w.texts(t.Title, t.Slug)
		w.number(len(t.Entries))
		for _, e := range t.Entries {
			w.texts(e.Slug, e.Question)
			w.styles(e.Styles)
			w.texts(e.Answer, e.Lead, f.Texts[e])
			for _, list := range [][]string{e.Sections, e.Aliases, e.Tags, e.Pages} {
				w.number(len(list))
				w.texts(list...)
			}
			w.number(e.Line)
			w.number(numbers[e.Source])
			w.flag(e.Popular)
			if e.Audience != "" {
				w[len(magic)] = Version + withAudience
				w[len(w)-1] += addressed
				w.texts(e.Audience)
			}
		}
	}
	return w
}

type writer []byte

func (w *writer) number(n int) { *w = binary.AppendUvarint(*w, uint64(n)) }

func (w *writer) flag(set bool) {
	n := 0
	if set {
		n = 1
	}
	w.number(n)
}

func (w *writer) texts(texts ...string) {
	for _, s := range texts {
		w.number(len(s))
		*w = append(*w, s...)
	}
}

// sources writes the sources in the order in which entries first name them, and
// gives their numbers.
func (w *writer) sources(f *FAQ) map[*faq.Source]int {
	numbers := map[*faq.Source]int{}
	var list []*faq.Source
	for _, e := range f.Corpus.Entries() {
		if _, known := numbers[e.Source]; !known {
			numbers[e.Source] = len(list)
			list = append(list, e.Source)
		}
	}
	w.number(len(list))
	for _, s := range list {
		w.texts(s.File, s.Lang, s.Base)
		w.around(s, f.Links[s])
	}
	return numbers
}

// around writes what the Markdown of a source may refer to.
func (w *writer) around(s *faq.Source, links []Link) {
	w.number(len(s.References))
	for _, r := range s.References {
		w.texts(r.Label, r.Destination, r.Title)
	}
	w.number(len(s.Footnotes))
	for _, label := range labels(s.Footnotes) {
		w.texts(label, s.Footnotes[label])
	}
	w.number(len(links))
	for _, l := range links {
		w.texts(l.Destination, l.Slug)
	}
}

// styles writes the styles of a question.
func (w *writer) styles(list []faq.Style) {
	w.number(len(list))
	for _, s := range list {
		for i, element := range faq.Styles {
			if element == s.Element {
				w.number(i)
			}
		}
		w.number(s.Start)
		w.number(s.End - s.Start)
	}
}

// labels are the labels of footnotes, ascending.
func labels(footnotes map[string]string) []string {
	var list []string
	for label := range footnotes {
		at := len(list)
		for at > 0 && list[at-1] > label {
			at--
		}
		list = append(list[:at], append([]string{label}, list[at:]...)...)
	}
	return list
}
