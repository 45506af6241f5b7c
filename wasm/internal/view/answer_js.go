package view

import (
	"strconv"
	"strings"

	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/library"
	"faqwidget/wasm/internal/list"
)

// Show opens the answer with that slug, and reports whether there is one.
func (v *View) Show(slug string) bool { return v.show(slug, nil) }

func (v *View) show(slug string, from element) bool {
	n := numberOf(v.library, slug)
	if n < 0 {
		return false
	}
	if v.part == library.Empty {
		v.clear() // Back does not lead to a search without hits
	}
	v.open(n, from)
	return true
}

// clear empties the search box without calling OnSearch.
func (v *View) clear() {
	v.input.Set("value", "")
	v.query = ""
	v.choose(-1)
	v.rest()
	v.showOnly(library.Browse)
}

// open shows an answer on its own. from is the element that was pressed, or nil.
func (v *View) open(n int, from element) {
	if n != v.trail.Entry {
		v.from.SetIndex(v.trail.Open(n, v.part, v.scroller.Get("scrollTop").Float()), node(from))
	}
	v.page(n)
	v.options.OnShow(v.lists.Entries[n])
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
	v.write(v.article, v.lists.Page(v.opened(n), v.library.Index.Related(n, 3)))
	v.showOnly(library.Answer)
	if sharded {
		v.surround()
	}
}

// opened is the answer of an entry on its page, with the words of the query marked.
func (v *View) opened(n int) list.OpenAnswer {
	r := v.openAnswer(n)
	r.Found = v.trail.To() == library.Results
	if !list.Blank(v.query) {
		r.Ranges = v.ranges
	}
	return r
}

// openAnswer is the answer of an entry, rendered once.
func (v *View) openAnswer(n int) list.OpenAnswer {
	e := v.lists.Entries[n]
	html, ok := v.answers[n]
	if !ok {
		if html, ok = v.render(e.Answer, e.Slug, e.Source); ok {
			v.answers[n] = html
		} else {
			html, v.plain[n] = list.Plain(v.library.Text(e)), true
		}
	}
	return list.OpenAnswer{Number: n, Answer: html, Helpful: v.options.Rated(e.Slug)}
}

// Back goes back to where the open answer was opened from, and reports whether an
// answer was open.
func (v *View) Back() bool {
	if sharded && v.trail.Entry >= 0 && v.options.waits(need(v.library, v.trail.From()), func() { v.Back() }) {
		return true
	}
	to, number, left, ok := v.trail.Back()
	if !ok {
		return false
	}
	from := found(v.from.Index(number))
	v.from.Set("length", number)
	if to.Entry >= 0 {
		v.page(to.Entry)
		v.options.OnBack(v.lists.Entries[to.Entry].Slug)
		from = v.linkTo(left)
	} else {
		v.showOnly(to.Part)
		v.options.OnBack("")
		if from == nil || to.Part == library.Results {
			from = v.input
		}
	}
	if from != nil {
		from.Call("focus", v.still)
	}
	v.scroller.Set("scrollTop", to.Scroll)
	return true
}

// leave forgets the trail.
func (v *View) leave() {
	v.trail.Leave()
	v.from.Set("length", 0)
}

// Escape goes one step back: from an answer, or from a query to none. It reports
// whether there was such a step; if not, the panel may close.
func (v *View) Escape() bool {
	if v.trail.Entry >= 0 {
		return v.Back()
	}
	if v.query == "" && !(sharded && v.options.then(func() {})) {
		return false
	}
	v.input.Set("value", "")
	v.Search("")
	v.input.Focus()
	return true
}

// linkTo is the element that leads from the open page to entry n: a link in the
// answer, a button below it, or else the question.
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

// rate handles the buttons that rate an answer, on its page or below its question.
func (v *View) rate(button element) {
	said, n := button.GetAttribute("data-helpful"), v.trail.Entry
	if n < 0 {
		n = suffix(wrap(button.Call("closest", ".answer")))
	}
	v.options.OnRate(v.lists.Entries[n].Slug, said == "yes")
	for _, scope := range []element{v.article, v.answerOf(n)} {
		if scope == nil || scope == v.article && v.trail.Entry != n {
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

// follow goes to a footnote or back from it. Such links within an answer would change
// the page's own address, and not find their target in a shadow root.
func (v *View) follow(link element) {
	if to := found(link.Call("getRootNode").Call("getElementById", link.GetAttribute("href")[1:])); to != nil {
		to.SetAttribute("tabindex", "-1")
		to.Focus()
	}
}

// render turns Markdown of a source into HTML. It is not ok while the program that
// renders is not there.
func (v *View) render(text, name string, source *faq.Source) (html string, ok bool) {
	var context []byte
	if v.source != source { // the page keeps the last context, even before it can render
		v.source, context = source, v.library.Context(source).Encode()
	}
	return v.options.Render(text, name, context)
}

// lead is the lead of entry n, as HTML.
func (v *View) lead(n int) string {
	e := v.lists.Entries[n]
	html, ok := v.render(e.Lead, compiled.LeadName(e.Slug), e.Source)
	if !ok {
		html, v.leads[n] = list.Plain(e.Lead), true
	}
	return html
}

// Rendered renders what was shown as plain text, now that the program that renders is
// there. Only the texts themselves are replaced, so the focus stays.
func (v *View) Rendered() {
	plain, leads := v.plain, v.leads
	v.plain, v.leads = map[int]bool{}, map[int]bool{}
	for n := range leads {
		if e := find(v.browse.Value, "#l"+strconv.Itoa(n)); e != nil && !(sharded && len(need(v.library, n)) > 0) {
			v.write(e, v.lead(n))
		}
	}
	for n := range plain {
		if sharded && len(need(v.library, n)) > 0 {
			continue
		}
		open := v.opened(n)
		if v.trail.Entry == n && v.part == library.Answer {
			v.write(find(v.article.Value, ".prose"), v.lists.OnPage(open))
		}
		if answer := v.answerOf(n); answer != nil && !answer.Get("firstChild").IsNull() {
			open.Ranges = nil
			v.write(find(answer.Value, ".prose"), v.lists.InList(open, v.lists.Level(v.lists.Groups[list.Of(v.lists.Groups, n)], n)))
		}
	}
}

// surround writes the questions around an answer that are here by now, and asks for
// the others. Related questions are shown once all of them are here.
func (v *View) surround() {
	var absent []int
	around, related := v.article.Call("querySelectorAll", ".related [data-entry],.turn [data-entry]"), true
	for i := range around.Length() {
		button := wrap(around.Index(i))
		if question := v.lists.Entries[number(button)].Question; question != "" {
			button.Get("lastElementChild").Set("textContent", question)
			continue
		}
		absent = append(absent, number(button))
		related = related && !button.Call("closest", ".related").Truthy()
	}
	if section := find(v.article.Value, ".related"); section != nil {
		setHidden(section, !related)
	}
	v.unfilled = v.options.later(need(v.library, absent...)) || v.unfilled
}
