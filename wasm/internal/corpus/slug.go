package corpus

import (
	"strings"
	"unicode"

	"faqwidget/wasm/internal/scan"
)

// A slugger gives every entry a name for links that no other entry has.
type slugger struct{ next map[string]int } // by taken slug: the number to try next

func newSlugger() *slugger { return &slugger{next: map[string]int{}} }

// entry is the slug of a question: the one its author chose, or GitHub's.
func (s *slugger) entry(question, chosen string) string {
	if chosen == "" {
		chosen = Slug(question)
	}
	return scan.Unique(s.next, chosen)
}

// topic is the slug of a topic, in a name space of its own.
func (s *slugger) topic(title, file string) string {
	if title == "" {
		title = file
	}
	return strings.TrimPrefix(scan.Unique(s.next, "topic:"+Slug(title)), "topic:")
}

// Slug is GitHub's rule for headings: lower case; letters and digits of every
// script, hyphens and underscores stay; spaces become hyphens; all else goes.
func Slug(heading string) string {
	var b strings.Builder
	b.Grow(len(heading))
	for _, r := range strings.TrimSpace(heading) {
		switch r = unicode.ToLower(r); {
		case r == ' ':
			b.WriteByte('-')
		case r == '-' || r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

// loose reduces a slug, or a heading, to what all Markdown processors agree on:
// they differ in whether a dropped character leaves a hyphen.
func loose(slug string) string {
	var b strings.Builder
	b.Grow(len(slug))
	for _, r := range slug {
		if r = unicode.ToLower(r); unicode.IsLetter(r) || unicode.IsNumber(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// cutSlug takes "{#slug}", or kramdown's "{: #slug .class }", off the end of a
// heading, and a closing "#".
func cutSlug(heading string) (text, slug string) {
	at := strings.LastIndexByte(heading, '{')
	if at >= 0 && strings.HasSuffix(heading, "}") {
		for _, word := range strings.Fields(strings.TrimLeft(heading[at+1:len(heading)-1], ": ")) {
			if id, ok := strings.CutPrefix(word, "#"); ok {
				return strings.TrimSpace(strings.TrimRight(heading[:at], " #")), id
			}
		}
		if strings.HasPrefix(heading[at:], "{:") || strings.HasPrefix(heading[at:], "{.") {
			heading = heading[:at] // attributes without a name
		}
	}
	heading = strings.TrimSuffix(strings.TrimSuffix(heading, " [!toc]"), " [toc]")
	if at = strings.LastIndex(heading, " [#"); at >= 0 && strings.HasSuffix(heading, "]") { // Fumadocs' and Nextra's
		return strings.TrimSpace(heading[:at]), heading[at+len(" [#") : len(heading)-1]
	}
	if text, id, ok := strings.Cut(heading, " :id="); ok && !strings.Contains(id, " ") { // Docsify's
		return strings.TrimSpace(text), id
	}
	return strings.TrimSpace(heading), ""
}
