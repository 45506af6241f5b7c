package corpus

import (
	"strings"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/markdown"
)

// A page is the source of a document as lines, and their block structure.
type page struct {
	lined
	title      string // in the front matter
	code       []bool // by line: it shows code and means nothing
	parsed     int    // number of lines whose blocks are known
	blocks     []mark // headings among them, of level 1 to 6, "#" and underlined
	references []faq.Reference
	labels     map[string]bool // of the references

	headings []mark // blocks and headings in HTML, except mere navigation
	passed   int    // number of blocks that are read into headings
	shapes   []mark // questions in other shapes
	table    table
	hidden   [][2]int // from and to of folded answers, which own their headings
	around   int      // line up to which tabs enclose questions
	far      int      // lines that may still be searched beyond maxFold
}

// A table is the one being read: its rows may be questions.
type table struct {
	first     int      // index of its first line
	next      int      // index of the line that may continue it
	head      []string // its head, nil where none is above
	question  int      // the column of the questions that its head names, or -1
	construct string   // "question" if it names that of the answers too: all rows are questions
}

// newPage splits a source into lines, of any number.
func newPage(source string) *page {
	p := &page{labels: map[string]bool{}}
	p.split(source)
	p.code, p.far = make([]bool, len(p.lines)), 8*len(p.lines)
	return p
}

// parseLength is about how many bytes are parsed at a time.
const parseLength = 4_000

// parse finds the blocks of the next lines and reports whether there are more.
func (p *page) parse() bool { return p.parsePart(parseLength) }

// parsePart parses up to the next heading after so many bytes. A heading ends all
// blocks before it unless it is part of one, as in code. The parser is given the
// heading too: if it finds the heading in a block, the part grows.
func (p *page) parsePart(bytes int) bool {
	end := p.nextHeading(p.parsed, bytes)
	for !p.parseUpTo(end) {
		end = p.nextHeading(end, p.starts[end]-p.starts[p.parsed])
	}
	p.parsed = end
	return end < len(p.lines)
}

// nextHeading is the index of the first line that looks like a heading and is at
// least so many bytes after line first, or the number of lines.
func (p *page) nextHeading(first, bytes int) int {
	for i := first + 1; i < len(p.lines); i++ {
		if strings.HasPrefix(p.lines[i], "#") && p.starts[i]-p.starts[first] >= bytes {
			return i
		}
	}
	return len(p.lines)
}

// parseUpTo parses the lines from p.parsed to end. If line end is part of their
// last block, it is not ok and nothing is recorded.
func (p *page) parseUpTo(end int) (ok bool) {
	first := p.parsed
	var source []byte
	for i := first; i <= end && i < len(p.lines); i++ {
		at := len(source)
		source = append(append(source, p.lines[i]...), '\n')
		heading := i+1 < len(p.lines) && strings.HasPrefix(p.lines[i+1], "#")
		if heading && isElement(strings.TrimSpace(p.lines[i])) && strings.HasSuffix(p.lines[i], ">") { // as in MDX
			for k := range source[at : len(source)-1] {
				source[at+k] = ' '
			}
		}
	}
	base, stop := p.starts[first], 0
	if end < len(p.lines) {
		stop = p.starts[end] - base
	} else {
		source = source[:len(source)-1] // a source may end without a line feed
		stop = len(source)
	}
	blocks, ok := markdown.ParseBlocks(source, stop)
	if !ok {
		return false
	}
	for _, offset := range blocks.Code {
		p.code[lineOf(p.starts, base+offset)] = true
	}
	for _, h := range blocks.Headings {
		p.heading(h, base)
	}
	for _, r := range blocks.References {
		if !p.labels[r.Label] { // the first one holds
			p.labels[r.Label] = true
			p.references = append(p.references, faq.Reference(r))
		}
	}
	return true
}

// heading records a heading, unless it is a paragraph with a rule right
// beneath: CommonMark reads "Some sentence.\n---" as a heading, nobody else does.
// base is the offset of what was parsed.
func (p *page) heading(h markdown.Heading, base int) {
	if len(h.Lines) == 0 {
		return
	}
	var parts []string
	first, last := 0, 0
	for i, text := range h.Lines {
		if last = lineOf(p.starts, base+text.Start); i == 0 {
			first = last
		}
		line, start := p.lines[last], p.starts[last]-base
		parts = append(parts, strings.TrimSpace(line[text.Start-start:min(len(line), text.End-start)]))
	}
	m := mark{level: h.Level, heading: strings.Join(parts, " "), line: first, body: last}
	if !strings.HasPrefix(strings.TrimSpace(p.lines[first]), "#") {
		m.body++
		if h.Level == 2 && (len(parts) > 1 || strings.HasSuffix(m.heading, ".")) {
			return
		}
	}
	p.blocks = append(p.blocks, m)
}
