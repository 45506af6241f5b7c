package corpus

import (
	"strconv"

	"faqwidget/wasm/internal/markdown"
)

// An Aside is a heading or a fold among questions that did not become one.
type Aside struct {
	Line int    // of the file, from 1
	Name string // what it is called
	Why  string // why it did not become a question
	Fix  string // what makes it one; may be empty
}

// leftovers collects the parts of a file that became no question. No browser needs it.
type leftovers struct {
	*sourceReader
	sections map[int]*section // by the line on which their question begins
	names    map[string]bool  // of questions and sections, and the title
	list     []Aside
}

// note notes what became a question or a section.
func (u *leftovers) note() {
	u.names[u.doc.title] = true
	for i := range u.doc.sections {
		s := &u.doc.sections[i]
		u.sections[s.line], u.names[markdown.InlineText(withoutLabel(s.heading))] = s, true
		for _, name := range s.above {
			u.names[name] = true
		}
	}
}

// add lists the heading on a line, unless it became a question or a section.
func (u *leftovers) add(line int, heading, why, fix string) {
	name := markdown.InlineText(withoutLabel(heading))
	if u.sections[line] == nil && name != "" && !u.names[name] {
		u.list = append(u.list, Aside{Line: u.line + line, Name: name, Why: why, Fix: fix})
	}
}

// within says, as a reason, what a line is read as a part of.
func (u *leftovers) within(line int) string {
	above := -1
	for first := range u.sections {
		if first < line {
			above = max(above, first)
		}
	}
	if s := u.sections[above]; s != nil {
		return "it is read as a part of the answer to " + strconv.Quote(markdown.InlineText(withoutLabel(s.heading)))
	}
	return "it is read as a part of what is above the first question"
}
