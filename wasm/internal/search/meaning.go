package search

import "strings"

// Words that a document has not, but that fit what it means, are chosen when an
// FAQ is built (document expansion; M. Efron, P. Organisciak, K. Fenlon,
// "Improving Retrieval of Short Texts Through Document Expansion", 2012). They
// are in an index of their own, with the documents' numbers: so they change no
// rarity, are no words that are known, and mend no typo of a word that is.

// addExpansion learns the words that fit the document that is being added.
func (ix *Index) addExpansion(words []string) {
	if ix.meaning == nil {
		if len(words) == 0 {
			return
		}
		ix.meaning = &Index{lang: ix.lang, stops: ix.stops, own: ix}
		for range ix.docs {
			ix.meaning.Add(Document{})
		}
	}
	ix.meaning.Add(Document{Answer: strings.Join(words, " ")})
}

// raiseByMeaning adds to the scores of documents that fit the words of a query.
func (ix *Index) raiseByMeaning(q *query) {
	m := ix.meaning
	if m == nil {
		return
	}
	for i := range q.fit.terms {
		if t := &q.fit.terms[i]; !t.stop {
			m.score(t, false)
		}
	}
	for _, doc := range m.scratch.scored {
		m.scratch.scores[doc] *= boostMeaning
		ix.raise(doc, m.scratch.scores[doc])
	}
}

// byMeaning is the part of a document's score that comes from words that fit it.
func (ix *Index) byMeaning(doc int32) float32 {
	if m := ix.meaning; m != nil && int(doc) < len(m.scratch.scores) {
		return m.scratch.scores[doc]
	}
	return 0
}

// forgetMeaning makes the scores ready for the next query.
func (ix *Index) forgetMeaning() {
	if m := ix.meaning; m != nil {
		for _, doc := range m.scratch.scored {
			m.scratch.scores[doc] = 0
		}
		m.scratch.scored = m.scratch.scored[:0]
	}
}

// fits is the share of the words asked for that fit a document, and the word of
// them that fits it best.
func (ix *Index) fits(q *query, doc int32) (share float32, word string) {
	m, best, asked := ix.meaning, float32(0), float32(0)
	m.note(q.fit)
	m.matchesIn(q.fit, &m.docs[doc])
	for i, f := range m.scratch.terms {
		t := &q.fit.terms[i]
		if t.stop {
			continue
		}
		asked++
		share += f.weight
		if f.weight > best {
			best, word = f.weight, t.Term
			if f.word >= 0 {
				word = m.words.texts[f.word]
			}
		}
	}
	m.forget(q.fit)
	return share / max(1, asked), word
}
