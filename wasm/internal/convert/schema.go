package convert

import (
	"encoding/json"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// linkedData are the questions in a page's JSON-LD, as in schema.org's FAQPage
// and QAPage, anywhere in it.
func linkedData(root *html.Node) (items []*item) {
	for _, script := range findAll(root, named("script")) {
		if !strings.EqualFold(strings.TrimSpace(attr(script, "type")), "application/ld+json") || script.FirstChild == nil {
			continue
		}
		var data any
		if json.Unmarshal([]byte(script.FirstChild.Data), &data) == nil {
			items = append(items, questionsIn(data)...)
		}
	}
	return items
}

func questionsIn(data any) (items []*item) {
	switch v := data.(type) {
	case []any:
		for _, one := range v {
			items = append(items, questionsIn(one)...)
		}
	case map[string]any:
		if !isType(v["@type"], "Question") {
			for _, key := range sortedKeys(v) {
				items = append(items, questionsIn(v[key])...)
			}
			return items
		}
		name, _ := v["name"].(string)
		if name == "" {
			name, _ = v["text"].(string)
		}
		answer := first(v["acceptedAnswer"])
		if answer == nil {
			answer = first(v["suggestedAnswer"])
		}
		text, _ := answer["text"].(string)
		if q := inline(parseFragment(name)); q != "" {
			items = append(items, &item{question: q, answer: parseFragment(text)})
		}
	}
	return items
}

// isType reports whether the @type of a node, a name or a list, has a name.
func isType(v any, name string) bool {
	switch v := v.(type) {
	case string:
		return v == name || strings.HasSuffix(v, "/"+name)
	case []any:
		for _, one := range v {
			if isType(one, name) {
				return true
			}
		}
	}
	return false
}

func first(v any) map[string]any {
	if list, ok := v.([]any); ok && len(list) > 0 {
		v = list[0]
	}
	m, _ := v.(map[string]any)
	return m
}

// microdata are the questions marked as schema.org's by a page's attributes.
func microdata(main *html.Node) []*item {
	var folds []fold
	for _, q := range findAll(main, func(n *html.Node) bool { return strings.HasSuffix(attr(n, "itemtype"), "schema.org/Question") }) {
		name := find(q, itemprop("name"))
		answer := find(q, itemprop("acceptedAnswer"))
		if answer == nil {
			answer = find(q, itemprop("suggestedAnswer"))
		}
		if name == nil || answer == nil {
			continue
		}
		if text := find(answer, itemprop("text")); text != nil {
			answer = text
		}
		sayContent(name)
		sayContent(answer)
		folds = append(folds, fold{name, slices.Collect(answer.ChildNodes()), q, answer})
	}
	return itemsOf(folds)
}

// sayContent turns the content attribute of a <meta> into text.
func sayContent(n *html.Node) {
	if n.Data == "meta" {
		rename(n, "span")
		n.AppendChild(&html.Node{Type: html.TextNode, Data: attr(n, "content")})
	}
}

func itemprop(name string) func(*html.Node) bool {
	return func(n *html.Node) bool { return hasWord(attr(n, "itemprop"), name) }
}
