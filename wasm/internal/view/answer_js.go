package view

import (
	"strconv"
	"strings"

	"faqwidget/wasm/internal/list"
)

// A place is where a reader was: the page of an answer or a list, and how far
// it was scrolled. The query is the same all along a trail.
type place struct {
	origin int // of the view
	part   element
	scroll float64
}

// Show opens the answer with that slug, and says whether there is one.
func (v *View) Show(slug string) bool { return v.show(slug, nil) }

func (v *View) show(slug string, from element) bool {
	n := v.library.Corpus.Find(slug)
	if n < 0 {
		return false
	}
	if v.part == v.empty {
		v.clear() // a search that found nothing does not lead here
	}
	v.open(n, from)
	return true
}

// clear empties the search box without telling anybody.
func (v *View) clear() {
	v.input.Set("value", "")
	v.query = ""
	v.choose(-1)
	v.rest()
	v.showOnly(v.browse)
}

// open shows an answer on its own. from is what led there in a list.
func (v *View) open(n int, from element) {
	if n != v.origin {
		v.from.SetIndex(len(v.trail), node(from))
		v.trail = append(v.trail, place{v.origin, v.part, v.scroller.Get("scrollTop").Float()})
	}
	v.page(n)
	v.options.OnShow(v.lists.Entries[n].Slug)
	if asked := find(v.article.Value, ".asked"); asked != nil {
		asked.Call("focus", v.still)
	}
	if v.options.Inline {
		// As much of the answer as fits, from its beginning.
		v.article.Call("scrollIntoView", v.nearest)
		v.article.Get("firstElementChild").Call("scrollIntoView", v.nearest)
	} else {
		v.scroller.Set("scrollTop", 0)
	}
}

// page writes and shows the page of an answer.
func (v *View) page(n int) {
	v.origin = n
	r := v.reading(n)
	if !list.Blank(v.query) {
		r.Ranges = v.ranges
	}
	v.write(v.article, v.lists.Page(r, v.groups, v.library.Index.Related(n, 3)))
	v.showOnly(v.article)
}

// reading is the answer of an entry, rendered once.
func (v *View) reading(n int) list.Reading {
	e := v.lists.Entries[n]
	html, ok := v.answers[n]
	if !ok {
		html = v.lists.Renderer.Answer(e)
		v.answers[n] = html
	}
	return list.Reading{Number: n, Answer: html, Helpful: v.options.Rated(e.Slug)}
}

// Back goes back to where the open answer was opened, and says whether there is one open.
func (v *View) Back() bool {
	if v.origin < 0 {
		return false
	}
	left := v.origin
	last := len(v.trail) - 1
	to := v.trail[last]
	from := found(v.from.Index(last))
	v.leave(last)
	if to.origin >= 0 {
		v.page(to.origin)
		v.options.OnBack(v.lists.Entries[to.origin].Slug)
		from = v.linkTo(left)
	} else {
		v.origin = -1
		v.showOnly(to.part)
		v.options.OnBack("")
		if from == nil || to.part == v.results {
			from = v.input
		}
	}
	if from != nil {
		from.Call("focus", v.still)
	}
	v.scroller.Set("scrollTop", to.scroll)
	return true
}

// leave forgets the trail but for its first places.
func (v *View) leave(places int) {
	v.trail = v.trail[:places]
	v.from.Set("length", places)
}

// Escape goes one step back: from an answer, or from a query to none. It says
// whether there was one; if not, the panel may close.
func (v *View) Escape() bool {
	if v.origin >= 0 {
		return v.Back()
	}
	if v.query == "" {
		return false
	}
	v.input.Set("value", "")
	v.Search("")
	v.input.Focus()
	return true
}

// linkTo is what leads from the open page to entry n: a link in the answer, a
// button below it, or else the question.
func (v *View) linkTo(n int) element {
	slug := v.lists.Entries[n].Slug
	if !strings.ContainsAny(slug, "\"\\\n") {
		if link := find(v.article.Value, `[data-faq="`+slug+`"]`); link != nil {
			return link
		}
	}
	if button := find(v.article.Value, `[data-entry="`+strconv.Itoa(n)+`"]`); button != nil {
		return button
	}
	return find(v.article.Value, ".asked")
}

// rate takes what a reader said of an answer, on its page or beneath its question.
func (v *View) rate(button element) {
	said, n := button.GetAttribute("data-helpful"), v.origin
	if n < 0 {
		n = suffix(wrap(button.Call("closest", ".answer")))
	}
	v.options.OnRate(v.lists.Entries[n].Slug, said == "yes")
	for _, scope := range []element{v.article, v.answerOf(n)} {
		if scope == nil || scope == v.article && v.origin != n {
			continue
		}
		for _, answer := range []string{"yes", "no"} {
			if b := find(scope.Value, `[data-helpful="`+answer+`"]`); b != nil {
				b.SetAttribute("aria-pressed", boolean(answer == said))
			}
		}
		if thanks := find(scope.Value, ".thanks"); thanks != nil {
			setHidden(thanks, false)
		}
	}
}

// follow goes to a footnote or back from it: links within an answer, which
// would change the page's own address and not find their target in a shadow root.
func (v *View) follow(link element) {
	if to := found(link.Call("getRootNode").Call("getElementById", link.GetAttribute("href")[1:])); to != nil {
		to.SetAttribute("tabindex", "-1")
		to.Focus()
	}
}
