package regexp

import (
	"strings"
	"unicode/utf8"
)

// The instructions of the machine. Those that name others do so relative to
// their own place, so that code can be copied and moved.
const (
	opRune  = iota // take a rune of ranges, or with not, one of no range
	opJump         // go on at x
	opSplit        // go on at x and, should that fail, at y
	opSave         // save the offset as number x
	opBegin        // only at the beginning
	opEnd          // only at the end
	opMatch
)

type inst struct {
	op     byte
	not    bool
	x, y   int
	ranges []rune // pairs, both ends included
}

// A fragment is the code of a part of an expression.
type fragment struct {
	code  []inst
	empty bool // it can match nothing
}

type compiler struct {
	expr   string // what is left
	fold   bool   // letters match in either case
	groups int
}

// accept takes a byte off the expression if it is the next.
func (c *compiler) accept(b byte) bool {
	if c.expr == "" || c.expr[0] != b {
		return false
	}
	c.expr = c.expr[1:]
	return true
}

// alternatives compiles a|b.
func (c *compiler) alternatives() fragment {
	a := c.sequence()
	if !c.accept('|') {
		return a
	}
	b := c.alternatives()
	code := append([]inst{{op: opSplit, x: 1, y: len(a.code) + 2}}, a.code...)
	code = append(code, inst{op: opJump, x: len(b.code) + 1})
	return fragment{append(code, b.code...), a.empty || b.empty}
}

// sequence compiles what is side by side.
func (c *compiler) sequence() fragment {
	all := fragment{empty: true}
	for c.expr != "" && c.expr[0] != '|' && c.expr[0] != ')' {
		one := c.repeated()
		all.code = append(all.code, one.code...)
		all.empty = all.empty && one.empty
	}
	return all
}

// repeated compiles an atom and the operator behind it.
func (c *compiler) repeated() fragment {
	a := c.atom()
	switch {
	case c.accept('*'):
		return repeat(a, 0, -1)
	case c.accept('+'):
		return repeat(a, 1, -1)
	case c.accept('?'):
		return repeat(a, 0, 1)
	case c.accept('{'):
		least := c.number()
		most := least
		if c.accept(',') {
			if most = -1; c.expr != "" && c.expr[0] != '}' {
				most = c.number()
			}
		}
		if !c.accept('}') {
			panic("regexp: bad repetition at " + c.expr)
		}
		return repeat(a, least, most)
	}
	return a
}

// repeat is a, from least to most times; -1 is without end.
func repeat(a fragment, least, most int) fragment {
	var code []inst
	n := len(a.code)
	for range least {
		code = append(code, a.code...)
	}
	switch {
	case most >= 0:
		for left := most - least; left > 0; left-- {
			code = append(code, inst{op: opSplit, x: 1, y: left * (n + 1)})
			code = append(code, a.code...)
		}
	case least > 0: // a+: after the last a, again
		code = append(code, inst{op: opSplit, x: -n, y: 1})
	case a.empty: // (a+)?, as a backtracking matcher has it
		code = append(code, inst{op: opSplit, x: 1, y: n + 2})
		code = append(code, a.code...)
		code = append(code, inst{op: opSplit, x: -n, y: 1})
	default:
		code = append(code, inst{op: opSplit, x: 1, y: n + 2})
		code = append(code, a.code...)
		code = append(code, inst{op: opJump, x: -n - 1})
	}
	return fragment{code, a.empty || least == 0}
}

func (c *compiler) number() int {
	n := 0
	for c.expr != "" && '0' <= c.expr[0] && c.expr[0] <= '9' {
		n = n*10 + int(c.expr[0]-'0')
		c.expr = c.expr[1:]
	}
	return n
}

// atom compiles a group, a class, an assertion or a character.
func (c *compiler) atom() fragment {
	switch {
	case c.accept('^'):
		return fragment{[]inst{{op: opBegin}}, true}
	case c.accept('$'):
		return fragment{[]inst{{op: opEnd}}, true}
	case c.accept('.'):
		return fragment{[]inst{{op: opRune, not: true, ranges: []rune{'\n', '\n'}}}, false}
	case c.accept('['):
		return c.class()
	case c.accept('('):
		return c.group()
	case strings.IndexByte("*+?{", c.expr[0]) >= 0:
		panic("regexp: nothing to repeat at " + c.expr)
	}
	return fragment{[]inst{{op: opRune, ranges: c.folded(c.character())}}, false}
}

func (c *compiler) group() fragment {
	rest, bare := strings.CutPrefix(c.expr, "?:")
	c.expr = rest
	number := c.groups
	if !bare {
		c.groups++
	}
	inner := c.alternatives()
	if !c.accept(')') {
		panic("regexp: a group is not closed")
	}
	if bare {
		return inner
	}
	code := append([]inst{{op: opSave, x: 2 * number}}, inner.code...)
	return fragment{append(code, inst{op: opSave, x: 2*number + 1}), inner.empty}
}

// class compiles what follows "[".
func (c *compiler) class() fragment {
	set := inst{op: opRune, not: c.accept('^')}
	for first := true; first || !c.accept(']'); first = false {
		ranges := c.character()
		if len(ranges) == 2 && len(c.expr) > 1 && c.expr[0] == '-' && c.expr[1] != ']' {
			c.expr = c.expr[1:]
			ranges = []rune{ranges[0], c.character()[1]}
		}
		set.ranges = append(set.ranges, c.folded(ranges)...)
	}
	return fragment{[]inst{set}, false}
}

// character reads one character, or an escape that means some.
func (c *compiler) character() []rune {
	if c.expr == "" {
		panic("regexp: a character is missing")
	}
	r, n := utf8.DecodeRuneInString(c.expr)
	c.expr = c.expr[n:]
	if r != '\\' {
		return []rune{r, r}
	}
	r, n = utf8.DecodeRuneInString(c.expr)
	c.expr = c.expr[n:]
	switch r {
	case 's':
		return []rune{'\t', '\n', '\f', '\r', ' ', ' '}
	case 'd':
		return []rune{'0', '9'}
	case 'n':
		r = '\n'
	case 'r':
		r = '\r'
	case 't':
		r = '\t'
	case 'x':
		r = rune(c.hex()<<4 | c.hex())
	default:
		if r == utf8.RuneError || '0' <= r && r <= '9' || 'a' <= r|0x20 && r|0x20 <= 'z' {
			panic("regexp: unknown escape")
		}
	}
	return []rune{r, r}
}

func (c *compiler) hex() int {
	i := -1
	if c.expr != "" {
		i = strings.IndexByte("0123456789abcdef", c.expr[0]|0x20)
		c.expr = c.expr[1:]
	}
	if i < 0 {
		panic("regexp: bad \\x")
	}
	return i
}

// folded adds the other case of ASCII letters where case does not count, and
// the two letters beyond ASCII that fold to one.
func (c *compiler) folded(ranges []rune) []rune {
	if !c.fold {
		return ranges
	}
	for lower := 'a'; lower <= 'z'; lower++ {
		set := inst{ranges: ranges}
		upper := lower - 'a' + 'A'
		if set.matches(lower) != set.matches(upper) {
			ranges = append(ranges, lower, lower, upper, upper)
		}
	}
	set := inst{ranges: ranges}
	if set.matches('s') {
		ranges = append(ranges, 'ſ', 'ſ')
	}
	if set.matches('k') {
		ranges = append(ranges, '\u212A', '\u212A')
	}
	return ranges
}
