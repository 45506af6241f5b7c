package search

import "faqwidget/wasm/internal/faq"

// NewDocument is an entry made searchable. topic is the title of its topic;
// answer is its answer as plain text, or "" for an index of names.
func NewDocument(e *faq.Entry, topic, answer string) Document {
	return Document{Question: e.Question, Answer: answer, Topic: topic, Sections: e.Sections, Aliases: e.Aliases, Tags: e.Tags, Expansion: e.Expansion}
}
