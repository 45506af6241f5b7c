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
		s.wantStem(root, w)
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

// wantMore wants what a word that is unknown may be: another one with the same
// first letter, several in one with a known one first, or one whose first two
// letters have changed places.
func (s *Sharded) wantMore(q *query, w *Wanted) {
	for i := range q.terms {
		t := &q.terms[i]
		if t.known || s.AsTyped || t.whole {
			continue
		}
		_, n := utf8.DecodeRuneInString(t.Term)
		if utf8.RuneCountInString(t.Term) >= lengthTypo {
			s.wantBegun(t.Term[:n], w)
			if _, m := utf8.DecodeRuneInString(t.Term[n:]); len(t.stems) == 0 && m > 0 {
				s.wantBegun(t.Term[n:n+m], w)
			}
		}
		for at := range t.Term {
			if at >= 2 && len(t.Term)-at >= 2 && s.ix.words.find(t.Term[:at]) >= 0 {
				want(&w.Words, s.here.Words, shardOf(s.plan.Words, t.Term[at:]))
			}
		}
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
