package search

import (
	"strings"
	"unicode/utf8"
)

// wantWords wants the words of a query, the words that begin with its last one or
// with the first letters of a stem, and the postings of the typed words and their synonyms.
func (s *Sharded) wantWords(text string, w *Wanted) {
	ix := s.ix
	text = beginning(text, longestQuery)
	for _, t := range asked(ix.synonyms.tokens(nil, text)) {
		root, stop, last := stem(ix.lang, t.Term), isStop(ix.stops, t.Term), t.End == len(text)
		want(&w.Words, s.here.Words, shardOf(s.plan.Words, t.Term))
		unheard := !t.whole && s.unheard(t.Term)
		if unheard {
			s.wantMeant(t.Term, w)
		}
		if !unheard || ix.own != nil {
			s.wantStem(root, w)
		}
		if first, n := utf8.DecodeRuneInString(t.Term); spaceless(first) {
			s.wantBegun(t.Term[:n], w)
		} else if last && n < len(t.Term) {
			s.wantBegun(t.Term, w)
		}
		if stop {
			continue
		}
		if utf8.RuneCountInString(root) >= relatedLetters {
			s.wantBegun(root[:byteLength(root, relatedLetters)], w)
		}
		ix.synonyms.each(root, func(other string) { s.wantStem(other, w) })
		if last && len(t.Term) >= lengthBegun {
			ix.synonyms.begun(t.Term, func(other string, _ float32) { s.wantStem(other, w) })
		}
	}
}

func (s *Sharded) wantStem(stem string, w *Wanted) {
	want(&w.Postings, s.here.Postings, shardOf(s.plan.Stems, stem))
}

// wantBegun wants all words that begin with the given letters.
func (s *Sharded) wantBegun(letters string, w *Wanted) {
	for shard := max(0, shardOf(s.plan.Words, letters)); shard < len(s.plan.Words); shard++ {
		if first := s.plan.Words[shard]; first > letters && !strings.HasPrefix(first, letters) {
			return
		}
		want(&w.Words, s.here.Words, shard)
	}
}

// wantMore wants what an unknown word may mean, where the filter took it for known.
// In the index of an expansion, a word is mistyped only where no word of the
// documents begins with it; see Index.expand.
func (s *Sharded) wantMore(q *query, w *Wanted) {
	for i := range q.terms {
		if t := &q.terms[i]; !t.known && !t.whole && (s.ix.own == nil || !s.ix.own.begins(t.Term)) {
			s.wantMeant(t.Term, w)
		}
	}
}

// unheard reports whether the vocabulary of the documents certainly lacks a word.
func (s *Sharded) unheard(term string) bool {
	return s.lacks(term) && s.lacks(contracted(term))
}

func (s *Sharded) lacks(word string) bool { return s.plan.Known.lacks(stem(s.ix.lang, word)) }

// wantMeant wants what an unknown word may mean: another word with the same first
// letter, the one with its first two letters swapped, or two words written as one.
func (s *Sharded) wantMeant(term string, w *Wanted) {
	if s.AsTyped {
		return
	}
	_, n := utf8.DecodeRuneInString(term)
	if utf8.RuneCountInString(term) >= lengthTypo && !hasDigits(term) {
		s.wantBegun(term[:n], w)
		_, m := utf8.DecodeRuneInString(term[n:])
		s.wantWord(term[n:n+m]+term[:n]+term[n+m:], w)
	}
	for at := range term {
		if at >= 2 && len(term)-at >= 2 && !s.lacks(term[:at]) && !s.lacks(term[at:]) {
			s.wantWord(term[:at], w)
			s.wantWord(term[at:], w)
		}
	}
}

// wantWord wants a word that the filter does not deny, and the postings of its stem
// where the filter covers that.
func (s *Sharded) wantWord(word string, w *Wanted) {
	if s.lacks(word) {
		return
	}
	want(&w.Words, s.here.Words, shardOf(s.plan.Words, word))
	if root := stem(s.ix.lang, word); sifted(root) {
		s.wantStem(root, w)
	}
}

// wantPostings wants the postings of the stems that the terms of a query may mean.
func (s *Sharded) wantPostings(q *query, w *Wanted) {
	for i := range q.terms {
		s.reach(&q.terms[i], func(shard int) { want(&w.Postings, s.here.Postings, shard) })
	}
	for _, o := range q.operands {
		for _, stem := range o.stems {
			if stem >= 0 {
				want(&w.Postings, s.here.Postings, shardOf(s.plan.Stems, s.ix.stems.texts[stem]))
			}
		}
	}
}

// mostShards is the number of shards of postings that a term may want: those of its
// likeliest meanings.
const mostShards = 4

// reach keeps the stems of a term whose postings are in the mostShards shards of
// its likeliest stems, and calls fn with each of these shards.
func (s *Sharded) reach(t *term, fn func(shard int)) {
	sortBy(t.stems, func(a, b weighted) bool {
		return a.weight > b.weight || a.weight == b.weight && strings.Compare(s.ix.stems.texts[a.stem], s.ix.stems.texts[b.stem]) < 0
	})
	var shards []int
	kept := t.stems[:0]
	for _, w := range t.stems {
		shard := shardOf(s.plan.Stems, s.ix.stems.texts[w.stem])
		if len(shards) == mostShards && !has(shards, shard) {
			continue
		}
		if with(&shards, shard) {
			fn(shard)
		}
		kept = append(kept, w)
	}
	t.stems = kept
}
