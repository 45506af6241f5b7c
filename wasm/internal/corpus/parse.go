// Package corpus reads what authors write: Parse makes a [faq.Corpus] of
// Markdown files, whatever shape their questions have, and finds the faults in
// them. A [Renderer] turns its entries into safe HTML, Text into plain text;
// both leave Markdown itself to package markdown.
//
// To read a corpus, call Parse with the files and the variables; print the
// faults or show them; then build one Renderer from the corpus and call its
// Answer and Question for the entries that are opened.
package corpus

import "faqwidget/wasm/internal/faq"

// Parse reads files into one corpus, each file one topic. Variables come from
// the file's front matter and, winning over it, from vars. All faults of all
// files are returned at once; the corpus holds whatever could be read and is
// never nil. A corpus without a question carries a fault of kind "no-question".
func Parse(files []File, vars Vars) (*faq.Corpus, faq.Faults) {
	r := Read(files, vars)
	finish(r.Step)
	return r.Corpus()
}

// assemble makes the corpus of all parts.
func (p *parser) assemble() {
	p.corpus.Topics = p.topics()
	if len(p.parts) > 0 {
		p.corpus.Title = p.parts[0].topic.Title
	}
	if p.corpus.Len() == 0 {
		p.fault(faq.Fault{File: p.name, Kind: faq.KindNoQuestion, Message: "no question found",
			Fix: "write each question as a heading with its answer beneath"})
	}
}
