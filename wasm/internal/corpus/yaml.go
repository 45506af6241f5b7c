package corpus

import (
	"slices"
	"strings"

	"faqwidget/wasm/internal/faq"
)

// The part of YAML that people write in front matter and vars.yml, read in the
// browser too: maps nested by indentation, scalars (plain, 'single' and "double"
// quoted), lists as [a, b] and as lines of "- a", block scalars (>- and |-), and
// comments. Everything else (anchors, tags, flow maps) is a fault.

// A frontMatter maps dotted keys to scalars or lists.
type frontMatter map[string][]string

func (m frontMatter) list(key string) []string { return append([]string(nil), m[key]...) }

// with are the values of a key here and in the notes of an entry. Entries whose
// notes add none share one list.
func (m frontMatter) with(notes frontMatter, key string) []string {
	return append(m[key][:len(m[key]):len(m[key])], notes[key]...)
}

func (m frontMatter) text(key string) string {
	if v := m[key]; len(v) > 0 {
		return v[0]
	}
	return ""
}

// number reads a whole number; a missing or unreadable one comes last.
func (m frontMatter) number(key string) int {
	const last = 1 << 30
	s := m.text(key)
	if s == "" {
		return last
	}
	n := 0
	for _, c := range s {
		if c < '0' || c > '9' || n > last/10 {
			return last
		}
		n = n*10 + int(c-'0')
	}
	return n
}

// A yamlReader keeps the path of keys to the line being read.
type yamlReader struct {
	file    string
	out     frontMatter
	faults  faq.Faults
	keys    []string
	indents []int
	lenient bool   // front matter: what cannot be read is a fault only in our own keys
	open    string // the beginning of a scalar that continues on the next line, or ""
	opened  int    // the number of its line
	column  int    // and its column
}

func readYAML(file string, lines []string, first int, lenient bool) (frontMatter, faq.Faults) {
	r := &yamlReader{file: file, out: frontMatter{}, lenient: lenient}
	for i, line := range lines {
		if r.open != "" && len(line)-len(strings.TrimLeft(line, " ")) > r.indents[len(r.indents)-1] {
			r.goOn(line)
			continue
		}
		r.neverClosed()
		r.line(line, first+i)
	}
	r.neverClosed()
	return r.out, r.faults
}

func (r *yamlReader) neverClosed() {
	if r.isBlock() {
		r.open, r.out[r.path()] = "", []string{strings.TrimSpace(r.open[1:])}
	} else if r.open != "" {
		r.open = ""
		r.fault(r.opened, r.column, "this value cannot be read", "put it in quotes")
	}
}

// isBlock reports whether the open scalar is a block; it ends with its indentation.
func (r *yamlReader) isBlock() bool {
	return r.open != "" && (r.open[0] == '>' || r.open[0] == '|')
}

// goOn adds a line to the open scalar, after a space or, in a block that begins
// with "|", a line feed.
func (r *yamlReader) goOn(line string) {
	if r.isBlock() && r.open[0] == '|' {
		r.open += "\n" + strings.TrimSpace(line)
		return
	}
	r.open += " " + strings.TrimSpace(line)
	if r.isBlock() {
		return
	}
	if s, ok := scalar(r.open); ok {
		r.out[r.path()], r.open = append(r.out[r.path()], s), ""
	}
}

func (r *yamlReader) line(line string, number int) {
	trimmed := strings.TrimSpace(line)
	if trimmed == "" || trimmed[0] == '#' {
		return
	}
	indent := len(line) - len(strings.TrimLeft(line, " "))
	if line[indent] == '\t' {
		r.fault(number, indent+1, "a tab indents this line", "indent with spaces")
		return
	}
	if item, ok := listItem(trimmed); ok {
		r.item(item, number, indent)
		return
	}
	for len(r.indents) > 0 && indent <= r.indents[len(r.indents)-1] {
		r.indents, r.keys = r.indents[:len(r.indents)-1], r.keys[:len(r.keys)-1]
	}
	key, value, ok := cutKey(trimmed)
	if !ok {
		r.fault(number, indent+1, "expected \"key: value\"", "")
		return
	}
	r.indents, r.keys = append(r.indents, indent), append(r.keys, key)
	if value = strings.TrimSpace(uncomment(value)); value != "" {
		r.value(value, number, indent+len(key)+3)
	}
}

func (r *yamlReader) path() string { return strings.Join(r.keys, ".") }

func (r *yamlReader) item(item string, number, indent int) {
	if len(r.keys) == 0 {
		r.fault(number, indent+1, "a list without a key", "write the key on the line above")
		return
	}
	s, ok := scalar(uncomment(item))
	if _, quoted, pair := strings.Cut(item, ": "); pair && r.lenient && quoted != "" && strings.IndexByte("'\"", quoted[0]) >= 0 {
		if _, whole := scalar(quoted); !whole {
			r.open, r.opened, r.column = quoted, number, indent+3 // a map in a list, of another program
			return
		}
	}
	if ok {
		r.out[r.path()] = append(r.out[r.path()], s)
		return
	}
	r.fault(number, indent+3, "this value cannot be read", "put it in quotes")
}

func (r *yamlReader) value(value string, number, column int) {
	if inner, ok := strings.CutPrefix(value, "["); ok {
		inner, closed := strings.CutSuffix(inner, "]")
		if !closed {
			r.fault(number, column, "the list is not closed on its line", "end it with ]")
			return
		}
		for _, part := range splitList(inner) {
			if s, ok := scalar(part); ok && s != "" {
				r.out[r.path()] = append(r.out[r.path()], s)
			}
		}
		return
	}
	if strings.HasPrefix(value, "{") && !strings.HasPrefix(value, "{{") {
		r.fault(number, column, "this is a map in braces", "write each key on a line of its own")
		return
	}
	if strings.Trim(value, ">|+-") == "" && strings.IndexByte(">|", value[0]) >= 0 {
		r.open = value[:1]
		return
	}
	s, ok := scalar(value)
	if !ok && strings.IndexByte("'\"", value[0]) >= 0 {
		r.open, r.opened, r.column = value, number, column
		return
	}
	if !ok {
		r.fault(number, column, "this value cannot be read", "put it in quotes")
		return
	}
	r.out[r.path()] = []string{s}
}

// FrontKeys are the keys of front matter that the widget reads.
var FrontKeys = strings.Fields("title question lang base tags pages vars order synonyms stemming audience popular")

// fault records what cannot be read. In front matter, keys that are not ours
// belong to other programs and may have any content.
func (r *yamlReader) fault(line, column int, message, fix string) {
	if r.lenient && len(r.keys) > 0 && !slices.Contains(FrontKeys, r.keys[0]) {
		return
	}
	warning := r.lenient && len(r.keys) == 0
	r.faults = append(r.faults, faq.Fault{File: r.file, Line: line, Column: column, Kind: faq.KindFrontMatter,
		Message: message, Fix: fix, Warning: warning})
}
