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
	"unicode/utf8"

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
	p := &parser{corpus: &faq.Corpus{}, slugs: newSlugger(), answerLines: map[string]int{}, folders: map[string]string{}}
	for _, f := range files {
		p.file(f, vars)
	}
	p.corpus.Topics = p.topics()
	if len(p.parts) > 0 {
		p.corpus.Title = p.parts[0].topic.Title
	}
	if p.corpus.Len() == 0 {
		p.fault(faq.Fault{File: nameOf(files), Kind: "no-question", Message: "no question found",
			Fix: "write each question as a heading with its answer beneath"})
	}
	checkLinks(p)
	return p.corpus, p.faults
}

type parser struct {
	corpus  *faq.Corpus
	faults  faq.Faults
	slugs   *slugger
	parts   []part
	folders map[string]string // titles that index files give their folders

	answerLines map[string]int // by slug: the line of its file on which the answer begins
}

func (p *parser) fault(f faq.Fault) { p.faults = append(p.faults, f) }

func (p *parser) file(f File, vars Vars) {
	text := strings.ReplaceAll(strings.TrimPrefix(f.Text, "\uFEFF"), "\r\n", "\n")
	if fault, bad := unreadable(f.Name, text); bad {
		p.fault(fault)
		return
	}
	front, body, line, faults := splitFrontMatter(f.Name, text)
	p.faults = append(p.faults, faults...)
	all := front.vars().merged(vars)
	body, faults = all.expand(f.Name, body, line)
	p.faults = append(p.faults, faults...)
	for _, key := range []string{"title", "base"} {
		if value := front.text(key); value != "" {
			value, faults = all.expand(f.Name, value, 1)
			front[key], p.faults = []string{value}, append(p.faults, faults...)
		}
	}

	body = flatten(withoutComments(body))
	src := &faq.Source{File: f.Name, Lang: front.text("lang"), Base: front.text("base")}
	doc := readDocument(body, line)
	src.References, src.Footnotes = doc.references, doc.footnotes
	if src.Lang == "" {
		src.Lang = f.Lang
	}
	topic := faq.Topic{Title: inlineText(front.text("title"))}
	if topic.Title == "" {
		topic.Title = doc.title
	}
	single := false
	if title := topic.Title; title != "" && (len(doc.sections) == 0 || readsLikeQuestion(title) && !doc.asks && !isFAQName(title)) {
		doc.sections = whole(title, body, line)
		single = true
	}
	if doc.outside > 0 {
		p.fault(faq.Fault{File: f.Name, Line: doc.outside, Kind: "outside-faq", Warning: true,
			Message: "only the part called an FAQ is read, not those beside it", Fix: "give the FAQ a file of its own"})
	}
	if f.path == "" {
		f.path = f.Name
	}
	dir, name := splitName(f.path)
	if len(doc.sections) == 0 && name == "index" {
		p.folders[dir] = topic.Title
	}
	var after []string
	filling := f.fallback && len(p.parts) > 0 && p.parts[len(p.parts)-1].path == f.path
	if filling {
		doc.sections, after = p.missing(doc.sections)
	}
	for _, s := range doc.sections {
		p.entry(&topic, s, src, front)
	}
	if len(topic.Entries) == 0 {
		return
	}
	if filling {
		p.fill(topic.Entries, after)
		return
	}
	single = single || len(topic.Entries) == 1 && topic.Entries[0].Question == topic.Title || topic.Title == "" && len(topic.Entries) == 1
	p.parts = append(p.parts, part{topic: topic, dir: dir, path: f.path, file: name, order: front.number("order"), single: single})
	if p.corpus.Lang == "" {
		p.corpus.Lang = src.Lang
	}
}

func (p *parser) entry(topic *faq.Topic, s section, src *faq.Source, front frontMatter) {
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
		p.fault(faq.Fault{File: src.File, Line: s.line, Kind: "no-answer", Warning: true,
			Message: "the question " + quote(question) + " has no answer", Fix: "write it beneath the heading"})
	}
	p.answerLines[e.Slug] = s.answerLine + lines
	topic.Entries = append(topic.Entries, e)
}

// whole is a file with a single question: the title asks, all the rest answers.
func whole(title, body string, line int) []section {
	answer := strings.TrimLeft(body, "\n")
	line += len(body) - len(answer)
	start := line
	if head, rest, _ := strings.Cut(answer, "\n"); strings.HasPrefix(head, "# ") && inlineText(head[2:]) == title {
		answer, start = rest, line+1
	}
	if !worthReading(answer) {
		return nil
	}
	return []section{{heading: title, answer: answer, line: line, answerLine: start}}
}

// unreadable tells what is not Markdown text at all.
func unreadable(name, text string) (faq.Fault, bool) {
	fault := faq.Fault{File: name, Line: 1, Kind: "unreadable"}
	start := strings.ToLower(strings.TrimSpace(text[:min(len(text), 200)]))
	switch {
	case strings.HasPrefix(start, "<!doctype html") || strings.HasPrefix(start, "<html"):
		fault.Message, fault.Fix = "this is an HTML page, not Markdown", "check the address; a server may answer a missing file with a page"
	case strings.IndexByte(text, 0) >= 0:
		fault.Line = 1 + strings.Count(text[:strings.IndexByte(text, 0)], "\n")
		fault.Message, fault.Fix = "this is a binary file, not Markdown", "name a text file"
	case !utf8.ValidString(text):
		fault.Line = 1 + strings.Count(text[:firstInvalid(text)], "\n")
		fault.Message, fault.Fix = "the text is not UTF-8", "save the file as UTF-8"
	default:
		return fault, false
	}
	return fault, true
}

func firstInvalid(text string) int {
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return len(text)
}

func nameOf(files []File) string {
	if len(files) == 1 {
		return files[0].Name
	}
	return ""
}

func quote(s string) string { return "\"" + s + "\"" }
