package search

import "faqwidget/wasm/internal/faq"

// A Document is what is indexed of an entry, all plain text.
type Document struct {
	Question, Answer, Topic string
	Sections, Aliases, Tags []string
	Expansion               []string // words that it has not, but that fit what it means
}

// NewDocument is an entry made searchable. topic is the title of its topic;
// answer is its answer as plain text, or "" for an index of names.
func NewDocument(e *faq.Entry, topic, answer string) Document {
	return Document{Question: e.Question, Answer: answer, Topic: topic, Sections: e.Sections, Aliases: e.Aliases, Tags: e.Tags, Expansion: e.Expansion}
}

// A document has its passages in Index.passages from start to end: the
// question, each alias, then from labels on each tag, section and the topic,
// then from text on each sentence of the answer. It has no Expansion: of ten
// thousand documents an unused slice is a tenth of their text.
type document struct {
	Question, Answer, Topic  string
	Sections, Aliases, Tags  []string
	start, labels, text, end int32
	nameLength               float32 // sum of the boosts of the words that name it
	textLength               float32 // of its answer, in words
	nameNorm                 float32 // factors from frequencies as posted to
	textNorm                 float32 // those that BM25 saturates; see refresh
}

// A name is what a document is called: its question or an alias, by the sum of
// the hashes of its words, which is the same in any order.
type name struct {
	sum uint32
	doc int32
}
