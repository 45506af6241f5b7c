package corpus

import (
	"strings"

	"faqwidget/wasm/internal/faq"
)

// popularKey is the key, in front matter and comments, of questions asked so
// often that they are shown before anybody types.
const popularKey = "popular"

// popular reports whether an entry is popular, by its notes or else by the front
// matter of its file.
func (p *parser) popular(front, notes frontMatter, file string, line int) bool {
	values := notes
	if notes[popularKey] == nil {
		values = front // checked once, for all entries
	} else {
		p.checkTruth(notes, file, line)
	}
	return values.text(popularKey) == "true"
}

// checkTruth reports a fault if the key has a value other than true or false.
func (p *parser) checkTruth(values frontMatter, file string, line int) {
	if value := strings.Join(values[popularKey], ", "); value != "true" && value != "false" {
		p.fault(faq.Fault{File: file, Line: line, Kind: faq.KindBadValue,
			Message: popularKey + " cannot be " + quote(value), Fix: "write true or false"})
	}
}
