// Package regexp replaces the standard library's in the program that
// TinyGo builds: see wasm/cmd/slim. It has the methods and the syntax
// that goldmark uses, finds what the real one finds, in time linear in the
// input, and is a twentieth of the size. Native programs have the real one.
//
// An expression is compiled to the instructions of Thompson's machine, which
// Pike's simulation runs: https://swtch.com/~rsc/regexp/regexp2.html.
package regexp

import (
	"io"
	"strings"
	"unicode/utf8"
)

// A Regexp is a compiled expression. It is not safe for concurrent use, which
// the program has none of.
type Regexp struct {
	prog   []inst
	groups int // with the whole match
	seen   []int
	step   int // stamp of seen
}

// Match reports whether the expression matches somewhere in b.
func (re *Regexp) Match(b []byte) bool {
	return re.run(decoder(b), 0) != nil
}

// FindSubmatchIndex gives the byte offsets of the leftmost match in b and of
// its groups, in pairs, -1 where a group took no part; nil when there is none.
func (re *Regexp) FindSubmatchIndex(b []byte) []int {
	return re.run(decoder(b), 2*re.groups)
}

// FindReaderSubmatchIndex is FindSubmatchIndex for the text that r reads. It
// may read beyond the match.
func (re *Regexp) FindReaderSubmatchIndex(r io.RuneReader) []int {
	return re.run(func() (rune, int) {
		c, n, err := r.ReadRune()
		if err != nil {
			return 0, 0
		}
		return c, n
	}, 2*re.groups)
}

// decoder gives the runes of b with their widths; the width is 0 at the end.
func decoder(b []byte) func() (rune, int) {
	return func() (rune, int) {
		c, n := utf8.DecodeRune(b)
		b = b[n:]
		return c, n
	}
}

// A thread is a place in the program, with the offsets saved on the way there.
type thread struct {
	pc    int
	saved []int
}

// run simulates all threads at once, one rune after the other. Threads are in
// the order in which a backtracking matcher would try them. The result has
// the number of offsets asked for, and is not nil when there is a match.
func (re *Regexp) run(next func() (rune, int), offsets int) []int {
	var current, following []thread
	var match []int
	c, width := next()
	for at := 0; ; {
		re.step++
		if match == nil {
			saved := make([]int, offsets)
			for i := range saved {
				saved[i] = -1
			}
			current = re.follow(current, thread{0, saved}, at, width == 0)
		}
		if len(current) == 0 && (match != nil || re.prog[1].op == opBegin) {
			return match
		}
		after, afterWidth := rune(0), 0
		if width > 0 {
			after, afterWidth = next()
		}
		re.step++
		following = following[:0]
		for _, t := range current {
			in := &re.prog[t.pc]
			if in.op == opMatch {
				match = t.saved
				break
			}
			if width > 0 && in.matches(c) {
				following = re.follow(following, thread{t.pc + 1, t.saved}, at+width, afterWidth == 0)
			}
		}
		if width == 0 {
			return match
		}
		re.step++ // the next round adds the thread that begins there, behind these
		for _, t := range following {
			re.seen[t.pc] = re.step + 1
		}
		current, following = following, current
		at += width
		c, width = after, afterWidth
	}
}

// follow adds the thread t, and those it splits into, to list, up to the
// instructions that take a rune. at is the offset, last whether it is the end.
func (re *Regexp) follow(list []thread, t thread, at int, last bool) []thread {
	if re.seen[t.pc] == re.step {
		return list
	}
	re.seen[t.pc] = re.step
	in := &re.prog[t.pc]
	switch in.op {
	case opJump:
		return re.follow(list, thread{t.pc + in.x, t.saved}, at, last)
	case opSplit:
		list = re.follow(list, thread{t.pc + in.x, t.saved}, at, last)
		return re.follow(list, thread{t.pc + in.y, t.saved}, at, last)
	case opSave:
		if in.x < len(t.saved) {
			saved := append([]int(nil), t.saved...)
			saved[in.x] = at
			t.saved = saved
		}
	case opBegin:
		if at > 0 {
			return list
		}
	case opEnd:
		if !last {
			return list
		}
	default:
		return append(list, t)
	}
	return re.follow(list, thread{t.pc + 1, t.saved}, at, last)
}

// matches reports whether an instruction takes the rune c.
func (in *inst) matches(c rune) bool {
	for i := 0; i < len(in.ranges); i += 2 {
		if in.ranges[i] <= c && c <= in.ranges[i+1] {
			return !in.not
		}
	}
	return in.not
}

// MustCompile compiles an expression and panics when it has syntax that the
// package lacks, which is all but: literals and escapes, ".", classes, "^",
// "$", groups, "(?:…)", "|", "*", "+", "?", "{n,m}", and "(?i)" at the head.
func MustCompile(expr string) *Regexp {
	c := compiler{groups: 1}
	c.expr, c.fold = strings.CutPrefix(expr, "(?i)")
	body := c.alternatives()
	if c.expr != "" {
		panic("regexp: unexpected " + c.expr)
	}
	prog := append([]inst{{op: opSave, x: 0}}, body.code...)
	prog = append(prog, inst{op: opSave, x: 1}, inst{op: opMatch})
	return &Regexp{prog: prog, groups: c.groups, seen: make([]int, len(prog))}
}
