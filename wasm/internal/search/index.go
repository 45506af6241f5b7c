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
	length   float64     // sum of the documents' weighted lengths
	sorted   []int32     // words in alphabetical order, made anew when words have come
	edits    []edit      // sorted by hash, made anew likewise
}

// A word is a folded term of the vocabulary.
type word struct {
	text string
	stem int32
	stop bool
}

// A posting says how often a stem is in a document: each occurrence counts
// with the boost of its field.
type posting struct {
	doc       int32
	frequency float32
}

type document struct {
	Document
	question []int32 // stems in the order of the question
	names    [][]int32
	length   float32 // sum of the frequencies of its stems
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
	frequencies := map[int32]float32{}
	field := func(text string, boost float32) []int32 {
		stems := ix.learn(text)
		for _, s := range stems {
			frequencies[s] += boost
			stored.length += boost
		}
		return stems
	}
	stored.question = field(d.Question, boostQuestion)
	stored.names = append(stored.names, stored.question)
	for _, alias := range d.Aliases {
		stored.names = append(stored.names, field(alias, boostAlias))
	}
	for _, tag := range d.Tags {
		field(tag, boostTag)
	}
	for _, section := range d.Sections {
		field(section, boostSection)
	}
	field(d.Topic, boostSection)
	field(d.Answer, boostAnswer)
	for s, frequency := range frequencies {
		ix.postings[s] = append(ix.postings[s], posting{doc, frequency})
	}
	ix.docs = append(ix.docs, stored)
	ix.length += float64(stored.length)
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
