// Package search finds the entries of an FAQ that answer a query, on every
// keystroke. A query may have typos, a half-typed last word, another word order
// and other inflections than the entry.
//
// Make an Index with New, Add a Document for each entry in reading order, and
// call Search. The index is searchable after every Add. It is not safe for
// concurrent use: a page has one thread.
package search

import (
	"strings"
	"unicode/utf8"

	"faqwidget/wasm/internal/faq"
)

// An Index answers queries over the documents added to it:
//
//	word     → stem                         (the vocabulary, as people write it)
//	stem     → documents, term frequencies  (the inverted index)
//	document → words, passage by passage    (the forward index)
type Index struct {
	AsTyped  bool   // words are not corrected
	Anything bool   // the best documents are hits at any support: for measuring what silence costs
	lang     string // of the stems
	stops    string
	synonyms synonyms
	docs     []document
	words    lexicon
	wordStem []int32 // by word
	written  []int32 // by word: itself, or the word that it spells differently
	stems    lexicon
	stemStop []bool        // by stem: a stop word has it
	postings []postingList // by stem
	passages []byte        // numbers: 1 + each word of a passage, then 0
	names    []name
	nameSum  float64 // sum of the documents' name lengths
	textSum  float64 // sum of the documents' answer lengths

	// Words that a document lacks, but that fit its meaning, are chosen when an FAQ
	// is built (document expansion; M. Efron, P. Organisciak, K. Fenlon, "Improving
	// Retrieval of Short Texts Through Document Expansion", 2012). They are in an
	// index of their own, with the same document numbers. So they change no rarity
	// and are not known words, and no typo is corrected to one where the documents
	// have a candidate.
	meaning *Index // of such words, or nil
	own     *Index // in an index of such words: the index of the documents

	elsewhere int    // documents that count in the statistics but are not here; see Sharded
	allowed   []bool // by document: it may be a hit; nil where all may

	known   int       // number of documents that the fields below cover; see refresh
	endings []int32   // stems in the alphabetical order of their reversed letters
	rarity  []float32 // by stem: its inverse document frequency
	scratch scratch
}

// New makes an empty index. lang is the BCP 47 tag of the content; it selects the
// stemmer, the synonyms and the stop words. "" is English.
func New(lang string) *Index { return ForCorpus(&faq.Corpus{Lang: lang}) }

// ForCorpus makes an empty index for the entries of a corpus, with its language
// and its author's synonyms.
func ForCorpus(c *faq.Corpus) *Index {
	lang := primary(c.Lang)
	if lang == "" {
		lang = "en"
	}
	ix := &Index{lang: lang, stops: stops(lang)}
	if c.NoStems {
		ix.lang = "" // which has no endings
	}
	ix.synonyms.lang, ix.synonyms.known = ix.lang, vocabulary{&ix.words, &ix.stems, &ix.wordStem}
	if !c.NoSynonyms {
		ix.synonyms.read(synonymGroups[lang])
	}
	ix.synonyms.read(c.Synonyms)
	if c.Expanded {
		ix.meaning = &Index{lang: ix.lang, stops: ix.stops, own: ix}
	}
	return ix
}

// Reserve makes room for documents with that many bytes of text in all, before the
// first one is added. Slices that grow step by step need ever larger gaps in the
// heap, and a browser's memory has few.
func (ix *Index) Reserve(documents, bytes int) {
	const perStem = 3 // bytes of text for each byte of passages
	ix.docs = make([]document, 0, documents)
	ix.names = make([]name, 0, documents)
	ix.passages = make([]byte, 0, bytes/perStem)
}

// size is the number of documents in the statistics of the ranking.
func (ix *Index) size() int { return len(ix.docs) + ix.elsewhere }

// Len is the number of documents.
func (ix *Index) Len() int { return len(ix.docs) }

// Add indexes d and returns its number: documents count from 0.
func (ix *Index) Add(d Document) int {
	doc := int32(len(ix.docs))
	stored := document{Question: d.Question, Answer: d.Answer, Topic: d.Topic, Sections: d.Sections, Aliases: d.Aliases, Tags: d.Tags, start: int32(len(ix.passages))}
	stored.nameLength += ix.addName(doc, d.Question, boostQuestion)
	for _, alias := range d.Aliases {
		stored.nameLength += ix.addName(doc, alias, boostAlias)
	}
	stored.labels = int32(len(ix.passages))
	for _, tag := range d.Tags {
		stored.nameLength += ix.addLabel(tag, boostTag)
	}
	for _, section := range d.Sections {
		stored.nameLength += ix.addLabel(section, boostSection)
	}
	stored.nameLength += ix.addLabel(d.Topic, boostSection)
	stored.text = int32(len(ix.passages))
	stored.textLength = float32(ix.addSentences(d.Answer))
	stored.end = int32(len(ix.passages))
	ix.post(doc)
	if ix.meaning != nil {
		ix.meaning.Add(Document{Answer: strings.Join(d.Expansion, " ")})
	}
	ix.docs = append(ix.docs, stored)
	ix.nameSum += float64(stored.nameLength)
	ix.textSum += float64(stored.textLength)
	return int(doc)
}

// addName indexes a question or an alias.
func (ix *Index) addName(doc int32, text string, boost float32) (length float32) {
	length = ix.addLabel(text, boost)
	n := name{doc: doc}
	for _, t := range asked(ix.scratch.tokens) {
		n.sum += hash(t.Term)
	}
	ix.names = append(ix.names, n)
	return length
}

// addLabel indexes a text that names its document, as one passage.
func (ix *Index) addLabel(text string, boost float32) (length float32) {
	ix.scratch.tokens = ix.synonyms.tokens(ix.scratch.tokens[:0], text)
	end := 0 // of the last word that has parts
	for _, t := range ix.scratch.tokens {
		c := ix.learn(t, text)
		switch {
		case t.whole:
			end = max(end, t.End)
		case t.Start < end:
			c.name -= tenths * boost * lossPart
		}
		c.name += tenths * boost
	}
	ix.passages = append(ix.passages, 0)
	return boost * float32(len(ix.scratch.tokens))
}

// addSentences indexes an answer sentence by sentence, and counts its words.
func (ix *Index) addSentences(text string) (length int) {
	ix.scratch.tokens = ix.synonyms.tokens(ix.scratch.tokens[:0], text)
	end := 0
	for _, t := range ix.scratch.tokens {
		if 0 < end && end < t.Start && endsSentence(text[end:t.Start]) {
			ix.passages = append(ix.passages, 0)
		}
		ix.learn(t, text).answer++
		end = t.End
	}
	ix.passages = append(ix.passages, 0)
	return len(ix.scratch.tokens)
}

// learn adds a word of text to the vocabulary and to the current passage, and
// returns the count of its stem.
func (ix *Index) learn(t token, text string) *count {
	word, isNew := ix.words.add(t.Term)
	if isNew {
		ix.wordStem, ix.written = append(ix.wordStem, ix.learnStem(t.Term)), append(ix.written, word)
	}
	stem := ix.wordStem[word]
	ix.passages = appendNumber(ix.passages, uint32(word)+1)
	ix.learnSpelling(word, text[t.Start:t.End])
	c := &ix.scratch.counts[stem]
	if *c == (count{}) {
		ix.scratch.counted = append(ix.scratch.counted, stem)
	}
	return c
}

// learnSpelling adds the two-letter spelling of a word with umlauts ("koennen") to
// the vocabulary, so that it is found half typed and mistyped too.
func (ix *Index) learnSpelling(word int32, text string) {
	for i := range len(text) {
		if text[i] < utf8.RuneSelf {
			continue
		}
		if other := spelledOut(text); other != strings.ToLower(text) {
			if _, isNew := ix.words.add(folded(other)); isNew {
				ix.wordStem, ix.written = append(ix.wordStem, ix.wordStem[word]), append(ix.written, word)
			}
		}
		return
	}
}

func (ix *Index) learnStem(word string) int32 {
	id, isNew := ix.stems.add(stem(ix.lang, word))
	if isNew {
		ix.postings = append(ix.postings, postingList{})
		ix.stemStop = append(ix.stemStop, false)
		ix.scratch.counts = append(ix.scratch.counts, count{})
	}
	ix.stemStop[id] = ix.stemStop[id] || isStop(ix.stops, word)
	return id
}

// post writes the counts of a document into the inverted index.
func (ix *Index) post(doc int32) {
	for _, stem := range ix.scratch.counted {
		c := &ix.scratch.counts[stem]
		ix.postings[stem].add(posting{doc, int32(c.name + 0.5), int32(c.answer)})
		*c = count{}
	}
	ix.scratch.counted = ix.scratch.counted[:0]
}

// refresh updates what depends on all documents, after some were added. It is
// linear in the vocabulary and the documents, but sorts only new words.
func (ix *Index) refresh() {
	if ix.known == len(ix.docs) {
		return
	}
	ix.known = len(ix.docs)
	ix.words.sort()
	ix.stems.sort()
	ix.endings = merged(ix.endings, len(ix.stems.texts), func(a, b int32) bool { return reversedLess(ix.stems.texts[a], ix.stems.texts[b]) })
	n := float32(ix.size())
	for i := range ix.docs {
		d := &ix.docs[i]
		d.nameNorm = 1 / (tenths * (1 - bName + bName*d.nameLength*n/max(1, float32(ix.nameSum))))
		d.textNorm = boostAnswer / (1 - bAnswer + bAnswer*d.textLength*n/max(1, float32(ix.textSum)))
	}
	ix.rarity = ix.rarity[:0]
	for i := range ix.postings {
		ix.rarity = append(ix.rarity, inverseFrequency(int(ix.postings[i].docs), ix.size()))
	}
	ix.scratch.grow(len(ix.docs), len(ix.postings))
}
