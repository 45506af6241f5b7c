package compiled

import "faqwidget/wasm/internal/faq"

// OpenAddressed begins to open an FAQ as [Open] does, but also takes one with
// audiences. The caller must narrow it before showing anything. A program that does
// not must not show hidden entries, so [Open] refuses such an FAQ.
func OpenAddressed(data []byte) *Opening {
	o := Open(data)
	if len(data) <= len(magic) || data[len(magic)]-Version > withExpansion+withAudience { // lower versions too: bytes wrap around
		return o // its Step says what is wrong
	}
	if (data[len(magic)]-Version)&withAudience > 0 {
		o.popular = func(e *faq.Entry) {
			n := o.number()
			if n&addressed > 0 {
				e.Audience = o.text()
			}
			if e.Popular = n&1 > 0; n > addressed+1 || n&addressed > 0 && e.Audience == "" {
				o.fail("an audience is wrong")
			}
		}
	}
	return o
}

// Narrow removes the entries that are not for an audience. Variables in the words of
// an entry's audience have the given values, or else the author's. Links to removed
// entries open nothing.
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
