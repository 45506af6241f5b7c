package corpus

import (
	"strings"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/markdown"
)

// A sourceReader reads one file: a topic in the making.
type sourceReader struct {
	*parser
	file    File
	front   frontMatter
	body    string // what follows the front matter
	line    int    // 1-based, of the body's first line
	page    *page
	outline *outline
	doc     document
	anchors map[string]bool // loose names that links to the questions may use
	source  *faq.Source
	topic   faq.Topic
	single  bool     // the file is one question, its title
	entire  *section // the whole file as the answer to its title, if that may ask without a question mark
	filling bool     // the file is an original, read for what its translation lacks
	after   []string // if filling, by section: the slug of the question before it
}

// read begins to read a file; the stages do the rest.
func (p *parser) read(f File, vars Vars) []stage {
	text := withLineFeeds(strings.TrimPrefix(f.Text, "\uFEFF"))
	if fault, bad := unreadable(f.Name, text); bad {
		p.fault(fault)
		return nil
	}
	f.Text = ""
	if IsSynonyms(f.Name) {
		p.readSynonyms(f.Name, strings.Split(text, "\n"))
		return nil
	}
	r := &sourceReader{parser: p, file: f, anchors: map[string]bool{}}
	r.expand(text, vars)
	return append(r.outlining(),
		func() job {
			r.divide()
			return each(len(r.doc.sections), func(i int) { r.anchorsOf(&r.doc.sections[i]) })
		},
		func() job { return each(len(r.doc.sections), func(i int) { r.section(&r.doc.sections[i]) }) },
		r.close)
}

// outlining are the stages that find possible questions.
func (r *sourceReader) outlining() []stage {
	return []stage{
		func() job {
			r.page, r.body = newPage(r.body), ""
			r.page.title = markdown.InlineText(r.front.text("title"))
			return r.page.parse
		},
		func() job { return each(len(r.page.lines), r.page.readHeading) },
		func() job { return r.page.readShapes() },
		func() job {
			r.outline = newOutline(r.page)
			return r.outline.grow()
		},
	}
}

// expand takes the front matter off a text and replaces the variables.
func (r *sourceReader) expand(text string, vars Vars) {
	var faults faq.Faults
	written := text
	r.front, text, r.line, faults = splitFrontMatter(r.file.Name, text)
	r.faults = append(r.faults, faults...)
	r.checkPopular(written)
	all := variables{r.front.vars().merged(vars), r.given, r.place}
	text, faults = all.expand(r.file.Name, text, r.line)
	r.faults = append(r.faults, faults...)
	for _, key := range []string{"title", "base"} {
		if value := r.front.text(key); value != "" {
			value, faults = all.expand(r.file.Name, value, 1)
			r.front[key], r.faults = []string{value}, append(r.faults, faults...)
		}
	}
	r.body = markdown.Flatten(spacedHeadings(withoutDivs(withColons(titleBlock(withEquals(withShortLines(withoutComments(withoutExports(withThreeColons(withDirectives(withPluses(withoutTabHeadings(text)))))))))))))
}

// checkPopular checks popular in the front matter of a file; written is the file.
func (r *sourceReader) checkPopular(written string) {
	if r.front[popularKey] == nil {
		return
	}
	before, _, _ := strings.Cut(written, "\n"+popularKey)
	r.checkTruth(r.front, r.file.Name, strings.Count(before, "\n")+2)
}

// readSearching reads the front matter about search, which holds for the whole
// FAQ: groups of synonyms, and whether those built in, or stems, are off.
func (r *sourceReader) readSearching() {
	var groups []string
	for _, group := range strings.FieldsFunc(strings.Join(r.front.list("synonyms"), "\n"), func(r rune) bool { return r == '\n' }) {
		if group == "off" {
			r.corpus.NoSynonyms = true
		} else if r.isGroup(r.file.Name, 1, group) {
			groups = append(groups, group)
		}
	}
	r.addSynonyms(groups)
	r.corpus.NoStems = r.corpus.NoStems || r.front.text("stemming") == "off"
}

// divide finds the sections of the file, and their common source.
func (r *sourceReader) divide() {
	r.source = &faq.Source{File: r.file.Name, Lang: r.front.text("lang"), Base: r.front.text("base"),
		References: r.page.references, Footnotes: footnotes(r.page.lines)}
	if r.source.Lang == "" {
		r.source.Lang = r.file.Lang
	}
	r.readSearching()
	r.outline.read(&r.doc)
	if r.topic.Title = markdown.InlineText(r.front.text("title")); r.topic.Title == "" {
		r.topic.Title = r.doc.title
	}
	if asked := markdown.InlineText(r.front.text("question")); asked != "" {
		r.doc.sections, r.single = r.whole(asked, true), true
	} else if title := r.topic.Title; title != "" && (len(r.doc.sections) == 0 || readsLikeQuestion(title) && !r.doc.asks && !isFAQName(title)) {
		r.doc.sections, r.single = r.whole(title, readsLikeQuestion(title)), true
	} else if r.front.text("title") == title && title != "" && !r.doc.asks {
		if whole := r.whole(title, true); len(whole) > 0 {
			r.entire = &whole[0]
		}
	}
	if r.doc.outside > 0 {
		r.fault(faq.Fault{File: r.file.Name, Line: r.line + r.doc.outside - 1, Kind: faq.KindOutsideFAQ, Warning: true,
			Message: "only the part called an FAQ is read, not the others", Fix: "give the FAQ a file of its own"})
	}
	r.outline, r.page = nil, nil
	if r.file.path == "" {
		r.file.path = r.file.Name
	}
	if dir, name := splitName(r.file.path); len(r.doc.sections) == 0 && name == "index" && !(r.file.fallback && r.folders[dir] != "") {
		r.folders[dir] = r.topic.Title
	}
	if r.filling = r.file.fallback && len(r.parts) > 0 && r.parts[len(r.parts)-1].path == r.file.path; r.filling {
		r.doc.sections, r.after = r.missing(r.doc.sections)
	}
}

// anchorsOf notes the names that links to a section may use.
func (r *sourceReader) anchorsOf(s *section) {
	for _, name := range []string{s.slug, markdown.InlineText(s.heading)} {
		if name = loose(name); name != "" {
			r.anchors[name] = true
		}
	}
}

// section reads one section into the topic.
func (r *sourceReader) section(s *section) {
	if !r.single {
		s.line += r.line
		s.answerLine += r.line
		s.answer, s.lead = withoutNavigation(s.answer, r.anchors), withoutNavigation(s.lead, r.anchors)
		body := withoutBreaks(s.answer)
		s.answerLine += strings.Count(s.answer[:len(s.answer)-len(body)], "\n")
		s.answer = trimEnd(body)
	}
	r.entry(&r.topic, s, r.source, r.front)
}

// close puts the topic in its place.
func (r *sourceReader) close() job {
	entries := r.topic.Entries
	switch {
	case len(entries) == 0:
	case r.filling:
		r.fill(entries, r.after)
	default:
		dir, name := splitName(r.file.path)
		alone := len(entries) == 1 && (r.topic.Title == "" || r.topic.Title == entries[0].Question)
		r.parts = append(r.parts, part{topic: r.topic, dir: dir, path: r.file.path, file: name, order: r.front.number("order"), single: r.single || alone, entire: r.inOne(),
			index: name == "index" && r.single && r.front.text("question") == "" && !readsLikeQuestion(r.topic.Title)})
		if r.corpus.Lang == "" {
			r.corpus.Lang = r.source.Lang
		}
	}
	return nil
}

// inOne returns a function that makes one question of the file, for when most
// files next to it are one each; nil if its title cannot ask.
func (r *sourceReader) inOne() func() faq.Topic {
	if r.entire == nil || r.single {
		return nil
	}
	s, source, front := *r.entire, r.source, r.front
	return func() faq.Topic {
		topic := faq.Topic{Title: r.topic.Title}
		r.entry(&topic, &s, source, front)
		return topic
	}
}

// whole is the page as a single question: the title asks, the rest answers. A
// question that is sure to be one needs no answer.
func (r *sourceReader) whole(title string, sure bool) []section {
	first, end := 0, len(r.page.lines)
	for first < end && r.page.lines[first] == "" {
		first++
	}
	s := section{heading: title, line: r.line + first, answerLine: r.line + first}
	if head, ok := strings.CutPrefix(r.page.lines[min(first, end-1)], "# "); ok && markdown.InlineText(head) == title {
		first++
		s.answerLine++
	}
	if s.answer = r.page.join(first, end); !worthReading(s.answer) && !sure {
		return nil
	}
	return []section{s}
}
