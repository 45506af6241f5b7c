package corpus

import (
	"strings"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/markdown"
)

// entry reads a section of a source and adds it to the topic, unless its heading says nothing.
func (p *parser) entry(topic *faq.Topic, s *section, src *faq.Source, front frontMatter) {
	asked := markdown.InlineText(s.heading) // as links name it
	question := withoutLabel(asked)
	if question == "" {
		return
	}
	notes, answer := takeNotes(s.answer)
	lines := strings.Count(s.answer[:len(s.answer)-len(answer)], "\n")
	if s.sign != "" {
		answer = withoutPair(answer, s.sign)
	}
	answer = plainDialect(withoutAnswerLabel(answer, s.labelled))
	lead := strings.Trim(plainDialect(withoutBadges(s.lead)), "\n")
	if !worthReading(lead) {
		lead = ""
	}
	e := &faq.Entry{
		Slug: p.slugs.entry(p.plain.of(asked), p.plain.of(s.slug)), Question: question, Styles: stylesOf(withoutLabel(s.heading), question), Answer: answer, Lead: lead,
		Sections: s.above, Aliases: notes.list("aliases"), Line: s.line, Source: src,
		Tags:  front.with(notes, "tags"),
		Pages: front.with(notes, "pages"), Audience: audience(front, notes), Popular: p.popular(front, notes, src.File, s.answerLine),
	}
	if strings.TrimSpace(answer) == "" {
		p.fault(faq.Fault{File: src.File, Line: s.line, Kind: faq.KindNoAnswer, Warning: true,
			Message: "the question " + quote(question) + " has no answer", Fix: "write it beneath the heading"})
	}
	p.answerLines[e.Slug] = s.answerLine + lines
	topic.Entries = append(topic.Entries, e)
}

// audience are the words for those to whom alone an entry is shown, from its
// notes or else from the front matter of its file.
func audience(front, notes frontMatter) string {
	if notes["audience"] != nil {
		front = notes
	}
	return strings.Join(front["audience"], " ")
}

// stylesOf are the styles of a question; heading is its Markdown.
func stylesOf(heading, question string) (styles []faq.Style) {
	text, list := markdown.Styled(heading)
	if text != question {
		return nil
	}
	for _, s := range list {
		styles = append(styles, faq.Style(s))
	}
	return styles
}
