package search

import (
	"strings"
	"unicode/utf8"
)

// wantWords wants the words that those typed are, begin or are related to, and the
// postings of these and of their synonyms.
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

// wantBegun wants all words that begin so.
func (s *Sharded) wantBegun(letters string, w *Wanted) {
	for shard := max(0, shardOf(s.plan.Words, letters)); shard < len(s.plan.Words); shard++ {
		if first := s.plan.Words[shard]; first > letters && !strings.HasPrefix(first, letters) {
			return
		}
		want(&w.Words, s.here.Words, shard)
	}
}

// wantMore wants what a word that is unknown may be, where the filter has not said so before.
// A word that fits documents is mistyped where none of the documents begins so; see Index.expand.
func (s *Sharded) wantMore(q *query, w *Wanted) {
	for i := range q.terms {
		if t := &q.terms[i]; !t.known && !t.whole && (s.ix.own == nil || !s.ix.own.begins(t.Term)) {
			s.wantMeant(t.Term, w)
		}
	}
}

// unheard reports whether the vocabulary of the documents has not a word, for certain.
func (s *Sharded) unheard(term string) bool {
	return s.lacks(term) && s.lacks(contracted(term))
}

func (s *Sharded) lacks(word string) bool { return s.plan.Known.lacks(stem(s.ix.lang, word)) }

// wantMeant wants what an unknown word may mean: another one with the same first
// letter, one whose first two letters have changed places, or two in one.
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

// wantWord wants a word, unless the filter has it not, and its postings where the filter has it.
func (s *Sharded) wantWord(word string, w *Wanted) {
	if s.lacks(word) {
		return
	}
	want(&w.Words, s.here.Words, shardOf(s.plan.Words, word))
	if root := stem(s.ix.lang, word); sifted(root) {
		s.wantStem(root, w)
	}
}

// wantPostings wants the postings of what the terms of a query stand for.
func (s *Sharded) wantPostings(q *query, w *Wanted) {
	for i := range q.terms {
		s.reach(&q.terms[i], func(shard int) { want(&w.Postings, s.here.Postings, shard) })
	}
}

// mostShards is the number of shards of postings that a term may want, those
// first of what it most probably means.
const mostShards = 4

// reach leaves those of the stems of a term whose postings are in the first few
// shards, and calls fn with these.
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
