package shards

import "faqwidget/wasm/internal/search"

// encodeWords writes a shard of the vocabulary.
func encodeWords(list []search.Spelling) []byte {
	var w, codes, written writer
	texts, spelled := make([]string, len(list)), 0
	for i, s := range list {
		texts[i] = s.Text
		if s.Written == "" {
			codes.number(2 * s.Documents)
			continue
		}
		codes.number(2*s.Documents + 1)
		written.texts(s.Written)
		spelled++
	}
	w.column(texts)
	w = append(w, codes...)
	w.number(spelled)
	return append(w, written...)
}

// decodeWords reads a shard of the vocabulary.
func decodeWords(data []byte) ([]search.Spelling, error) {
	r := &reader{data: data}
	texts := r.column()
	list := make([]search.Spelling, len(texts))
	var spelled []int
	for i, text := range texts {
		code := r.number()
		list[i] = search.Spelling{Text: text, Documents: code / 2}
		if code&1 == 1 {
			spelled = append(spelled, i)
		}
	}
	written := r.texts()
	if len(written) != len(spelled) {
		r.fail("spellings are missing")
		spelled = nil
	}
	for i, n := range spelled {
		if list[n].Written = written[i]; len(written[i]) > longestText {
			r.fail("a spelling is too long")
		}
	}
	return list, r.end("vocabulary")
}

// The bits of a level, and the levels in a byte.
const (
	levelBits = 4
	perByte   = 8 / levelBits
)

// encodePostings writes a shard of postings.
func encodePostings(list []search.Posted) []byte {
	var w, codes, chosen, distances writer
	var levels []byte
	stems, n := make([]string, len(list)), 0
	for i, p := range list {
		stems[i] = p.Stem
		code := 2 * p.Documents
		if p.Stop {
			code++
		}
		codes.number(code)
		chosen.number(len(p.Chosen))
		before := 0
		for _, c := range p.Chosen {
			distances.number(c.Doc - before)
			before = c.Doc
			if n%perByte == 0 {
				levels = append(levels, 0)
			}
			levels[n/perByte] |= c.Level << (levelBits * (n % perByte))
			n++
		}
	}
	w.column(stems)
	for _, part := range [][]byte{codes, chosen, distances, levels} {
		w = append(w, part...)
	}
	return w
}

// decodePostings reads a shard of postings of an FAQ with that many documents.
func decodePostings(data []byte, documents int) ([]search.Posted, error) {
	r := &reader{data: data}
	stems := r.column()
	list := make([]search.Posted, len(stems))
	for i, stem := range stems {
		code := r.number()
		list[i] = search.Posted{Stem: stem, Stop: code&1 == 1, Documents: code / 2}
	}
	counts, all := make([]int, len(stems)), 0
	for i := range counts {
		counts[i] = r.number()
		if counts[i] > len(data)-all {
			r.fail("more postings than the file has")
			counts, all = nil, 0
			break
		}
		all += counts[i]
	}
	room := make([]search.Choice, all)
	for i, n := range counts {
		list[i].Chosen, room = room[:n:n], room[n:]
		doc := 0
		for k := range list[i].Chosen {
			distance := r.number()
			if doc += distance; doc >= documents || k > 0 && distance == 0 {
				r.fail("a posting has no entry")
				doc = 0
			}
			list[i].Chosen[k].Doc = doc
		}
	}
	levels, n := r.bytes((all+perByte-1)/perByte), 0
	if r.broken != "" {
		return nil, r.end("index")
	}
	for i := range list {
		for k := range list[i].Chosen {
			list[i].Chosen[k].Level = levels[n/perByte] >> (levelBits * (n % perByte)) & (search.Levels - 1)
			n++
		}
	}
	return list, r.end("index")
}
