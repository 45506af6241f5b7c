package compiled

import "faqwidget/wasm/internal/faq"

// OpenAddressed begins to open an FAQ as [Open] does, and one whose entries are
// for some alone too: who opens it narrows it before any is shown. A program that
// does not is not to show what is hidden, and so [Open] refuses it.
func OpenAddressed(data []byte) *Opening {
	o := Open(data)
	if len(data) <= len(magic) || data[len(magic)]-Version > withExpansion+withAudience { // of what is less, too: bytes have no sign
		return o // which says what is wrong
	}
	if (data[len(magic)]-Version)&withAudience > 0 {
		o.popular = func(e *faq.Entry) {
			n := o.number()
			if n&addressed > 0 {
				e.Audience = o.text()
			}
			if e.Popular = n&1 > 0; n > addressed+1 || n&addressed > 0 && e.Audience == "" {
				o.fail("for whom an entry is")
			}
		}
	}
	return o
}

// Narrow leaves out what is not for an audience. The words for whom an entry is
// have the values of a page, or else the author's. Links to what is left out open nothing.
func (f *FAQ) Narrow(given map[string]string, audience []string) {
	all, written := f.Corpus.Entries(), map[*faq.Entry]string{}
	for _, e := range all {
		written[e] = e.Audience
		e.Audience = f.with(e.Audience, func(p Place) string {
			if value, known := given[p.Name]; known {
				return value
			}
			return p.Text
		})
	}
	out := f.Corpus.Narrow(audience)
	for e, words := range written {
		e.Audience = words
	}
	for s, links := range f.Links {
		var left []Link
		for _, l := range links {
			if !out[l.Slug] {
				left = append(left, l)
			}
		}
		f.Links[s] = left
	}
}
