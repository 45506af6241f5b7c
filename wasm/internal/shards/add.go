package shards

import (
	"errors"
	"strconv"

	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/library"
	"faqwidget/wasm/internal/search"
)

// mostShards bounds the shards of a kind, per entry.
const mostShards = 1 << 10

// Open opens a root, with the shards of entries in it.
func Open(source library.Source) (*Library, error) {
	o, err := decodeRoot(source.FAQ)
	if err != nil {
		return nil, err
	}
	l := &Library{Corpus: o.head.Corpus, root: o, base: source.Base, key: source.Key(), values: map[string]string{}}
	for _, v := range source.Vars {
		l.values[v.Name] = v.Text
	}
	o.head.Fill(l.values)
	l.marked = o.head.Corpus.Entries()
	l.Entries = make([]*faq.Entry, o.plan.Documents)
	from := 0
	for i, n := range o.counts {
		l.Corpus.Topics[i].Entries = l.Entries[from : from+n]
		from += n
	}
	l.forget()
	for _, f := range o.first {
		if err := l.Add(name(entries, f.shard), f.data); err != nil {
			return nil, err
		}
	}
	o.first = nil
	return l, nil
}

// Add adds a shard by its name. A shard that is here already changes nothing.
func (l *Library) Add(shard string, data []byte) (err error) {
	if l.here[shard] || shard == "" {
		return nil
	}
	n, err := strconv.Atoi(shard[1:])
	if err != nil || n < 0 || n >= len(l.Entries)*mostShards {
		return errors.New("faq: no shard is called " + shard)
	}
	switch shard[:1] {
	case words:
		err = addWords(l.index, n, data)
	case postings:
		err = l.addPostings(l.index, n, data)
	case fitWords:
		err = addWords(l.index.Fit(), n, data)
	case fitPostings:
		err = l.addPostings(l.index.Fit(), n, data)
	case entries:
		err = l.addEntries(n, data)
	case slugs:
		err = l.addSlugs(n, data)
	}
	if l.here[shard] = err == nil; err == nil {
		l.held += len(data)
	}
	return err
}

func addWords(to *search.Sharded, shard int, data []byte) error {
	list, err := decodeWords(data)
	if err == nil && to != nil {
		to.AddWords(shard, list)
	}
	return err
}

func (l *Library) addPostings(to *search.Sharded, shard int, data []byte) error {
	list, err := decodePostings(data, len(l.Entries))
	if err == nil && to != nil {
		to.AddPostings(shard, list)
	}
	return err
}

// addEntries adds a shard of entries to the corpus and to the index.
func (l *Library) addEntries(shard int, data []byte) error {
	from := shard * l.root.plan.Each
	p, err := decodeEntries(data, min(l.root.plan.Each, len(l.Entries)-from), len(l.Entries))
	if err != nil {
		return err
	}
	f := p.faq
	f.Fill(l.values)
	compiled.Rebase(f.Corpus, l.base)
	var docs []search.Document
	for i, e := range f.Corpus.Entries() {
		n, text := from+i, f.Texts[e]
		if text == e.Answer {
			text = e.Answer // one string in memory, not two
		}
		l.Entries[n], l.texts[e], l.faqs[e.Source], l.related[n] = e, text, f, p.related[i]
		docs = append(docs, search.NewDocument(e, l.topic(n), text))
	}
	f.Texts = nil
	l.index.AddDocuments(shard, docs, p.frequencies)
	return nil
}

// topic is the title of the topic that an entry is in.
func (l *Library) topic(n int) string {
	for i, count := range l.root.counts {
		if n < count {
			return l.Corpus.Topics[i].Title
		}
		n -= count
	}
	return ""
}

func (l *Library) addSlugs(n int, data []byte) error {
	r := &reader{data: data}
	hash := 0
	for range r.count(2) {
		hash += r.number()
		s := slug{hash, r.number()}
		if s.entry >= len(l.Entries) {
			r.fail("a slug has no entry")
		}
		l.slugs[n] = append(l.slugs[n], s)
	}
	return r.end("list of names")
}
