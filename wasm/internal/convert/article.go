package convert

import (
	"cmp"
	"strings"

	"golang.org/x/text/language"
)

// lang is the BCP 47 tag of an article, "" when unknown.
func (a article) lang() string {
	tag, err := language.Parse(cmp.Or(a.locale, text(a.object, localeKeys)))
	if err != nil || tag == language.Und {
		return ""
	}
	return tag.String()
}

func (x *exporter) item(a article) *item {
	it := &item{source: x.source, base: text(a.object, urlKeys), section: x.sectionOf(a), question: inlineCell(text(a.object, titleKeys))}
	body := bodyOf(a.object)
	if isMarkup(body) {
		it.answer = parseFragment(body)
		tidy(it.answer)
	} else {
		it.text = answerCell(body)
	}
	for _, key := range tagKeys {
		list, _ := a.object[key].([]any)
		for _, tag := range list {
			name := scalar(tag)
			if m, ok := tag.(map[string]any); ok {
				name = text(m, titleKeys)
			}
			it.tags = append(it.tags, name)
		}
	}
	if id := scalar(a.object["id"]); id != "" && digits(id) == len(id) {
		it.ids = append(it.ids, "article:"+id)
	}
	if it.base != "" {
		it.ids = append(it.ids, it.base)
		if number := articleNumber(it.base); number != "" {
			it.ids = append(it.ids, number)
		}
	}
	return it
}

// sectionOf is the section that an article names, refers to or lies in.
func (x *exporter) sectionOf(a article) string {
	if s := text(a.object, sectionKeys); s != "" {
		return oneLine(s)
	}
	for _, key := range sectionKeys {
		if m, ok := a.object[key].(map[string]any); ok {
			return oneLine(text(m, titleKeys))
		}
	}
	for _, key := range parentKeys {
		id := scalar(a.object[key])
		if list, ok := a.object[key].([]any); ok && len(list) > 0 {
			id = scalar(list[0])
		}
		if name := x.names[id]; id != "" && name != "" {
			return oneLine(name)
		}
	}
	return oneLine(a.section)
}

// articleNumber is the number of an article in its address: help desks link by
// ".../articles/123-any-words".
func articleNumber(address string) string {
	_, rest, found := strings.Cut(address, "/articles/")
	if !found {
		if _, rest, found = strings.Cut(address, "/article/"); !found {
			return ""
		}
	}
	n := digits(rest)
	if n == 0 {
		return ""
	}
	return "article:" + rest[:n]
}

// An article is an object with a title and a body, and its section and locale.
type article struct {
	object  map[string]any
	section string // the name of the nearest object around it that has one
	locale  string // of a translation, "" otherwise
}

// exporter walks through an export.
type exporter struct {
	im       *importer
	source   string
	names    map[string]string // of sections, by id
	articles []article
}

func isDraft(v map[string]any) bool {
	if draft, _ := v["draft"].(bool); draft {
		return true
	}
	state := strings.ToLower(scalar(v["state"]))
	status := strings.ToLower(scalar(v["status"]))
	_, freshdesk := v["folder_id"]
	return state == "draft" || status == "draft" || status == "notpublished" || status == "unpublished" || freshdesk && status == "1"
}

// bodyOf is the text of an article. A description counts only next to a title:
// sections have names.
func bodyOf(v map[string]any) string {
	if body := text(v, bodyKeys); body != "" {
		return body
	}
	if _, titled := v["title"]; titled {
		return text(v, []string{"description"})
	}
	return ""
}

// An export is a JSON document with articles anywhere in it: objects with a title
// and a body. Other objects with a name or title and an id are the sections that
// articles refer to.
//
//	generic      title|question|name, body|html|answer|content, section|category|topic, locale|lang, tags|labels
//	Zendesk      title, body, section_id → sections[].name, locale, label_names, html_url, draft
//	Intercom     title, body, parent_id → collections[].name, default_locale, translated_content.*, url, state
//	Help Scout   name, text, categories[] → categories[].name, tags, publicUrl, status
//	Freshdesk    title, description, folder_id → folders[].name, tags, status (1: a draft)
var (
	titleKeys   = []string{"title", "question", "name", "q", "subject"}
	bodyKeys    = []string{"body", "body_html", "html", "answer", "text", "content", "a"}
	sectionKeys = []string{"section", "section_name", "category", "category_name", "topic", "folder", "folder_name", "collection", "group"}
	parentKeys  = []string{"section_id", "parent_id", "folder_id", "categories", "category_id", "collectionId", "collection_id"}
	localeKeys  = []string{"locale", "lang", "language", "default_locale"}
	tagKeys     = []string{"tags", "label_names", "labels", "keywords"}
	urlKeys     = []string{"html_url", "publicUrl", "public_url", "url", "permalink", "href"}
)
