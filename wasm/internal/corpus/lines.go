package corpus

import (
	"sort"
	"strings"

	"faqwidget/wasm/internal/scan"
)

// maxHeading is how many lines a heading in HTML may take.
const maxHeading = 12

// until joins the lines from i to the one that holds end, at most n of them. last
// is the index of that line.
func (p *lined) until(i int, end string, n int) (text string, last int) {
	for last = i; last < min(len(p.lines), i+n); last++ {
		if scan.IndexFold(p.lines[last], end) >= 0 {
			return p.join(i, last+1), last
		}
	}
	return "", i
}

// blank reports whether line i, which may lie outside, is empty.
func (p *lined) blank(i int) bool {
	return i < 0 || i >= len(p.lines) || strings.TrimSpace(p.lines[i]) == ""
}

// lineOf is the index of the line that holds the byte at offset.
func lineOf(starts []int, offset int) int {
	return sort.Search(len(starts), func(i int) bool { return starts[i] > offset }) - 1
}

// Chunks hold a source in copies of some lines each; every string that is kept
// is a part of one. TinyGo's garbage collector searches step by step for the
// start of the block that a string points into. With the ten thousand strings of
// a corpus in one text of megabytes, each collection would take seconds.
type chunks struct {
	texts  []string
	starts []int   // by chunk: its offset in the source
	of     []int32 // by line: its chunk
}

// A lined source is split into lines, which may be changed one by one.
type lined struct {
	lines   []string
	starts  []int  // by line: its offset in the source
	chunks  chunks // that hold the lines
	changed bool   // some lines differ from the source
}

// chunkLength is the approximate size of a chunk in bytes. After a quarter of it,
// a chunk ends at the next heading, so most questions are in one chunk.
const chunkLength = 2000

// chunkEnd is the end of the chunk that begins at from.
func chunkEnd(source string, from int) int {
	end := from
	for end < len(source) {
		if length := end - from; length >= chunkLength || length >= chunkLength/4 && source[end] == '#' {
			break
		}
		end += scan.LineLength(source[end:])
	}
	return end
}

// split splits a source into lines.
func (p *lined) split(source string) {
	count := 1 + strings.Count(source, "\n")
	p.lines, p.starts, p.chunks.of = make([]string, 0, count), make([]int, 0, count), make([]int32, 0, count)
	for from := 0; len(p.lines) < count; {
		chunk := strings.Clone(source[from:chunkEnd(source, from)])
		p.chunks.texts, p.chunks.starts = append(p.chunks.texts, chunk), append(p.chunks.starts, from)
		for at := 0; at < len(chunk) || from+at == len(source) && len(p.lines) < count; {
			n := scan.LineLength(chunk[at:])
			p.lines = append(p.lines, strings.TrimSuffix(chunk[at:at+n], "\n"))
			p.starts = append(p.starts, from+at)
			p.chunks.of = append(p.chunks.of, int32(len(p.chunks.texts)-1))
			at += n
		}
		from += len(chunk)
	}
}

// join is the text of the lines from first up to end, mostly without a copy.
func (p *lined) join(first, end int) string {
	if first >= end {
		return ""
	}
	if text, ok := p.within(first, end, p.starts[first]); ok {
		return text
	}
	return strings.Join(p.lines[first:end], "\n")
}

// under is rest, a line break and what join gives.
func (p *lined) under(rest string, first, end int) string {
	if rest == "" && 0 < first && first < end {
		if text, ok := p.within(first-1, end, p.starts[first]-1); ok {
			return text
		}
	}
	return rest + "\n" + p.join(first, end)
}

// within is the source from the offset from, in line first, up to line end, if one
// chunk holds it.
func (p *lined) within(first, end, from int) (string, bool) {
	chunk := p.chunks.of[first]
	if p.changed || chunk != p.chunks.of[end-1] {
		return "", false
	}
	start := p.chunks.starts[chunk]
	return p.chunks.texts[chunk][from-start : p.starts[end-1]+len(p.lines[end-1])-start], true
}

// clear empties the lines from first up to end.
func (p *lined) clear(first, end int) {
	clear(p.lines[first:end])
	p.changed = true
}
