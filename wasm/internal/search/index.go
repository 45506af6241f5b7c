package search

// A Document is what is indexed of an entry, all plain text.
type Document struct {
	Question, Answer, Topic string
	Sections, Aliases, Tags []string
}

// An Index answers queries over the documents added to it:
//
//	word  → stem              (the vocabulary, as people write it)
//	stem  → document → term frequency, weighted by the fields' boosts
//	hash  → words             (their deletion neighbourhoods, for typos)
type Index struct {
	lang     string
	stops    string
	docs     []document
	words    []word
	wordID   map[string]int32
	stemID   map[string]int32
	stemWord []int32     // by stem: the first word learnt of it
	postings [][]posting // by stem, in the order of documents
	names    float64     // sum of the documents' name lengths
	answers  float64     // sum of the lengths of their answers
	sorted   []int32     // words in alphabetical order, made anew when words have come
	edits    []edit      // sorted by hash, made anew likewise
}

// A word is a folded term of the vocabulary.
type word struct {
	text string
	stem int32
	stop bool
}

// A posting says how often a stem is in a document. The fields that name a
// document (question, aliases, tags, sections) are one, in which each
// occurrence counts with the boost of its field; the answer is the other. Eight
// bytes each, for there are nearly as many as words in the texts.
type posting struct {
	doc    int32
	name   uint16 // in tenths
	answer uint16
}

const (
	tenths       = 10
	maxFrequency = 1<<16 - 1
)

type document struct {
	Document
	question     []int32   // stems in the order of the question
	names        [][]int32 // likewise of the question and of each alias
	nameLength   float32   // sum of the boosts of its names' words
	answerLength float32   // in words
}

// New makes an empty index. lang is the BCP 47 tag of the content; it chooses
// the stemmer and the words that weigh little. "" is English.
func New(lang string) *Index {
	return &Index{lang: primary(lang), stops: stops(lang), wordID: map[string]int32{}, stemID: map[string]int32{}}
}

// Len is the number of documents.
func (ix *Index) Len() int { return len(ix.docs) }

// Add indexes d and returns its number: documents count from 0.
func (ix *Index) Add(d Document) int {
	doc := int32(len(ix.docs))
	stored := document{Document: d}
	found := map[int32]posting{}
	name := func(text string, boost float32) []int32 {
		stems := ix.learn(text)
		for _, s := range stems {
			p := found[s]
			p.name = uint16(min(int(p.name)+int(tenths*boost+0.5), maxFrequency))
			found[s] = p
		}
		stored.nameLength += boost * float32(len(stems))
		return stems
	}
	stored.question = name(d.Question, boostQuestion)
	stored.names = append(stored.names, stored.question)
	for _, alias := range d.Aliases {
		stored.names = append(stored.names, name(alias, boostAlias))
	}
	for _, tag := range d.Tags {
		name(tag, boostTag)
	}
	for _, section := range d.Sections {
		name(section, boostSection)
	}
	name(d.Topic, boostSection)
	for _, s := range ix.learn(d.Answer) {
		p := found[s]
		p.answer = min(p.answer, maxFrequency-1) + 1
		found[s] = p
		stored.answerLength++
	}
	for s, p := range found {
		p.doc = doc
		ix.postings[s] = append(ix.postings[s], p)
	}
	ix.docs = append(ix.docs, stored)
	ix.names += float64(stored.nameLength)
	ix.answers += float64(stored.answerLength)
	return int(doc)
}

// learn adds the words of text to the vocabulary and returns their stems.
func (ix *Index) learn(text string) []int32 {
	list := tokens(text)
	stems := make([]int32, len(list))
	for i, t := range list {
		id, known := ix.wordID[t.Term]
		if !known {
			id = ix.newWord(t.Term)
		}
		stems[i] = ix.words[id].stem
	}
	return stems
}

func (ix *Index) newWord(text string) int32 {
	root := stem(ix.lang, text)
	s, known := ix.stemID[root]
	if !known {
		s = int32(len(ix.postings))
		ix.stemID[root] = s
		ix.postings = append(ix.postings, nil)
		ix.stemWord = append(ix.stemWord, int32(len(ix.words)))
	}
	id := int32(len(ix.words))
	ix.words = append(ix.words, word{text: text, stem: s, stop: isStop(ix.stops, text)})
	ix.wordID[text] = id
	return id
}
