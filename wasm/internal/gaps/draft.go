package gaps

import (
	"maps"
	"slices"
	"strings"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/lint"
	"faqwidget/wasm/internal/search"
)

// A draft is the content with the proposed changes, to be tried.
type draft struct {
	before  *author.Content
	aliases map[string][]string // new ones, by the slugs of their entries
	places  map[string]place    // of their comments
	asks    []ask
	groups  []string // of synonyms
	tests   []string // lines of queries.txt

	after *author.Content // made of all that; nil after a change
	index *search.Index
}

// An ask is a question to add to the end of a file.
type ask struct{ file, heading, question string }

func newDraft(c *author.Content) *draft {
	return &draft{before: c, aliases: map[string][]string{}, places: map[string]place{}}
}

func (d *draft) clone() *draft {
	copied := *d
	copied.aliases, copied.places = maps.Clone(d.aliases), maps.Clone(d.places)
	copied.asks, copied.groups, copied.tests = slices.Clone(d.asks), slices.Clone(d.groups), slices.Clone(d.tests)
	return &copied
}

// alias gives an entry an alias and reports whether there is a place for it.
func (d *draft) alias(slug, query string) bool {
	alias := aliasOf(query)
	at := d.before.Corpus.Find(slug)
	if alias == "" || at < 0 || slices.Contains(d.aliases[slug], alias) {
		return false
	}
	aliases := append(slices.Clone(d.aliases[slug]), alias)
	p, ok := placeOf(d.before, d.before.Corpus.Entries()[at], aliases)
	if ok {
		d.places[slug], d.aliases[slug], d.after = p, aliases, nil
	}
	return ok
}

// ask adds a question to the end of a file, in the form of its other headings,
// or else of another file. It returns the question as it is read there, "" if
// no file takes it.
func (d *draft) ask(file, query string) string {
	question := questionOf(query)
	if question == "" || d.slugOf(question) != "" {
		return ""
	}
	names := []string{file}
	for _, e := range slices.Backward(d.before.Corpus.Entries()) {
		if name := e.Source.File; !slices.Contains(names, name) && len(names) < reach {
			names = append(names, name)
		}
	}
	before := d.content().Corpus.Entries()
	for _, name := range names {
		heading := headingOf(d.before, name)
		if heading == "" {
			continue
		}
		d.asks, d.after = append(d.asks, ask{name, heading, question}), nil
		if d.isAdded(before, question) {
			return question
		}
		d.asks, d.after = d.asks[:len(d.asks)-1], nil
	}
	return ""
}

// isAdded reports whether a question was added and nothing else changed.
func (d *draft) isAdded(before []*faq.Entry, question string) bool {
	after := slices.Clone(d.content().Corpus.Entries())
	at := slices.IndexFunc(after, func(e *faq.Entry) bool { return e.Question == question })
	return at >= 0 && slices.EqualFunc(before, slices.Delete(after, at, at+1), func(a, b *faq.Entry) bool {
		return a.Slug == b.Slug && a.Question == b.Question && strings.TrimSpace(a.Answer) == strings.TrimSpace(b.Answer)
	})
}

// added are the aliases that an entry gets.
func (d *draft) added(slug string) []string { return d.aliases[slug] }

// synonym adds a group of synonyms, unless the file has it.
func (d *draft) synonym(line string) bool {
	if text, _ := d.before.Written(corpus.SynonymsName); slices.Contains(linesOf(text), line+"\n") || slices.Contains(d.groups, line) {
		return false
	}
	d.groups, d.after = append(d.groups, line), nil
	return true
}

// test adds lines to queries.txt, except for queries that it has.
func (d *draft) test(lines []string) {
	for _, line := range lines {
		query, _, _ := strings.Cut(line, "\t")
		if !slices.ContainsFunc(d.before.Queries, func(q author.Query) bool { return strings.EqualFold(q.Text, query) }) && !slices.Contains(d.tests, line) {
			d.tests = append(d.tests, line)
		}
	}
	d.after = nil
}

// content is the content with all changes of the draft.
func (d *draft) content() *author.Content {
	if d.after == nil {
		texts := map[string]string{}
		for _, c := range d.changes() {
			texts[c.name] = c.text()
		}
		d.after, d.index = d.before.With(texts), nil
	}
	return d.after
}

// rank is the place of an entry among the hits of a query, from 1; 0 for none.
func (d *draft) rank(query, slug string) int {
	entry := d.content().Corpus.Find(slug)
	if d.index == nil {
		d.index = d.after.Index()
	}
	for i, hit := range d.index.Search(query, author.MaxRank).Hits {
		if hit.Doc == entry {
			return i + 1
		}
	}
	return 0
}

// slugOf is the slug of a question that was added, "" if it is not there.
func (d *draft) slugOf(question string) string {
	for _, e := range d.content().Corpus.Entries() {
		if question != "" && e.Question == question {
			return e.Slug
		}
	}
	return ""
}

// faults are the errors in the content with all changes of the draft.
func (d *draft) faults() (list faq.Faults) {
	for _, f := range lint.Check(d.content()) {
		if !f.Warning {
			list = append(list, f)
		}
	}
	return list
}

// changes are the changes of files, sorted by their names.
func (d *draft) changes() []*change {
	files := map[string]*change{}
	file := func(name string) *change {
		if files[name] == nil {
			text, there := d.before.Written(name)
			files[name] = &change{name: name, old: linesOf(text), isNew: !there}
		}
		return files[name]
	}
	for _, slug := range sortedKeys(d.aliases) {
		p := d.places[slug]
		c := file(p.file)
		c.edits = append(c.edits, p.edit(c.old, d.aliases[slug]))
	}
	for _, a := range d.asks {
		c := file(a.file)
		if n := len(c.old); len(c.edits) > 0 || n == 0 || strings.TrimSpace(c.old[n-1]) != "" {
			c.add("")
		}
		c.add(a.heading + a.question)
	}
	for _, line := range d.groups {
		file(corpus.SynonymsName).add(line)
	}
	for _, line := range d.tests {
		file(author.QueriesName).add(line)
	}
	var list []*change
	for _, name := range sortedKeys(files) {
		files[name].sort()
		list = append(list, files[name])
	}
	return list
}

// patch is a unified diff of all changes; path is the path of the content in it.
func (d *draft) patch(path string) string {
	var b strings.Builder
	for _, c := range d.changes() {
		c.diff(&b, path)
	}
	return b.String()
}

// sortedKeys are the sorted keys of a map.
func sortedKeys[V any](m map[string]V) []string {
	var keys []string
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}
