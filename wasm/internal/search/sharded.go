package search

import (
	"strings"

	"faqwidget/wasm/internal/faq"
)

// A Plan says how an index is cut into shards.
type Plan struct {
	Totals
	Words []string // the first word of each shard of the vocabulary, ascending
	Stems []string // the first stem of each shard of postings, ascending
	Each  int      // documents in a shard
	Known Filter   // of the vocabulary
	Fit   *Plan    // of the expansion, whose index has no shards of documents; nil for none
}

// A Sharded index holds the parts of a large index that queries have needed so far.
// A query needs the words that begin as those typed, the postings of what they may
// mean, and the few documents that the postings choose. These are ranked as the
// whole index ranks them. Added shards are kept.
type Sharded struct {
	AsTyped bool // as in Index

	plan      Plan
	fit       *Sharded      // of the expansion, or nil
	ix        *Index        // of the documents that are here
	numbers   []int         // by document that is here: its number among all
	local     map[int]int32 // the reverse of numbers
	frequency []int32       // by stem: the documents that have it, 0 while unknown
	chosen    [][]Choice    // by stem
	here      Wanted        // the shards that were added
	scores    []float32     // by number among all, as in scratch
	best      []float32     // likewise
	covered   []uint16      // by number among all: how many terms of the query it has
	scored    []int32       // reused by choose: the documents of scores that are not zero
	touched   []int32       // reused by score: the documents of best that are not zero

	text  string // the last query
	typed bool   // AsTyped as the last query was read
	query *query // the last query as read, or nil
	tries tries  // of the last query
}

// tries are the batches of documents fetched for a query with operators.
type tries struct {
	n      int   // how many documents were to be chosen
	done   int   // batches that have come
	wanted []int // shards of the one that is still to come
}

// NewSharded makes an index of a corpus without any shards yet.
func NewSharded(c *faq.Corpus, plan Plan) *Sharded {
	s := shardedOf(ForCorpus(c), plan)
	if s.ix.meaning != nil && plan.Fit != nil {
		s.fit = shardedOf(s.ix.meaning, *plan.Fit)
		s.fit.plan.Known = plan.Known
	}
	return s
}

func shardedOf(ix *Index, plan Plan) *Sharded {
	s := &Sharded{plan: plan, ix: ix, local: map[int]int32{}}
	ix.elsewhere, ix.nameSum, ix.textSum = plan.Documents, plan.Names, plan.Texts
	s.scores, s.best, s.covered = make([]float32, plan.Documents), make([]float32, plan.Documents), make([]uint16, plan.Documents)
	return s
}

// Fit is the index of the expansion, which takes shards of its own, or nil.
func (s *Sharded) Fit() *Sharded { return s.fit }

// Len is the number of documents that are here.
func (s *Sharded) Len() int { return s.ix.Len() }

// AddWords adds a shard of the vocabulary, with the kin of its words.
func (s *Sharded) AddWords(shard int, words []Spelling) {
	if !with(&s.here.Words, shard) {
		return
	}
	ix := s.ix
	for _, w := range words {
		as := w.Text
		if w.Written != "" {
			as = w.Written
		}
		written := s.learnWord(as, -1, -1)
		stem := ix.wordStem[written]
		s.learnWord(w.Text, stem, written)
		ix.stemStop[stem] = ix.stemStop[stem] || isStop(ix.stops, w.Text)
		s.setFrequency(stem, w.Documents)
	}
	ix.known = -1
}

// learnWord gives the number of a word. A new word gets the given stem and written
// form, or its own where stemmed is negative.
func (s *Sharded) learnWord(text string, stemmed, written int32) int32 {
	ix := s.ix
	word, isNew := ix.words.add(text)
	if isNew {
		if stemmed < 0 {
			stemmed, written = s.learnStem(stem(ix.lang, text)), word
		}
		ix.wordStem, ix.written = append(ix.wordStem, stemmed), append(ix.written, written)
	}
	return word
}

// AddPostings adds a shard of postings.
func (s *Sharded) AddPostings(shard int, postings []Posted) {
	if !with(&s.here.Postings, shard) {
		return
	}
	for _, p := range postings {
		stem := s.learnStem(p.Stem)
		s.ix.stemStop[stem] = s.ix.stemStop[stem] || p.Stop
		s.chosen[stem] = p.Chosen
		s.setFrequency(stem, p.Documents)
	}
	s.ix.known = -1
}

// learnStem gives the number of a stem.
func (s *Sharded) learnStem(text string) int32 {
	ix := s.ix
	id, isNew := ix.stems.add(strings.Clone(text))
	if isNew {
		ix.postings, ix.stemStop = append(ix.postings, postingList{}), append(ix.stemStop, false)
		ix.scratch.counts = append(ix.scratch.counts, count{})
		s.grow()
	}
	return id
}

func (s *Sharded) setFrequency(stem int32, documents int) {
	s.frequency[stem] = int32(documents)
	s.ix.postings[stem].docs = int32(documents)
}

// grow extends the lists by stem to all stems.
func (s *Sharded) grow() {
	for len(s.frequency) < len(s.ix.stems.texts) {
		s.frequency, s.chosen = append(s.frequency, 0), append(s.chosen, nil)
	}
}

// AddDocuments adds a shard of documents, with the frequencies of their stems; see
// Index.Frequencies. Frequencies known already, from words or postings, are kept.
func (s *Sharded) AddDocuments(shard int, docs []Document, frequencies []int) {
	if len(docs) == 0 || !with(&s.here.Documents, shard) {
		return
	}
	from := s.ix.Len()
	for i, d := range docs {
		doc := s.ix.Add(d)
		number := shard*s.plan.Each + i
		s.numbers, s.local[number] = append(s.numbers, number), int32(doc)
	}
	s.settle(from, frequencies)
	if s.fit != nil {
		s.fit.settle(from, nil)
	}
}

// settle takes new documents, those from a number on, out of the sums of all
// documents, which included them from the start, and sets the frequencies of their stems.
func (s *Sharded) settle(from int, frequencies []int) {
	ix := s.ix
	for _, d := range ix.docs[from:] {
		ix.elsewhere--
		ix.nameSum -= float64(d.nameLength)
		ix.textSum -= float64(d.textLength)
	}
	s.grow()
	ix.eachStem(from, ix.Len(), func(stem int32) {
		n := 1
		if len(frequencies) > 0 {
			n, frequencies = frequencies[0], frequencies[1:]
		}
		if s.frequency[stem] > 0 {
			n = int(s.frequency[stem])
		}
		s.setFrequency(stem, n)
	})
}

// Highlight is [Index.Highlight].
func (s *Sharded) Highlight(query, text string) []faq.Range { return s.ix.Highlight(query, text) }
