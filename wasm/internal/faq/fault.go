package faq

import "strconv"

// A Fault is one thing wrong with a source: where, what, and a way out.
type Fault struct {
	File    string // as in Source.File
	Line    int    // 1-based; 0 when the fault has no line
	Column  int    // 1-based, in bytes; 0 when the fault has no column
	Kind    Kind   // stable identifier, e.g. KindUnknownVariable
	Target  string // what a link, an image or a search test names that is not there: "#slug", "folder/file" or "folder/file#heading"
	Message string // one sentence fragment in lower case, without a full stop
	Fix     string // what to do about it; may be empty
	Warning bool   // the corpus is usable as it is
}

// Error prints the fault as "faq: file:line:column: message (fix)".
func (f Fault) Error() string { return "faq: " + f.String() }

// String prints the fault as "file:line:column: message (fix)".
func (f Fault) String() string {
	s := f.File
	if f.Line > 0 {
		s += ":" + strconv.Itoa(f.Line)
		if f.Column > 0 {
			s += ":" + strconv.Itoa(f.Column)
		}
	}
	if s != "" {
		s += ": "
	}
	s += f.Message
	if f.Fix != "" {
		s += " (" + f.Fix + ")"
	}
	return s
}

// Faults are all the faults of a corpus, in the order of its files and lines.
type Faults []Fault

// Err returns the faults that are not warnings as one error, or nil.
func (fs Faults) Err() error {
	var hard Faults
	for _, f := range fs {
		if !f.Warning {
			hard = append(hard, f)
		}
	}
	if len(hard) == 0 {
		return nil
	}
	return hard
}

// Error prints one fault a line.
func (fs Faults) Error() string {
	s := ""
	for i, f := range fs {
		if i > 0 {
			s += "\n"
		}
		s += f.Error()
	}
	return s
}

// Lines gives the first faults as errors, at most that many, and a line that says how
// many more there are.
func (fs Faults) Lines(most int) []string {
	var lines []string
	for _, f := range fs[:min(most, len(fs))] {
		lines = append(lines, f.Error())
	}
	if more := len(fs) - len(lines); more > 0 {
		lines = append(lines, "faq: and "+strconv.Itoa(more)+" more; the tool's faq check lists them all")
	}
	return lines
}

// Refusal is the fault that keeps a corpus from being shown at all, or nil. Faults of
// single entries do not.
func (fs Faults) Refusal() error {
	for i, f := range fs {
		if f.Kind == KindUnreadable || f.Kind == KindNoQuestion {
			return fs[i : i+1]
		}
	}
	return nil
}
