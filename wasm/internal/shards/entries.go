package shards

import "faqwidget/wasm/internal/compiled"

// An entriesPart is a shard of entries.
type entriesPart struct {
	faq         *compiled.FAQ
	related     [][]int // by entry: the numbers of those related to it
	frequencies []int   // see search.Index.Frequencies
}

// decodeEntries reads a shard of count entries, from an FAQ of all.
func decodeEntries(data []byte, count, all int) (*entriesPart, error) {
	r := &reader{data: data}
	encoded, classes := r.bytes(r.number()), r.bytes(r.number())
	p := &entriesPart{frequencies: frequencies(classes)}
	for range max(0, count) {
		var list []int
		for range r.count(1) {
			n := r.number()
			if n >= all {
				r.fail("no such related entry")
			}
			list = append(list, n)
		}
		p.related = append(p.related, list)
	}
	err := r.end("entries")
	if err != nil {
		return nil, err
	}
	if p.faq, err = compiled.Decode(encoded); err == nil && p.faq.Corpus.Len() != count {
		r.fail("its number of entries is wrong")
		err = r.end("entries")
	}
	return p, err
}

// frequencies are the numbers of entries that classes stand for: powers of the square root of 2.
func frequencies(classes []byte) []int {
	list := make([]int, len(classes))
	for i, c := range classes {
		n := 1 << min(c/2, 30)
		if c%2 == 1 {
			n = n * 7 / 5
		}
		list[i] = n
	}
	return list
}
