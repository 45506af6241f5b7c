// Package markdown is the only door between Markdown and the rest: Parse reads
// sources into a [faq.Corpus], a [Renderer] turns an entry's answer into safe
// HTML, Text into plain text. All escaping of the project happens here.
//
// To read a corpus, call Parse with the files and the variables; print the
// faults or show them; then build one Renderer from the corpus and call its
// Answer and Question for the entries that are opened.
package markdown

import (
	"strings"

	"faqwidget/wasm/internal/faq"
)

// A File is one Markdown source. Name is its path or URL, as faults name it.
type File struct {
	Name, Text string
	Lang       string // BCP 47 tag, set by Select; front matter wins

	path             string // Name without its language, set by Select
	tagged, fallback bool   // its name tells a language; only for what the file before it lacks
}

// Parse reads files into one corpus, each file one topic. Variables come from
// the file's front matter and, winning over it, from vars. All faults of all
// files are returned at once; the corpus holds whatever could be read and is
// never nil. A corpus without a question carries a fault of kind "no-question".
func Parse(files []File, vars Vars) (*faq.Corpus, faq.Faults) {
	r := Read(files, vars)
	finish(r.Step)
	return r.Corpus()
}

type parser struct {
	corpus  *faq.Corpus
	faults  faq.Faults
	name    string // of the only file, as faults of the whole corpus have it
	slugs   *slugger
	parts   []part
	folders map[string]string // titles that index files give their folders

	answerLines map[string]int // by slug: the line of its file on which the answer begins
}

func (p *parser) fault(f faq.Fault) { p.faults = append(p.faults, f) }

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

// entry reads a section of a source and adds it to the topic, unless its heading says nothing.
func (p *parser) entry(topic *faq.Topic, s *section, src *faq.Source, front frontMatter) {
	asked := inlineText(s.heading) // as links name it
	question := withoutLabel(asked)
	if question == "" {
		return
	}
	notes, answer := takeNotes(s.answer)
	lines := strings.Count(s.answer[:len(s.answer)-len(answer)], "\n")
	answer = plainDialect(withoutAnswerLabel(answer, s.labelled))
	lead := strings.Trim(plainDialect(withoutBadges(s.lead)), "\n")
	if !worthReading(lead) {
		lead = ""
	}
	e := &faq.Entry{
		Slug: p.slugs.entry(asked, s.slug), Question: question, Heading: withoutLabel(s.heading), Answer: answer, Lead: lead,
		Sections: s.above, Aliases: notes.list("aliases"), Line: s.line, Source: src,
		Tags:  append(front.list("tags"), notes.list("tags")...),
		Pages: append(front.list("pages"), notes.list("pages")...),
	}
	if strings.TrimSpace(answer) == "" {
		p.fault(faq.Fault{File: src.File, Line: s.line, Kind: faq.KindNoAnswer, Warning: true,
			Message: "the question " + quote(question) + " has no answer", Fix: "write it beneath the heading"})
	}
	p.answerLines[e.Slug] = s.answerLine + lines
	topic.Entries = append(topic.Entries, e)
}

func nameOf(files []File) string {
	if len(files) == 1 {
		return files[0].Name
	}
	return ""
}

func quote(s string) string { return "\"" + s + "\"" }
