package corpus

import (
	"slices"
	"strings"
	"unicode"

	"faqwidget/wasm/internal/scan"
)

// Lines that are written like questions and became none.

// lines lists what is written like a question, line by line: text with a label,
// folds that are never closed, and shapes of a kind other than the questions', if
// two or more of that kind ask.
func (u *leftovers) lines() {
	const alike = "write all questions of the file in one way"
	var asks [kinds]int
	for _, m := range u.page.shapes {
		if m.asks && u.sections[m.line] == nil {
			asks[m.kind]++
		}
	}
	whole := len(u.doc.sections) == 1 && isFAQName(u.doc.sections[0].heading) // no question but the title
	for _, m := range u.page.shapes {
		if m.asks && (m.kind != plainKind && asks[m.kind] > 1 || m.labelled || m.kind == foldKind || m.kind == quoteKind && asksAtEnd(m.heading) || whole) {
			u.add(m.line, m.heading, u.within(m.line), alike)
		}
	}
	asBold := u.areBold()
	for i, line := range u.page.lines {
		line = strings.TrimSpace(line)
		if u.page.code[i] || line == "" || slices.ContainsFunc(u.page.shapes, func(m mark) bool { return m.line == i }) {
			continue
		}
		if title := foldTitle(line); title != "" {
			why, fix := u.within(i), alike
			if line[0] != '`' && u.page.foldIsOpen(i, line) {
				why, fix = "it is never closed", "close it behind its answer"
			}
			u.add(i, title, why, fix)
		} else if rest, ok := cutLabel(u.page.itemText(i), questionLabels); ok && rest != "" {
			u.add(i, rest, u.within(i), alike)
		} else if inner := u.page.stressed(i); inner != "" && asBold {
			u.add(i, inner, u.within(i), "end it as a question does, or write it as a heading")
		} else if at := slices.IndexFunc(tableCells(line), readsLikeQuestion); at >= 0 && strings.HasPrefix(line, "|") {
			u.cell(i, tableCells(line)[at])
		} else if text := exportedText(line); readsLikeQuestion(text) {
			u.add(i, text, u.within(i), "write it as Markdown, or have \"faq import\" do so")
		}
	}
}

// cell lists the question in a cell of a table, which may hold the answer too.
func (u *leftovers) cell(i int, text string) {
	const columns = "call the column of the questions \"Question\", and the next one \"Answer\""
	question, rest := cutBehind(text, strings.IndexAny(text, askingMarks))
	if strings.IndexFunc(rest, unicode.IsLetter) >= 0 {
		u.add(i, strings.TrimLeft(question, "*_"), "its answer is in the same cell of the table", "put the answer into the next cell, and "+columns)
		return
	}
	u.add(i, text, "nothing says in which column of the table the questions are", columns)
}

// areBold reports whether bold or emphasised lines are questions of the file.
func (u *leftovers) areBold() bool {
	return slices.ContainsFunc(u.outline.nodes, func(n *node) bool { return n.kind == labelKind && !n.labelled })
}

// stressed is the text of a paragraph or item that is a sentence in bold or
// emphasised as a whole; "" for any other.
func (p *page) stressed(i int) string {
	text := p.itemText(i)
	inner, rest, bold := cutBold(text)
	switch {
	case !p.startsParagraph(i) || !p.blank(i+1) && len(text) > 0 && text[0] != '*' && text[0] != '_':
	case bold && rest == "" && strings.HasSuffix(inner, "."):
		return inner
	case !bold && len(text) > 2 && (text[0] == '*' || text[0] == '_') && strings.Count(text, text[:1]) == 2 && text[len(text)-1] == text[0]:
		return strings.Trim(text, "*_")
	}
	return ""
}

// exported are the elements that hold questions in exports of pages.
var exported = []string{"td", "tr", "table", "button"}

// exportedText is the text of a line that begins with such an element, or with
// one whose class contains "question"; "" for any other.
func exportedText(line string) string {
	tag, _, _ := strings.Cut(line, ">")
	if name, closing := scan.TagName(line); line[0] != '<' || closing || !slices.Contains(exported, name) && !strings.Contains(scan.Attribute(tag, "class"), "question") {
		return ""
	}
	return strings.Join(strings.Fields(scan.WithoutTags(strings.ReplaceAll(line, "</", " </"))), " ")
}

// foldTitle is the title on a line that opens a fold, or "".
func foldTitle(line string) string {
	title, name := "", ""
	switch {
	case strings.HasPrefix(line, "```{") || strings.HasPrefix(line, "::{"): // MyST's
		name, title, _ = strings.Cut(strings.Trim(line, "`:{"), "}")
	case strings.HasPrefix(line, "::"): // three colons, or Nuxt's two
		if name, title, _, _ = directiveHead(line); strings.Contains(line, "{") {
			title = titleAttribute(scan.Replace(line, "{", " ", "}", ""))
		}
	case strings.HasPrefix(line, "{{<") || strings.HasPrefix(line, "{{%") || strings.HasPrefix(line, "{%") || line[0] == '<' && isElement(line):
		if words := strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune("{}<>% ", r) }); len(words) > 1 && words[0][0] != '/' {
			name, title = words[0], titleAttribute(line)
			if title == "" && strings.Contains(line, "\"") && !strings.Contains(line, "=") {
				title = strings.Trim(scan.AfterString(line, name), " \"'<>%}")
			}
		}
	}
	if !isFolding(name) {
		return ""
	}
	if _, expression, ok := strings.Cut(line, "={"); ok && title == "" && !strings.HasPrefix(expression, "[") {
		title, _, _ = strings.Cut(expression, "}")
	}
	return title
}

// foldIsOpen reports whether no line closes the fold opened on line i.
func (p *page) foldIsOpen(i int, line string) bool {
	name := strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune("{}<>%: [", r) })[0]
	for _, after := range p.lines[i:] {
		after = strings.TrimSpace(after)
		if line[0] == ':' && after != "" && strings.Trim(after, ":") == "" || strings.Contains(after, "</"+name) || strings.HasSuffix(after, "/>") {
			return false
		}
		for _, end := range shortcodeEnds(name) {
			if strings.HasPrefix(after, end) {
				return false
			}
		}
	}
	return true
}
