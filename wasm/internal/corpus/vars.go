package corpus

import (
	"strings"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/scan"
)

func quote(s string) string { return "\"" + s + "\"" }

// Vars maps the dotted names of variables to their values: "names.os.lower" → "driftos".
type Vars map[string]string

// ParseVars reads vars.yml: the YAML of front matter, flattened with dots.
func ParseVars(name, text string) (Vars, faq.Faults) {
	m, faults := readYAML(name, strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n"), 1, false)
	vars := Vars{}
	for k, v := range m {
		if len(v) == 1 {
			vars[k] = v[0]
		}
	}
	return vars, faults
}

// merged is v with the values of over, which win.
func (v Vars) merged(over Vars) Vars {
	for name, value := range over {
		v[name] = value
	}
	return v
}

// The values of variables may add mostExpanded bytes to a file, and
// mostExpandedEach more for each of its own bytes.
const mostExpanded, mostExpandedEach = 1 << 16, 16

// A filling replaces the marks in a text by the values of variables, as readers
// see it. The nil filling returns the text, which has the values already.
type filling func(text string) string

func (f filling) of(text string) string {
	if f == nil {
		return text
	}
	return f(text)
}

// variables are those that a file may use.
type variables struct {
	authored Vars                                        // of the author
	given    Vars                                        // of a page, for names that authored lacks
	place    func(name, value string, given bool) string // what is written for a value; nil for the value
}

// value is what is written for a variable.
func (v variables) value(name string) (value string, known bool) {
	value, authored := v.authored[name]
	if known = authored; !known {
		value, known = v.given[name]
	}
	if value = scan.OneLine(value); known && v.place != nil {
		value = v.place(name, value, !authored)
	}
	return value, known
}

// expand replaces {{ name }} and {{ $name }} everywhere in text; line is the
// number of its first line. Anything but a dotted name belongs to another
// program's templates and stays. An unknown name stays too and is a fault, unless
// no variable is defined and it has no "$".
func (v variables) expand(file, text string, line int) (string, faq.Faults) {
	var faults faq.Faults
	if !strings.Contains(text, "{{") {
		return text, nil
	}
	var b strings.Builder
	lineStart, done, room := 0, 0, mostExpanded+mostExpandedEach*len(text)
	for {
		i := strings.Index(text[done:], "{{")
		if i < 0 {
			break
		}
		i += done
		if n := strings.Count(text[done:i], "\n"); n > 0 {
			line += n
			lineStart = strings.LastIndexByte(text[:i], '\n') + 1
		}
		b.WriteString(text[done:i])
		name, end, dollar := variable(text, i)
		if value, ok := v.value(name); ok && name != "" {
			if room -= len(value); room >= 0 {
				b.WriteString(value)
			} else {
				b.WriteString(text[i:end])
				faults = tooMuch(faults, file, line, i-lineStart+1)
			}
		} else {
			left := text[i:end]
			if name != "" && strings.Contains(text[lineStart:i], "]: ") { // a link definition holds no spaces
				left = strings.ReplaceAll(left, " ", "")
			}
			if name != "" && v.place != nil {
				left = v.place(name, left, false) // a page may know it
			}
			b.WriteString(left)
			if name != "" && (dollar || len(v.authored)+len(v.given) > 0) {
				faults = append(faults, unknown(file, line, i-lineStart+1, name, v))
			}
		}
		done = end
	}
	b.WriteString(text[done:])
	return b.String(), faults
}

// tooMuch adds the fault of a file that variables make too large, unless it is
// the last one already.
func tooMuch(faults faq.Faults, file string, line, column int) faq.Faults {
	if n := len(faults); n > 0 && faults[n-1].Kind == faq.KindTooLarge {
		return faults
	}
	return append(faults, faq.Fault{File: file, Line: line, Column: column, Kind: faq.KindTooLarge,
		Message: "variables make the file too large: from here on they are shown by name", Fix: "give them shorter values"})
}

// variable reads the name in "{{ $name }}" at text[i:], and the offset of its
// end. The name is empty if the braces hold anything else.
func variable(text string, i int) (name string, end int, dollar bool) {
	inner, _, ok := strings.Cut(text[i+2:min(len(text), i+200)], "}}")
	if !ok {
		return "", i + 2, false
	}
	end = i + 2 + len(inner) + 2
	name = strings.TrimSpace(inner)
	name, dollar = strings.CutPrefix(name, "$")
	for _, c := range name {
		if !(c == '.' || c == '_' || c == '-' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
			return "", i + 2, false
		}
	}
	return name, end, dollar
}

func unknown(file string, line, column int, name string, vars variables) faq.Fault {
	f := faq.Fault{File: file, Line: line, Column: column, Kind: faq.KindUnknownVariable,
		Message: "unknown variable " + quote(name), Fix: "define it in front matter, in vars.yml or in the vars attribute"}
	var known []string
	for _, vars := range []Vars{vars.authored, vars.given} {
		for other := range vars {
			known = append(known, other)
		}
	}
	if near := faq.Nearest(name, known, len(name)/2); near != "" {
		f.Fix = "did you mean " + quote(near) + "?"
	}
	return f
}
