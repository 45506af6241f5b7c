package view

import (
	"slices"

	"faqwidget/wasm/internal/list"
)

// suggestions is the most that are suggested for a page, and the most that are popular.
const suggestions = 5

// A lacking says which shards are needed that are not here, where a library is in such.
type lacking struct {
	library *Library
	lists   *list.Writer
}

// hits names the shards of a search, unless that is refused.
func (l lacking) hits(refused []string, query string, limit int, typed bool) []string {
	if slices.Contains(refused, query) {
		return nil
	}
	return lacks(l.library, query, limit, typed)
}

// portion names the shards of the questions of a group that are shown at a time.
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

// press names the shards of what a press leads to; those of a search and of the way
// back are asked for there. The page of an entry may be open, or of none: -1.
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

// call names the shards of what JavaScript is about to call.
func (l lacking) call(method, argument string, limit int) []string {
	switch method {
	case "search":
		return lacks(l.library, argument, limit, false)
	case "suggest":
		return need(l.library, l.library.Corpus.Suggest(argument, suggestions)...)
	}
	return answering(l.library, argument)
}
