package shards

import (
	"strings"

	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/search"
)

// A Library is an FAQ in shards, shared by the views of one source. A method that
// lacks shards returns their names, those of files in the folder named like the
// root. Once Add has them, the caller asks again.
type Library struct {
	Corpus  *faq.Corpus  // entries whose shards are not here are empty, and share one Entry
	Entries []*faq.Entry // of the corpus, in reading order

	root    *root
	marked  []*faq.Entry      // popular or suggested on pages, as the root has them
	values  map[string]string // of variables, given by the page
	base    string
	key     string
	index   *search.Sharded
	texts   map[*faq.Entry]string
	faqs    map[*faq.Source]*compiled.FAQ // that each source came with
	related map[int][]int
	slugs   map[int][]slug // by shard
	here    map[string]bool
	held    int    // bytes of the shards that are here
	asked   string // the last query
	done    bool   // it needs no more shards
}

// A slug is the hash of a slug, divided by the number of shards, and the number of its entry.
type slug struct{ hash, entry int }

// mostHeld is the number of bytes of shards above which all of them are forgotten
// when a new query follows an answered one. They take about six times as much memory.
const mostHeld = 400_000

// forget drops all shards: entries have again only what the root says.
func (l *Library) forget() {
	l.index = search.NewSharded(l.Corpus, l.root.plan)
	l.texts, l.faqs, l.related = map[*faq.Entry]string{}, map[*faq.Source]*compiled.FAQ{}, map[int][]int{}
	l.slugs, l.here, l.held = map[int][]slug{}, map[string]bool{}, 0
	empty := &faq.Entry{Source: &faq.Source{}}
	for n := range l.Entries {
		l.Entries[n] = empty
	}
	from := 0
	for _, p := range l.root.parts {
		first := &faq.Entry{Source: empty.Source, Sections: []string{p.title}}
		for n := range p.entries {
			l.Entries[from+n] = first
		}
		from += p.entries
	}
	for i, n := range l.root.marked {
		l.Entries[n] = &faq.Entry{Source: empty.Source, Sections: l.Entries[n].Sections, Popular: l.marked[i].Popular, Pages: l.marked[i].Pages}
	}
}

// Key identifies the source of a library.
func (l *Library) Key() string { return l.key }

// Text is the answer of an entry as plain text.
func (l *Library) Text(e *faq.Entry) string { return l.texts[e] }

// Context is what the Markdown of a source may refer to.
func (l *Library) Context(s *faq.Source) *compiled.Context { return l.faqs[s].Context(s) }

// Related gives the numbers of up to n entries related to one whose shard is here.
func (l *Library) Related(entry, n int) []int {
	list := l.related[entry]
	return list[:min(n, len(list))]
}

// Search finds the entries that answer a query, best first, or names the shards
// that it needs.
func (l *Library) Search(query string, limit int, asTyped bool) (search.Result, []string) {
	if l.held > mostHeld && l.done && query != l.asked {
		l.forget()
	}
	l.index.AsTyped = asTyped
	result, w := l.index.Search(query, limit)
	if l.asked, l.done = query, w == nil; l.done {
		return result, nil
	}
	names := append(named(words, w.Words), named(postings, w.Postings)...)
	if w.Fit != nil {
		names = append(append(names, named(fitWords, w.Fit.Words)...), named(fitPostings, w.Fit.Postings)...)
	}
	return result, append(names, named(entries, w.Documents)...)
}

func named(kind string, numbers []int) (names []string) {
	for _, n := range numbers {
		names = append(names, name(kind, n))
	}
	return names
}

// Highlight gives the ranges of text that the last query matches.
func (l *Library) Highlight(query, text string) []faq.Range { return l.index.Highlight(query, text) }

// Need names the shards of entries, by their numbers, that are not here.
func (l *Library) Need(numbers ...int) (names []string) {
	last := ""
	for _, n := range numbers {
		if n < 0 || n >= len(l.Entries) {
			continue
		}
		if shard := name(entries, n/l.root.plan.Each); shard != last && !l.here[shard] {
			names = append(names, shard)
			last = shard
		}
	}
	return names
}

// Find is [faq.Corpus.Find], or names the shards that it needs.
func (l *Library) Find(text string) (entry int, names []string) {
	h := int(hashOf(text))
	shard := h % l.root.slugs
	if !l.here[name(slugs, shard)] {
		return -1, []string{name(slugs, shard)}
	}
	entry = -1
	for _, s := range l.slugs[shard] {
		if s.hash != h/l.root.slugs {
			continue
		}
		if names = append(names, l.Need(s.entry)...); len(names) > 0 {
			continue
		}
		switch other := l.Entries[s.entry].Slug; {
		case other == text:
			return s.entry, nil
		case entry < 0 && strings.Trim(other, "-") == strings.Trim(text, "-"):
			entry = s.entry
		}
	}
	return entry, names
}
