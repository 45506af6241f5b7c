package corpus

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/markdown"
)

// Compile reads files as [Parse] does and makes a compiled FAQ of them, with
// marks in place of variables. If the author's values decide which questions
// there are, those values are filled in for good.
func Compile(files []File, vars Vars) (*compiled.FAQ, faq.Faults) {
	c := NewCompiler(files, vars, nil)
	finish(c.Step)
	return c.FAQ()
}

// A Compiler makes a compiled FAQ step by step, for a page that must not be kept waiting.
type Compiler struct {
	reader  *Reader
	files   []File
	vars    Vars // of the author
	given   Vars // of a page
	made    *compiled.FAQ
	literal bool        // whether the author's values mean nothing in Markdown
	marked  *faq.Corpus // with marks for all values; set once a second one is read without the author's
	entries []*faq.Entry
	noted   int // entries whose texts and links are noted
}

// NewCompiler begins to compile files. given are the variables of a page: plain
// text, used only for names that the author's vars lack.
func NewCompiler(files []File, vars, given Vars) *Compiler {
	c := &Compiler{files: files, vars: vars, given: given, literal: true,
		made: &compiled.FAQ{Mark: firstMark(files), Texts: map[*faq.Entry]string{}, Links: map[*faq.Source][]compiled.Link{}}}
	c.read(func(name, value string) string {
		c.literal = c.literal && isLiteral(value)
		return c.made.Place(compiled.Place{Name: name, Value: value, Text: markdown.InlineText(value)})
	})
	return c
}

// read begins to read the files, with marks for the values of the page. authored
// gives what is written for a value of the author's.
func (c *Compiler) read(authored func(name, value string) string) {
	c.reader = NewReader(c.files, c.vars)
	c.reader.given, c.reader.plain, c.reader.links.plain = c.given, c.made.Plain, c.made.Plain
	c.reader.place = func(name, value string, given bool) string {
		if !given {
			return authored(name, value)
		}
		return c.made.Place(compiled.Place{Name: name, Value: value, Text: value})
	}
}

// Step does a little of the work and reports whether there is more to do.
func (c *Compiler) Step() bool {
	switch {
	case c.reader.Step():
	case !c.literal && c.marked == nil:
		c.marked, _ = c.reader.Corpus()
		c.read(func(_, value string) string { return value })
	case c.made.Corpus == nil:
		c.made.Corpus = c.chosen()
		c.entries = c.made.Corpus.Entries()
		sortReferences(c.entries)
	case c.noted < len(c.entries):
		c.note(c.entries[c.noted])
		c.noted++
	default:
		return false
	}
	return true
}

// FAQ is the compiled FAQ and its faults, once Step has returned false.
func (c *Compiler) FAQ() (*compiled.FAQ, faq.Faults) { return c.made, c.reader.faults }

// chosen is the corpus with marks for all values, unless the author's values
// decide which questions there are.
func (c *Compiler) chosen() *faq.Corpus {
	read, _ := c.reader.Corpus()
	if c.marked == nil || !alike(c.marked, read) {
		return read
	}
	for i := range read.Topics {
		with := &c.marked.Topics[i]
		with.Slug = read.Topics[i].Slug
		c.keep(&with.Title, read.Topics[i].Title)
		for k, e := range read.Topics[i].Entries {
			c.settle(with.Entries[k], e)
		}
	}
	return c.marked
}

// settle copies to an entry with marks what the same entry without them has,
// where a value means more than the plain text that replaces its mark.
func (c *Compiler) settle(with, e *faq.Entry) {
	with.Slug, with.Popular = e.Slug, e.Popular
	if len(with.Styles) != len(e.Styles) {
		with.Question = e.Question
	}
	if c.keep(&with.Question, e.Question); with.Question == e.Question {
		with.Styles = e.Styles
	}
	for i, list := range [][]string{with.Sections, with.Aliases, with.Tags, with.Pages} {
		read := [][]string{e.Sections, e.Aliases, e.Tags, e.Pages}[i]
		for k := range min(len(list), len(read)) {
			c.keep(&list[k], read[k])
		}
	}
	if c.made.Authored(with.Answer) != e.Answer {
		with.Answer = e.Answer
	}
	if c.made.Authored(with.Lead) != e.Lead {
		with.Lead = e.Lead
	}
}

// keep keeps a text with marks if, filled in, it equals the one without.
func (c *Compiler) keep(with *string, read string) {
	if c.made.Plain(*with) != read {
		*with = read
	}
}

// note records the plain text of an entry, and which of its links open entries.
func (c *Compiler) note(e *faq.Entry) {
	text, links := markdown.TextAndLinks(documentOf(e.Answer, e.Source))
	if answer := c.made.Authored(e.Answer); !c.literal && answer != e.Answer {
		if written, more := markdown.TextAndLinks(documentOf(answer, e.Source)); written != c.made.Plain(text) {
			text, links = written, append(links, more...) // the author's values are Markdown
		}
	}
	c.made.Texts[e] = text
	if e.Lead != "" {
		_, above := markdown.TextAndLinks(documentOf(e.Lead, e.Source))
		links = append(links, above...)
	}
	known := c.made.Links[e.Source]
	for _, destination := range links {
		link := compiled.Link{Destination: destination, Slug: c.reader.links.target(e.Source, destination)}
		at, found := slices.BinarySearchFunc(known, link, func(a, b compiled.Link) int { return strings.Compare(a.Destination, b.Destination) })
		if link.Slug != "" && !found {
			known = slices.Insert(known, at, link)
		}
	}
	if known != nil {
		c.made.Links[e.Source] = known
	}
}

// sortReferences sorts the references of each source, which come in any order.
func sortReferences(entries []*faq.Entry) {
	var before *faq.Source
	for _, e := range entries {
		if e.Source != before {
			before = e.Source
			sort.Sort(byLabel(before.References))
		}
	}
}

// byLabel sorts through an interface, as goldmark does: sorting with a function
// would compile a second copy of the algorithm into the program.
type byLabel []faq.Reference

func (r byLabel) Len() int           { return len(r) }
func (r byLabel) Less(i, j int) bool { return r[i].Label < r[j].Label }
func (r byLabel) Swap(i, j int)      { r[i], r[j] = r[j], r[i] }

// isLiteral reports whether a value reads the same as Markdown, wherever it is:
// words, with only signs in them that mean nothing there.
func isLiteral(value string) bool {
	before := ' '
	for _, r := range value {
		letter := unicode.IsLetter(r) || unicode.IsDigit(r)
		if !letter && (before == ' ' || before == '.' || r != ' ' && r != '.' && r != '-' && r != '/') {
			return false
		}
		before = r
	}
	first, _ := utf8.DecodeRuneInString(value)
	return unicode.IsLetter(first) && (unicode.IsLetter(before) || unicode.IsDigit(before))
}

// firstMark is the first letter used as a mark: beyond all that the files have of
// its plane.
func firstMark(files []File) rune {
	last := rune(compiled.FirstMark)
	for _, f := range files {
		for rest := f.Text; ; {
			i := strings.IndexByte(rest, 0xF4) // first byte of every letter of the plane
			if i < 0 {
				break
			}
			for _, r := range rest[i:] {
				last = max(last, r+1)
				break
			}
			rest = rest[i+1:]
		}
	}
	return last
}

// alike reports whether two corpora have the same questions, in the same order.
func alike(a, b *faq.Corpus) bool {
	return slices.EqualFunc(a.Topics, b.Topics, func(s, t faq.Topic) bool { return len(s.Entries) == len(t.Entries) })
}
