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
	links := opened(c)
	placed := Read(files, vars)
	placed.place = f.Place
	finish(placed.Step)
	if with, _ := placed.Corpus(); alike(with, c) {
		links = named(with, c, links)
		f.Corpus = with
	} else {
		f.Places = nil
	}
	f.Links = links
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

// opened are the links of each source that open an entry, found by rendering all.
func opened(c *faq.Corpus) map[*faq.Source][]compiled.Link {
	r := NewRenderer(c, markdown.Labels{})
	links := map[*faq.Source][]compiled.Link{}
	target := r.target
	r.target = func(source *faq.Source, destination string) string {
		slug := target(source, destination)
		link := compiled.Link{Destination: destination, Slug: slug}
		at, known := slices.BinarySearchFunc(links[source], link, func(a, b compiled.Link) int { return strings.Compare(a.Destination, b.Destination) })
		if slug != "" && !known {
			links[source] = slices.Insert(links[source], at, link)
		}
		return slug
	}
	for _, e := range c.Entries() {
		r.Question(e)
		r.Lead(e)
		r.Answer(e)
	}
	return links
}

// named gives a corpus with marks the slugs of the same one with values, and
// its links the sources of the former.
func named(with, c *faq.Corpus, links map[*faq.Source][]compiled.Link) map[*faq.Source][]compiled.Link {
	moved := map[*faq.Source][]compiled.Link{}
	for i := range c.Topics {
		with.Topics[i].Slug = c.Topics[i].Slug
		for k, e := range c.Topics[i].Entries {
			marked := with.Topics[i].Entries[k]
			marked.Slug = e.Slug
			moved[marked.Source] = links[e.Source]
		}
	}
	return moved
}
