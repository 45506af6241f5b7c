package corpus

import "faqwidget/wasm/internal/faq"

type parser struct {
	corpus  *faq.Corpus
	faults  faq.Faults
	name    string // of the only file, as faults of the whole corpus have it
	slugs   *slugger
	parts   []part
	folders map[string]string // titles that index files give their folders
	given   Vars              // variables of the page, for names that the author's lack

	place func(name, value string, given bool) string // what is written for the value of a variable; nil for the value
	plain filling                                     // replaces what place wrote

	answerLines map[string]int // by slug: the line of its file on which the answer begins
}

func (p *parser) fault(f faq.Fault) {
	f.Message, f.Target = p.plain.of(f.Message), p.plain.of(f.Target)
	p.faults = append(p.faults, f)
}

// A part is what was read of one file: a topic in the making.
type part struct {
	topic  faq.Topic
	dir    string // of the file, without its language, "" or ending with a slash
	path   string // of the file, without its language
	file   string // its name without folder, language and extension
	order  int
	single bool // the file is one question, and its title
	index  bool // it may title its folder: an index file whose title does not ask

	entire func() faq.Topic // makes one question of the file, or nil
}
