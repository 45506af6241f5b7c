package corpus

import (
	"strings"

	"faqwidget/wasm/internal/faq"
)

// popularKey is the key by which front matter and comments say which questions
// are asked so often that they are shown before anybody types.
const popularKey = "popular"

// popular reports whether an entry is one of them: its notes say so, or else the
// front matter of its file.
func (p *parser) popular(front, notes frontMatter, file string, line int) bool {
	values := notes
	if notes[popularKey] == nil {
		values = front // which is checked once, for all entries
	} else {
		p.checkTruth(notes, file, line)
	}
	return values.text(popularKey) == "true"
}

// checkTruth says where the key has another value than true and false.
func (p *parser) checkTruth(values frontMatter, file string, line int) {
	if value := strings.Join(values[popularKey], ", "); value != "true" && value != "false" {
		p.fault(faq.Fault{File: file, Line: line, Kind: faq.KindBadValue,
			Message: popularKey + " cannot be " + quote(value), Fix: "write true or false"})
	}
}
