package convert

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
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
	if it.base != "" {
		it.ids = append(it.ids, it.base)
		if number := articleNumber(it.base); number != "" {
			it.ids = append(it.ids, number)
		}
	}
	return it
}

// sectionOf is the section an article names, or refers to, or lies in.
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

func identity(v map[string]any) string { return scalar(v["id"]) }

// text is the first of an object's values under keys that is a text.
func text(v map[string]any, keys []string) string {
	for _, key := range keys {
		if s, ok := v[key].(string); ok && strings.TrimSpace(s) != "" {
			return s
		}
	}
	return ""
}

func scalar(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	case bool:
		return strconv.FormatBool(v)
	}
	return ""
}

func sortedKeys(v map[string]any) []string { return slices.Sorted(maps.Keys(v)) }
