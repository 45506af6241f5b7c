package markdown

import "strings"

// Pieces hold a source in copies of some lines each, of which all that is kept
// of it are parts. TinyGo's garbage collector looks for the beginning of what a
// string points into step by step: with the ten thousand strings of a corpus in
// one text of megabytes, it would take seconds each time.
type pieces struct {
	texts  []string
	starts []int   // by piece: its offset in the source
	of     []int32 // by line: its piece
}

// pieceLength is about the bytes of a piece. From a quarter of it on, a piece
// ends in front of a heading, so that questions are in one as a rule.
const pieceLength = 2000

// pieceEnd is where the piece ends that begins at from.
func pieceEnd(source string, from int) int {
	end := from
	for end < len(source) {
		if length := end - from; length >= pieceLength || length >= pieceLength/4 && source[end] == '#' {
			break
		}
		end += lineLength(source[end:])
	}
	return end
}

// split takes a source apart into lines.
func (p *page) split(source string) {
	count := 1 + strings.Count(source, "\n")
	p.lines, p.starts, p.pieces.of = make([]string, 0, count), make([]int, 0, count), make([]int32, 0, count)
	for from := 0; len(p.lines) < count; {
		piece := strings.Clone(source[from:pieceEnd(source, from)])
		p.pieces.texts, p.pieces.starts = append(p.pieces.texts, piece), append(p.pieces.starts, from)
		for at := 0; at < len(piece) || from+at == len(source) && len(p.lines) < count; {
			n := lineLength(piece[at:])
			p.lines = append(p.lines, strings.TrimSuffix(piece[at:at+n], "\n"))
			p.starts = append(p.starts, from+at)
			p.pieces.of = append(p.pieces.of, int32(len(p.pieces.texts)-1))
			at += n
		}
		from += len(piece)
	}
}

// join is the text of the lines from first up to end, as a rule no copy.
func (p *page) join(first, end int) string {
	if first >= end {
		return ""
	}
	if text, ok := p.within(first, end, p.starts[first]); ok {
		return text
	}
	return strings.Join(p.lines[first:end], "\n")
}

// under is rest and, on new lines, join.
func (p *page) under(rest string, first, end int) string {
	if rest == "" && 0 < first && first < end {
		if text, ok := p.within(first-1, end, p.starts[first]-1); ok {
			return text
		}
	}
	return rest + "\n" + p.join(first, end)
}

// within is the source from an offset in line first up to line end, where one
// piece holds it.
func (p *page) within(first, end, from int) (string, bool) {
	piece := p.pieces.of[first]
	if p.changed || piece != p.pieces.of[end-1] {
		return "", false
	}
	start := p.pieces.starts[piece]
	return p.pieces.texts[piece][from-start : p.starts[end-1]+len(p.lines[end-1])-start], true
}

// clear empties the lines from first up to end.
func (p *page) clear(first, end int) {
	clear(p.lines[first:end])
	p.changed = true
}
