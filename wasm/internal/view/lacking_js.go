package view

import (
	"slices"

	"faqwidget/wasm/internal/list"
)

// suggestions is the most questions suggested for a page, and the most popular ones.
const suggestions = 5

// A lacking names the shards that are needed but not here, of a library in shards.
type lacking struct {
	library *Library
	lists   *list.Writer
}

// hits names the shards that a search needs, unless the query is refused.
func (l lacking) hits(refused []string, query string, limit int, typed bool) []string {
	if slices.Contains(refused, query) {
		return nil
	}
	return lacks(l.library, query, limit, typed)
}

// portion names the shards of one portion of a group's questions, from skip on.
func (l lacking) portion(group, skip int) []string {
	if group < 0 {
		return nil
	}
	return need(l.library, l.numbers(nil, group, skip)...)
}

func (l lacking) numbers(numbers []int, group, skip int) []int {
	g := l.lists.Groups[group]
	for n := g.From + skip; n < min(g.To, g.From+skip+list.Portion); n++ {
		numbers = append(numbers, n)
	}
	return numbers
}

// browse names the shards of the questions that are shown first.
func (l lacking) browse(collapsed bool) []string {
	var numbers []int
	for i, g := range l.lists.Groups {
		if !collapsed || g.Title == "" {
			numbers = l.numbers(numbers, i, 0)
		}
	}
	return need(l.library, numbers...)
}

// press names the shards that a press of target needs. A search and the way back ask for
// theirs themselves. open is the entry whose page is open, or -1.
func (l lacking) press(target element, open int) []string {
	has := target.HasAttribute
	switch {
	case has("data-faq"):
		return answering(l.library, target.GetAttribute("data-faq"))
	case has("data-topic"):
		return l.portion(whole(target.GetAttribute("data-topic")), 0)
	case has("data-group"):
		return l.portion(whole(target.GetAttribute("data-group")), 0)
	case has("data-skip"):
		return l.portion(suffix(wrap(target.Get("parentElement"))), whole(target.GetAttribute("data-skip")))
	case has("data-entry"):
		return need(l.library, number(target))
	case has("data-helpful") && open < 0:
		return need(l.library, suffix(wrap(target.Call("closest", ".answer"))))
	case has("data-helpful"):
		return need(l.library, open)
	}
	return nil
}

// call names the shards that a method needs which JavaScript is about to call.
func (l lacking) call(method, argument string, limit int, refused []string) []string {
	switch method {
	case "search":
		return l.hits(refused, argument, limit, false)
	case "suggest":
		return need(l.library, l.library.Corpus.Suggest(argument, suggestions)...)
	}
	return answering(l.library, argument)
}
