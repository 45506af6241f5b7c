// Package hostile holds attacks on the project, for its tests only: texts that
// try to break out of an FAQ, and lists of what the HTML made of them may hold.
// Nothing that ships imports it.
//
// The texts are in attacks.txt, which the browser tests read too. [Try] puts each
// wherever an author may write; check the result against one of the lists of
// allowed.txt.
package hostile

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
)

//go:embed attacks.txt
var source string

// An Attack is one hostile text.
type Attack struct {
	Family string // what it tries, e.g. "scheme"
	Line   int    // where it is in attacks.txt
	Text   string
}

// Attacks lists the attacks in the order of attacks.txt: all of them or, if
// short, every fifth. It panics if that file breaks its own rules.
func Attacks(short bool) []Attack {
	list, err := read(source)
	if err != nil {
		panic(err)
	}
	if !short {
		return list
	}
	var few []Attack
	for i := 0; i < len(list); i += 5 {
		few = append(few, list[i])
	}
	return few
}

// read reads a file in the format stated at the head of attacks.txt.
func read(source string) ([]Attack, error) {
	var list []Attack
	family, number := "", 0
	for line := range strings.SplitSeq(source, "\n") {
		number++
		if line == "" || line == "#" || strings.HasPrefix(line, "# ") {
			continue
		}
		if head, ok := strings.CutPrefix(line, "= "); ok {
			family, _, _ = strings.Cut(head, ":")
			continue
		}
		text, err := unescape(line)
		if err != nil || family == "" {
			return nil, fmt.Errorf("attacks.txt:%d: no family, or %v", number, err)
		}
		list = append(list, Attack{family, number, text})
	}
	return list, nil
}

// unescape replaces \n \r \t \\ and \u{HEX}. Every other backslash is an error.
func unescape(line string) (string, error) {
	var b strings.Builder
	for {
		before, after, found := strings.Cut(line, `\`)
		b.WriteString(before)
		if !found {
			return b.String(), nil
		}
		if digits, rest, ok := strings.Cut(after, "}"); ok && strings.HasPrefix(digits, "u{") {
			r, err := strconv.ParseUint(digits[2:], 16, 21)
			if err != nil {
				return "", err
			}
			b.WriteRune(rune(r))
			line = rest
			continue
		}
		i := strings.IndexAny(after, `nrt\`)
		if i != 0 {
			return "", fmt.Errorf(`an unknown escape before %q`, after)
		}
		b.WriteByte("\n\r\t\\"[strings.IndexByte(`nrt\`, after[0])])
		line = after[1:]
	}
}
