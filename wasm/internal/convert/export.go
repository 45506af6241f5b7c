package convert

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// export reads a JSON document.
func (im *importer) export(name, text string) error {
	var data any
	decoder := json.NewDecoder(strings.NewReader(text))
	decoder.UseNumber()
	if err := decoder.Decode(&data); err != nil {
		line := 1 + strings.Count(text[:min(int(decoder.InputOffset()), len(text))], "\n")
		return fmt.Errorf("line %d: this is not JSON: %w", line, err)
	}
	x := &exporter{im: im, source: name, names: map[string]string{}}
	x.walk(data, "")
	if len(x.articles) == 0 {
		return fmt.Errorf("%s: no object has both a title (%s) and a body (%s)", name, strings.Join(titleKeys, ", "), strings.Join(bodyKeys, ", "))
	}
	im.docs = append(im.docs, x.documents()...)
	im.guess(name, "an export with "+questions(len(x.articles)))
	return nil
}

// walk collects articles and the names of sections.
func (x *exporter) walk(data any, section string) {
	switch v := data.(type) {
	case []any:
		for _, one := range v {
			x.walk(one, section)
		}
	case map[string]any:
		title, body := text(v, titleKeys), bodyOf(v)
		if id := identity(v); id != "" && title != "" && (body == "" || holdsMore(v)) {
			x.names[id], section = title, title
		} else if id == "" && title != "" && holdsMore(v) {
			section = title
		}
		if title != "" && body != "" && !holdsMore(v) {
			x.article(v, section)
			return
		}
		for _, key := range sortedKeys(v) {
			x.walk(v[key], section)
		}
	}
}

// holdsMore reports whether an object has a list of objects, as a folder has of articles.
func holdsMore(v map[string]any) bool {
	for _, value := range v {
		if list, ok := value.([]any); ok && len(list) > 0 {
			if _, objects := list[0].(map[string]any); objects {
				return true
			}
		}
	}
	return false
}

// article adds an article, and its translations in the form of Intercom.
func (x *exporter) article(v map[string]any, section string) {
	if isDraft(v) {
		x.im.note(x.source, "\""+text(v, titleKeys)+"\" is a draft and is left out", "publish it, and export again")
		return
	}
	x.articles = append(x.articles, article{object: v, section: section})
	translations, _ := v["translated_content"].(map[string]any)
	own := text(v, localeKeys)
	for _, lang := range sortedKeys(translations) {
		t, _ := translations[lang].(map[string]any)
		if lang == own || text(t, titleKeys) == "" || bodyOf(t) == "" || isDraft(t) {
			continue
		}
		merged := maps.Clone(v)
		maps.Copy(merged, t)
		x.articles = append(x.articles, article{object: merged, section: section, locale: lang})
	}
}

// documents makes one document for each language. The document with the most
// articles has no language in its name, so the others are its translations.
func (x *exporter) documents() []*document {
	count, byLang := map[string]int{}, map[string]*document{}
	for _, a := range x.articles {
		if a.lang() != "" || len(x.articles) == 1 {
			count[a.lang()]++
		}
	}
	if len(count) == 0 {
		count[""] = len(x.articles)
	}
	langs := slices.SortedFunc(maps.Keys(count), func(a, b string) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b))
	})
	var docs []*document
	for i, lang := range langs {
		doc := &document{source: x.source, lang: lang, name: strings.TrimSuffix(x.source, ".json")}
		if i > 0 {
			doc.translation = true
		}
		byLang[lang] = doc
		docs = append(docs, doc)
	}
	first := map[string]*item{}
	for _, a := range x.articles {
		it := x.item(a)
		if id := identity(a.object); id != "" {
			if first[id] == nil {
				first[id] = it
			} else {
				it.translates = first[id]
			}
		}
		doc := byLang[a.lang()]
		if doc == nil {
			doc = docs[0]
		}
		doc.items = append(doc.items, it)
	}
	for _, doc := range docs {
		bySection(doc)
	}
	return docs
}

// bySection puts the items of a section together, sections in order of appearance.
func bySection(doc *document) {
	order := map[string]int{"": -1}
	for _, it := range doc.items {
		if _, known := order[it.section]; !known {
			order[it.section] = len(order)
		}
	}
	slices.SortStableFunc(doc.items, func(a, b *item) int { return order[a.section] - order[b.section] })
}
