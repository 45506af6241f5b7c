package lint

import (
	"cmp"
	"net/url"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/markdown"
)

// A checker checks one content.
type checker struct {
	*author.Content

	lines   map[string][]string // of the files, made when first asked for
	anchors map[string][]string // of the files that answers link into, made when first asked for
	linked  []linked            // files that answers lead to, in the order in which they were found

	isLinked map[string]bool // by the names of linked
	read     map[string]bool // files with questions, made when first asked for
}

// place is the place of an entry in short: name of the file, and line.
func place(e *faq.Entry) string {
	return filepath.Base(e.Source.File) + ":" + strconv.Itoa(e.Line)
}

// A passage is the answer of a question or the lead above it, as written and as
// readers see it.
type passage struct {
	file             string
	question         int // the line to name if none in the passage is known
	first, lines     int // roughly its place in the file
	source, rendered string
	references       []faq.Reference // of the file
}

// passages are all passages of a corpus in reading order.
func (c *checker) passages(corpus *faq.Corpus) (list []passage) {
	html, read := c.Render(corpus, markdown.Labels{}), map[string]int{} // read: by file, the line of the question before
	entries := corpus.Entries()
	for i, e := range entries {
		file, above := e.Source.File, read[e.Source.File]+1
		lines := strings.Count(e.Answer, "\n") + 2
		if c.line(file, 1); i+1 < len(entries) && entries[i+1].Source.File == file && entries[i+1].Line > e.Line {
			lines = max(lines, entries[i+1].Line-e.Line)
		} else {
			lines = max(lines, len(c.lines[file])-e.Line+1)
		}
		list = append(list,
			passage{file, e.Line, above, e.Line - above, e.Lead, html.Leads[i], e.Source.References},
			passage{file, e.Line, e.Line, lines, e.Answer, html.Answers[i], e.Source.References})
		read[file] = e.Line
	}
	return list
}

// line is line n, from 1, of a file of the content; "" beyond its end.
func (c *checker) line(file string, n int) string {
	if c.lines == nil {
		c.lines = map[string][]string{}
		for _, f := range c.Files {
			c.lines[f.Name] = strings.Split(f.Text, "\n")
		}
	}
	if lines := c.lines[file]; n >= 1 && n <= len(lines) {
		return strings.TrimSuffix(lines[n-1], "\r")
	}
	return ""
}

var codeSpan = regexp.MustCompile("`+[^`]*`+")

// faultAt is a fault at the first match of what in the source of a passage,
// outside code, or else at the question.
func (c *checker) faultAt(p passage, what *regexp.Regexp) faq.Fault {
	f := faq.Fault{File: p.file, Line: p.question}
	if line, column := c.locate(p.file, p.first, p.lines, what); line > 0 {
		f.Line, f.Column = line, column
	}
	return f
}

// locate finds the first match of what in n lines of a file from line first on,
// outside code; it returns 0 and 0 if there is none.
func (c *checker) locate(file string, first, n int, what *regexp.Regexp) (line, column int) {
	for _, at := range c.places(file, first, n, what) {
		return at.line, at.column
	}
	return 0, 0
}

// A textPlace is a text and its place in a file, line and column from 1.
type textPlace struct {
	line, column int
	text         string
}

// places are all matches of what in n lines of a file from line first on,
// outside code. A match may span lines: its place is where it begins.
func (c *checker) places(file string, first, n int, what *regexp.Regexp) (list []textPlace) {
	text := c.outsideCode(file, first, n)
	line, start := first, 0
	for _, at := range what.FindAllStringIndex(text, -1) {
		line += strings.Count(text[start:at[0]], "\n")
		if end := strings.LastIndexByte(text[start:at[0]], '\n'); end >= 0 {
			start += end + 1
		}
		list = append(list, textPlace{line, at[0] - start + 1, text[at[0]:at[1]]})
	}
	return list
}

// outsideCode is the text of n lines of a file from line first on, with spaces
// in place of code.
func (c *checker) outsideCode(file string, first, n int) string {
	var b strings.Builder
	fenced := false
	for number := first; number < first+n; number++ {
		text := c.line(file, number)
		if start := strings.TrimSpace(text); strings.HasPrefix(start, "```") || strings.HasPrefix(start, "~~~") {
			fenced = !fenced
		}
		if !fenced {
			b.WriteString(codeSpan.ReplaceAllStringFunc(text, func(code string) string { return strings.Repeat(" ", len(code)) }))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// referenceFault puts a fault at the first place that names the file of an
// address, as it is or percent-decoded.
func (c *checker) referenceFault(p passage, address string, f faq.Fault) faq.Fault {
	written := path.Base(address)
	what := regexp.QuoteMeta(written)
	if plain, err := url.PathUnescape(written); err == nil && plain != written {
		what += "|" + regexp.QuoteMeta(plain)
	}
	pattern := regexp.MustCompile(what)
	f.File, f.Line = p.file, p.question
	for _, part := range [][2]int{{p.first, p.lines}, {1, len(c.lines[p.file])}} {
		for _, at := range c.places(p.file, part[0], part[1], pattern) {
			if column := addressAt(c.line(p.file, at.line-1), c.line(p.file, at.line), at.column, strings.Contains(address, "://")); column > 0 {
				f.Line, f.Column = at.line, column
				return f
			}
		}
	}
	return f
}

// addressAt is the column at which the address around a column of a line
// begins, 0 if there is none. foreign says whether it is an address of another
// site. The sign that introduces it may be on the line above.
func addressAt(above, line string, column int, foreign bool) int {
	start := column - 1
	for start > 0 && strings.IndexByte("(\"'<>= \t", line[start-1]) < 0 {
		start--
	}
	if strings.Contains(line[start:column-1], "://") != foreign {
		return 0
	}
	before := strings.TrimRight(line[:start], "<\"' \t")
	if before == "" {
		before = strings.TrimRight(above, " \t")
	}
	for _, sign := range []string{"](", "=", "]:"} {
		if strings.HasSuffix(before, sign) {
			return start + 1
		}
	}
	if start > 0 && line[start-1] == '<' || strings.Contains(before, "{{") || strings.Contains(before, "{%") {
		return start + 1
	}
	return 0
}

// A linked is a file that an answer leads to, and where.
type linked struct {
	name string
	at   faq.Fault // its file, line and column
}

// link notes a file that an answer leads to. The first place counts.
func (c *checker) link(p passage, name, address string) {
	if c.isLinked[name] {
		return
	}
	if c.isLinked == nil {
		c.isLinked = map[string]bool{}
	}
	c.isLinked[name] = true
	c.linked = append(c.linked, linked{name, c.referenceFault(p, address, faq.Fault{})})
}

// sorted sorts faults by their places and drops equal ones: answers that share a
// reference definition share its fault.
func sorted(faults faq.Faults) faq.Faults {
	slices.SortStableFunc(faults, func(a, b faq.Fault) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Message, b.Message))
	})
	return slices.Compact(faults)
}

// nearest is the name that the author of another may have meant: the one fewest
// edits away, at most a third of its letters, or "".
func nearest(name string, names []string) string {
	return faq.Nearest(name, names, utf8.RuneCountInString(name)/3)
}
