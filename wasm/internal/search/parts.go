package search

// Totals are the sums over all documents of an FAQ that the ranking uses.
type Totals struct {
	Documents int
	Names     float64 // words of names (question, aliases, tags, sections, topic), each times the boost of its field
	Texts     float64 // words of answers
}

// Totals gives the totals of the documents added so far.
func (ix *Index) Totals() Totals { return Totals{ix.size(), ix.nameSum, ix.textSum} }

// Fit is the index of the words that documents lack, but that fit their meaning,
// with the same document numbers; nil for none.
func (ix *Index) Fit() *Index { return ix.meaning }

// A Spelling is a word of the vocabulary.
type Spelling struct {
	Text      string // folded
	Written   string // the word that it spells differently ("konnen" for "koennen"), or ""
	Documents int    // number of documents that have its stem
}

// Spellings are the words of the vocabulary in alphabetical order.
func (ix *Index) Spellings() []Spelling {
	ix.refresh()
	list := make([]Spelling, 0, len(ix.words.texts))
	for _, word := range ix.words.sorted {
		list = append(list, ix.spelled(word))
	}
	return list
}

func (ix *Index) spelled(word int32) Spelling {
	one := Spelling{Text: ix.words.texts[word], Documents: int(ix.postings[ix.wordStem[word]].docs)}
	if as := ix.written[word]; as != word {
		one.Written = ix.words.texts[as]
	}
	return one
}

// A Posted is a stem with the documents that it chooses.
type Posted struct {
	Stem      string
	Stop      bool // it is of a stop word
	Documents int  // number of documents that have it, chosen or not
	Chosen    []Choice
}

// A Choice is a document that a stem chooses, and how much of the stem it has.
type Choice struct {
	Doc   int
	Level uint8 // from 0 to Levels-1; see level
}

// Levels is the number of levels of choices, enough to tell which documents are
// worth ranking.
const Levels = 16

// level is the level of a frequency that is normed by the lengths of its fields: the
// square root of BM25's saturation, f/(f+k1), in Levels equal steps.
func level(frequency float32) uint8 {
	return uint8(min(Levels-1, Levels*squareRoot(frequency/(frequency+k1))))
}

// saturation is the saturation that a level counts as: the middle of its step.
func saturation(level uint8) float32 {
	root := (float32(level) + 0.5) / Levels
	return root * root
}

// Posted gives the stems in alphabetical order. A stem of a stop word chooses only
// the documents with it in a name: in answers, nearly all have it.
func (ix *Index) Posted() []Posted {
	ix.refresh()
	list := make([]Posted, 0, len(ix.stems.texts))
	for _, stem := range ix.stems.sorted {
		postings := &ix.postings[stem]
		one := Posted{Stem: ix.stems.texts[stem], Stop: ix.stemStop[stem], Documents: int(postings.docs)}
		var p posting
		for at := 0; at < len(postings.codes); {
			if at = postings.next(at, &p); p.name > 0 || !one.Stop {
				d := &ix.docs[p.doc]
				one.Chosen = append(one.Chosen, Choice{int(p.doc), level(float32(p.name)*d.nameNorm + float32(p.answer)*d.textNorm)})
			}
		}
		list = append(list, one)
	}
	return list
}

// Frequencies gives, for each stem of the documents in [from, to), the number of all
// documents that have it. Stems are in the order in which they first occur. With the
// frequencies, an index of these documents alone weighs words as this one does.
func (ix *Index) Frequencies(from, to int) (list []int) {
	ix.eachStem(from, to, func(stem int32) { list = append(list, int(ix.postings[stem].docs)) })
	return list
}

// eachStem calls fn once with each stem of the documents in [from, to).
func (ix *Index) eachStem(from, to int, fn func(stem int32)) {
	s := &ix.scratch
	s.matches = atLeast(s.matches, len(ix.stems.texts))
	for at, end := int(ix.docs[from].start), int(ix.docs[to-1].end); at < end; {
		var code uint32
		if code, at = number(ix.passages, at); code == 0 {
			continue
		}
		if stem := ix.wordStem[code-1]; s.matches[stem] == 0 {
			s.matches[stem] = 1
			s.counted = append(s.counted, stem)
			fn(stem)
		}
	}
	for _, stem := range s.counted {
		s.matches[stem] = 0
	}
	s.counted = s.counted[:0]
}
