package corpus

import (
	"slices"
	"strings"

	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/markdown"
)

// Compile reads files as [Parse] does and makes a compiled FAQ of them, in which
// variables keep their places. Where the values of variables decide which
// questions there are, they are filled in for good.
func Compile(files []File, vars Vars) (*compiled.FAQ, faq.Faults) {
	c, faults := Parse(files, vars)
	f := &compiled.FAQ{Corpus: c, Mark: firstMark(files), Texts: map[*faq.Entry]string{}}
	placed := NewReader(files, vars)
	placed.place = f.Place
	finish(placed.Step)
	if with, _ := placed.Corpus(); alike(with, c) {
		f.Corpus = with
		name(with, c)
	} else {
		f.Places = nil
	}
	f.Links = opened(f.Corpus, c)
	for _, e := range f.Corpus.Entries() {
		slices.SortFunc(e.Source.References, func(a, b faq.Reference) int { return strings.Compare(a.Label, b.Label) }) // they come in any order
		f.Texts[e] = Text(e)
	}
	return f, faults
}

// RendererOf prepares rendering for the entries of a compiled FAQ.
func RendererOf(f *compiled.FAQ, labels markdown.Labels) *Renderer {
	return &Renderer{target: f.Target, html: markdown.NewRenderer(labels)}
}

// firstMark is the first letter of the marks: one behind all that the files have of their kind.
func firstMark(files []File) rune {
	last := rune(compiled.FirstMark)
	for _, f := range files {
		for rest := f.Text; ; {
			i := strings.IndexByte(rest, 0xF4) // begins every letter of the plane
			if i < 0 {
				break
			}
			for _, r := range rest[i:] {
				last = max(last, r+1)
				break
			}
			rest = rest[i+1:]
		}
	}
	return last
}

// alike reports whether two corpora have the same questions, in the same order.
func alike(a, b *faq.Corpus) bool {
	return slices.EqualFunc(a.Topics, b.Topics, func(s, t faq.Topic) bool { return len(s.Entries) == len(t.Entries) })
}

// opened are the links that open an entry, by the sources of with: with its
// marks, which go where the same links of c lead.
func opened(with, c *faq.Corpus) map[*faq.Source][]compiled.Link {
	links := map[*faq.Source][]compiled.Link{}
	target, marked := NewRenderer(c, markdown.Labels{}).target, with.Entries()
	for i, e := range c.Entries() {
		source := marked[i].Source
		plain, placed := asked(e), asked(marked[i])
		if len(plain) != len(placed) {
			placed = plain // a value decides what is a link
		}
		for k, destination := range plain {
			link := compiled.Link{Destination: placed[k], Slug: target(e.Source, destination)}
			at, known := slices.BinarySearchFunc(links[source], link, func(a, b compiled.Link) int { return strings.Compare(a.Destination, b.Destination) })
			if link.Slug != "" && !known {
				links[source] = slices.Insert(links[source], at, link)
			}
		}
	}
	return links
}

// asked are the destinations of all links of an entry, in the order in which they are rendered.
func asked(e *faq.Entry) (destinations []string) {
	r := &Renderer{html: markdown.NewRenderer(markdown.Labels{}), target: func(_ *faq.Source, destination string) string {
		destinations = append(destinations, destination)
		return ""
	}}
	r.Question(e)
	r.Lead(e)
	r.Answer(e)
	return destinations
}

// name gives a corpus with marks the slugs of the same one with values.
func name(with, c *faq.Corpus) {
	for i := range c.Topics {
		with.Topics[i].Slug = c.Topics[i].Slug
		for k, e := range c.Topics[i].Entries {
			with.Topics[i].Entries[k].Slug = e.Slug
		}
	}
}
