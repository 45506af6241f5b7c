package main

import (
	"path/filepath"

	"faqwidget/content"
	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/meaning"
	"faqwidget/wasm/internal/search"
	"faqwidget/wasm/internal/search/relevance"
	"faqwidget/wasm/internal/shards"
)

// forced is the size that cuts a set into as many shards as ten thousand questions have.
var forced = shards.Size{Each: 1, Words: 256, Postings: 512, Slugs: 1}

// measureSharded is measure for an FAQ that is fetched in shards.
func measureSharded(file string, vectors *meaning.Table, std stdio) ([]relevance.Figure, relevance.Asked, error) {
	if filepath.Ext(file) == ".txt" {
		judged, err := relevance.ReadJudged(file)
		if err != nil {
			return nil, relevance.Asked{}, err
		}
		c := author.Parse(content.FS(), "content")
		made, _ := corpus.Compile(c.Files, c.Vars)
		expand(c, vectors, std)
		for _, e := range made.Corpus.Entries() {
			e.Expansion = c.Expansion("")[e.Slug]
		}
		figures, err := askStore(made, &judged.Set)
		return figures, relevance.Asked{}, err
	}
	set, err := relevance.Read(file)
	if err != nil {
		return nil, relevance.Asked{}, err
	}
	figures, err := askStore(faqOf(set, expansion(vectors)), set)
	return figures, relevance.Asked{}, err
}

// faqOf makes an FAQ of the entries of a set; expand, if not nil, adds the words that fit them.
func faqOf(set *relevance.Set, expand func(lang string, docs []search.Document)) *compiled.FAQ {
	c := &faq.Corpus{Lang: set.Lang, Topics: make([]faq.Topic, 1)}
	f := &compiled.FAQ{Corpus: c, Mark: compiled.FirstMark, Texts: map[*faq.Entry]string{}}
	docs := make([]search.Document, len(set.Entries))
	for i, one := range set.Entries {
		docs[i] = search.Document{Question: plainText(one.Question), Answer: plainText(one.Answer)}
	}
	if expand != nil {
		expand(set.Lang, docs)
	}
	source := &faq.Source{}
	for i, d := range docs {
		e := &faq.Entry{Slug: set.Entries[i].ID, Question: d.Question, Answer: set.Entries[i].Answer, Expansion: d.Expansion, Source: source}
		f.Texts[e] = d.Answer
		c.Topics[0].Entries = append(c.Topics[0].Entries, e)
	}
	return f
}

// askStore runs the queries of a set on an FAQ in shards.
func askStore(f *compiled.FAQ, set *relevance.Set) ([]relevance.Figure, error) {
	var ids []string
	for _, e := range f.Corpus.Entries() {
		ids = append(ids, e.Slug)
	}
	store, err := shards.NewStore(f, forced)
	if err != nil {
		return nil, err
	}
	return relevance.MeasureOn(store, ids, set), nil
}

// plainText reads a text of an evaluation file as Markdown.
func plainText(source string) string { return corpus.Text(&faq.Entry{Answer: source}) }
