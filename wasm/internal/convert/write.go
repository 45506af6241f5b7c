package convert

import "strings"

// write makes a Markdown file of each document.
func (im *importer) write() {
	for _, doc := range im.docs {
		if len(doc.items) > 0 {
			im.result.Questions += len(doc.items)
			text := im.textOf(doc)
			im.result.Files = append(im.result.Files, File{doc.name + ".md", []byte(text)})
		}
	}
}

// textOf is a document as Markdown: its title, then a heading for each section
// and each question.
func (im *importer) textOf(doc *document) string {
	var b strings.Builder
	if doc.lang != "" {
		b.WriteString("---\nlang: " + doc.lang + "\n---\n")
	}
	if doc.title != "" {
		b.WriteString("# " + escapeText(doc.title) + "\n\n")
	}
	if doc.lead != nil {
		lead := &item{doc: doc, source: doc.source, question: doc.title, answer: doc.lead}
		b.WriteString(im.answerOf(lead, 3) + "\n\n")
	}
	level, section := 2, ""
	if hasSections(doc) {
		level = 3
	}
	for _, it := range doc.items {
		if it.section != section && it.section != "" {
			b.WriteString("## " + escapeText(it.section) + "\n\n")
		}
		section = it.section
		im.item(&b, it, level)
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

func hasSections(doc *document) bool {
	for _, it := range doc.items {
		if it.section != "" {
			return true
		}
	}
	return false
}

func (im *importer) item(b *strings.Builder, it *item, level int) {
	b.WriteString(strings.Repeat("#", level) + " " + it.question)
	if it.chosen {
		b.WriteString(" {#" + it.slug + "}")
	}
	b.WriteString("\n")
	if tags := cleanTags(it.tags); len(tags) > 0 {
		b.WriteString("<!-- faq: tags=" + strings.Join(tags, ", ") + " -->\n")
	}
	b.WriteString("\n")
	if answer := im.answerOf(it, level); answer != "" {
		b.WriteString(answer + "\n\n")
	} else {
		im.note(it.source, "\""+plain(it.question)+"\" has no answer", "write it beneath the heading")
	}
}

// cleanTags are tags without the signs that separate them.
func cleanTags(tags []string) (list []string) {
	seen := map[string]bool{}
	for _, t := range tags {
		t = oneLine(strings.NewReplacer(",", " ", ";", " ", "=", " ", "-->", " ").Replace(t))
		if t != "" && !seen[t] {
			seen[t] = true
			list = append(list, t)
		}
	}
	return list
}
