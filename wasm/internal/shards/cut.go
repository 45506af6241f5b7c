//go:build !js

package shards

import (
	"maps"
	"slices"
	"sort"
	"strings"

	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/search"
)

// A Size bounds the shards of each kind.
type Size struct {
	Each     int // entries in a shard
	Words    int // bytes of words in a shard; more in a large vocabulary, see mostWordShards
	Postings int // bytes of postings in a shard, about
	Slugs    int // slugs in a shard
}

// Served is the size of the shards that a site serves.
var Served = Size{Each: 3, Words: 512, Postings: 1 << 10, Slugs: 512}

// Cut cuts an FAQ into shards, calls each with one after the other, always in the
// same order, and returns the root.
func Cut(f *compiled.FAQ, size Size, each func(Shard)) []byte {
	all, ix := f.Corpus.Entries(), indexOf(f)
	o := rootOf(f, ix, size)
	write := func(kind string, number int, data []byte) { each(Shard{name(kind, number), data}) }
	o.plan.Known = ix.Filter()
	cutIndex(ix, &o.plan, size, words, postings, write)
	if fit := ix.Fit(); fit != nil {
		o.plan.Fit = &search.Plan{Totals: fit.Totals()}
		cutIndex(fit, o.plan.Fit, size, fitWords, fitPostings, write)
	}
	first := o.shownFirst()
	for shard := 0; shard*size.Each < len(all); shard++ {
		data := encodeEntries(f, ix, shard*size.Each, min(len(all), (shard+1)*size.Each))
		if write(entries, shard, data); slices.Contains(first, shard) {
			o.first = append(o.first, opening{shard, data})
		}
	}
	for i, data := range slugShards(all, o.slugs) {
		write(slugs, i, data)
	}
	return encodeRoot(o)
}

// indexOf is the index of an FAQ, with the author's values of variables.
func indexOf(f *compiled.FAQ) *search.Index {
	filled, err := compiled.Decode(compiled.EncodeExpanded(f))
	if err != nil {
		panic(err) // it was encoded by the same program
	}
	filled.Fill(nil)
	c := filled.Corpus
	ix := search.ForCorpus(c)
	for i := range c.Topics {
		for _, e := range c.Topics[i].Entries {
			ix.Add(search.NewDocument(e, c.Topics[i].Title, filled.Texts[e]))
		}
	}
	return ix
}

// rootOf is the root of an FAQ, still without the first words and stems of shards.
func rootOf(f *compiled.FAQ, ix *search.Index, size Size) *root {
	head := *f.Corpus
	head.Topics = slices.Clone(head.Topics)
	o := &root{head: &compiled.FAQ{Corpus: &head, Mark: f.Mark, Places: f.Places}, plan: search.Plan{Totals: ix.Totals(), Each: size.Each}}
	o.slugs = (ix.Len() + size.Slugs - 1) / size.Slugs
	n := 0
	for i, t := range f.Corpus.Topics {
		o.counts = append(o.counts, len(t.Entries))
		head.Topics[i].Entries = nil
		for _, e := range t.Entries {
			if e.Popular || len(e.Pages) > 0 {
				head.Topics[i].Entries = append(head.Topics[i].Entries, e)
				o.marked = append(o.marked, n)
			}
			n++
			if len(f.Corpus.Topics) > 1 {
				continue
			}
			title := ""
			if len(e.Sections) > 0 {
				title = e.Sections[0]
			}
			if last := len(o.parts) - 1; last < 0 || o.parts[last].title != title {
				o.parts = append(o.parts, part{title: title})
			}
			o.parts[len(o.parts)-1].entries++
		}
	}
	return o
}

// The number of questions that a page shows of an open topic (Portion of package
// list) and of popular ones (suggestions of package view), and the most shards of
// these in the root. A page fetches the rest. This package may not import those two.
const (
	firstOfTopic   = 24
	firstOfPopular = 5
	mostFirst      = 12
)

// shownFirst are the shards of the entries that a page shows before anything is
// asked: popular ones, and in an FAQ with one topic the first ones, where they are
// under no title.
func (o *root) shownFirst() []int {
	shards := map[int]bool{}
	popular := 0
	for i, e := range o.head.Corpus.Entries() {
		if e.Popular && popular < firstOfPopular {
			shards[o.marked[i]/o.plan.Each] = true
			popular++
		}
	}
	if len(o.counts) == 1 && (len(o.parts) == 1 || o.parts[0].title == "") {
		for n := range min(firstOfTopic, o.parts[0].entries) {
			shards[n/o.plan.Each] = true
		}
	}
	list := slices.Sorted(maps.Keys(shards))
	return list[:min(mostFirst, len(list))]
}

// cutIndex writes the words and the postings of an index as shards of these two
// kinds, and notes in a plan where each shard begins.
func cutIndex(ix *search.Index, plan *search.Plan, size Size, words, postings string, write func(kind string, number int, data []byte)) {
	kin, list, all := ix.Kin(), ix.Spellings(), 0
	for _, word := range list {
		all += len(word.Text)
	}
	for number, most := 0, max(size.Words, all/mostWordShards); len(list) > 0; number++ {
		n := upTo(most, len(list), func(i int) int { return len(list[i].Text) })
		plan.Words = append(plan.Words, list[0].Text)
		others := kin.Of(list[:n])
		slices.SortFunc(others, func(a, b search.Spelling) int { return strings.Compare(a.Text, b.Text) })
		write(words, number, encodeWords(slices.Concat(list[:n], others)))
		list = list[n:]
	}
	stems := ix.Posted()
	for number := 0; len(stems) > 0; number++ {
		n := upTo(size.Postings, len(stems), func(i int) int { return len(stems[i].Stem) + bytesOfChoice*len(stems[i].Chosen) })
		plan.Stems = append(plan.Stems, stems[0].Stem)
		write(postings, number, encodePostings(stems[:n]))
		stems = stems[n:]
	}
}

// mostWordShards is the most shards of words, about: an unknown word needs all those
// with words of its first letter.
const mostWordShards = 256

// bytesOfChoice is the size of a distance and a level, about.
const bytesOfChoice = 2

// upTo is the number of items at the head of a list that take at most that many bytes, one at least.
func upTo(most, length int, bytes func(i int) int) int {
	n, size := 1, bytes(0)
	for n < length && size+bytes(n) <= most {
		size += bytes(n)
		n++
	}
	return n
}

// slugShards are the shards of slugs, count of them.
func slugShards(all []*faq.Entry, count int) (list [][]byte) {
	type slug struct{ hash, entry int }
	shards := make([][]slug, count)
	for n, e := range all {
		h := int(hashOf(e.Slug))
		shards[h%count] = append(shards[h%count], slug{h / count, n})
	}
	for _, shard := range shards {
		sort.SliceStable(shard, func(i, j int) bool { return shard[i].hash < shard[j].hash })
		var w writer
		w.number(len(shard))
		before := 0
		for _, s := range shard {
			w.number(s.hash - before)
			w.number(s.entry)
			before = s.hash
		}
		list = append(list, w)
	}
	return list
}
