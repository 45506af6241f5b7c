package search

import "faqwidget/wasm/internal/faq"

// A Document is the indexed part of an entry, all plain text.
type Document struct {
	Question, Answer, Topic string
	Sections, Aliases, Tags []string
	Expansion               []string // words that it lacks, but that fit its meaning
}

// NewDocument is an entry made searchable. topic is the title of its topic;
// answer is its answer as plain text, or "" for an index of names.
func NewDocument(e *faq.Entry, topic, answer string) Document {
	return Document{Question: e.Question, Answer: answer, Topic: topic, Sections: e.Sections, Aliases: e.Aliases, Tags: e.Tags, Expansion: e.Expansion}
}

// A document has its passages in Index.passages from start to end: first the
// question and each alias, from labels on each tag, each section and the topic,
// from text on each sentence of the answer. It has no Expansion: in ten thousand
// documents, an unused slice takes a tenth of the memory of their text.
type document struct {
	Question, Answer, Topic  string
	Sections, Aliases, Tags  []string
	start, labels, text, end int32
	nameLength               float32 // sum of the boosts of the words that name it
	textLength               float32 // of its answer, in words
	nameNorm                 float32 // factor from posted frequencies to those
	textNorm                 float32 // that BM25 saturates, by field; see refresh
}

// A name is a question or an alias of a document, as the sum of the hashes of its
// words, which is the same in any order.
type name struct {
	sum uint32
	doc int32
}
