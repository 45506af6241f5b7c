package view

import (
	"strconv"

	"faqwidget/wasm/internal/library"
	"faqwidget/wasm/internal/list"
	"faqwidget/wasm/internal/program"
)

// writeBrowse writes the FAQ, once the questions shown first are here.
func (v *View) writeBrowse() {
	collapsed := list.Collapsed(v.lists.Groups, v.options.Inline)
	if sharded && v.options.later(lacking{v.library, v.lists}.browse(collapsed)) {
		return
	}
	v.write(v.browse, v.lists.Browse(collapsed))
}

// write replaces the content of an element with HTML.
func (v *View) write(e element, html string) { v.options.Write(e, html) }

// container is the element of a group's questions.
func (v *View) container(group int) element { return find(v.browse.Value, "#g"+strconv.Itoa(group)) }

// expand opens or closes a group; its questions are written when it is first opened.
func (v *View) expand(group int, open bool) {
	container, button := v.container(group), find(v.browse.Value, "#h"+strconv.Itoa(group))
	if container == nil || button == nil || !button.HasAttribute("aria-expanded") {
		return
	}
	if open && container.Get("firstChild").IsNull() {
		if sharded && len(lacking{v.library, v.lists}.portion(group, 0)) > 0 {
			return
		}
		v.write(container, v.lists.Questions(v.lists.Groups[group], 0))
	}
	button.SetAttribute("aria-expanded", boolean(open))
	setHidden(container, !open)
}

// browseTo shows a topic of the FAQ.
func (v *View) browseTo(group int) {
	v.leave()
	v.clear()
	v.options.OnBack("")
	v.expand(group, true)
	if heading := find(v.browse.Value, "#h"+strconv.Itoa(group)); heading != nil {
		heading.Call("focus", v.still)
		heading.Call("scrollIntoView", object("block", "start"))
	}
}

// extend replaces the button for more of a group with the group's next portion.
func (v *View) extend(button element) {
	container := wrap(button.Get("parentElement"))
	skip, _ := strconv.Atoi(button.GetAttribute("data-skip"))
	group := v.lists.Groups[suffix(container)]
	button.Call("remove")
	v.options.Append(container, v.lists.Questions(group, skip))
	if next := find(container.Value, "#q"+strconv.Itoa(group.From+skip)); next != nil {
		next.Call("focus", v.still)
	}
}

// toggle opens or closes an answer in the list.
func (v *View) toggle(button element) {
	n := number(button)
	opening := button.GetAttribute("aria-expanded") != "true"
	v.place(n, opening)
	if opening {
		v.options.OnShow(v.lists.Entries[n])
	}
}

// Reveal opens the answer with that slug below its question in the list. It returns
// the id of the question, or "" if there is none or it is not written yet.
func (v *View) Reveal(slug string) string {
	n := numberOf(v.library, slug)
	if n < 0 {
		return ""
	}
	if sharded {
		g := list.Of(v.lists.Groups, n)
		if v.options.later(lacking{v.library, v.lists}.portion(g, 0)) {
			v.unshown = append(v.unshown, slug)
			return ""
		}
	}
	v.expand(list.Of(v.lists.Groups, n), true)
	v.place(n, true)
	return "q" + strconv.Itoa(n)
}

// place shows or hides the answer of entry n below its question.
func (v *View) place(n int, open bool) {
	button, answer := find(v.browse.Value, "#q"+strconv.Itoa(n)), v.answerOf(n)
	if button == nil || answer == nil {
		return
	}
	if open {
		v.fill(n, answer)
		answer.RemoveAttribute("hidden")
	} else {
		answer.SetAttribute("hidden", v.lists.Closed)
	}
	button.SetAttribute("aria-expanded", boolean(open))
}

// answerOf is the container of the answer of entry n in the list, or nil while its
// question is not written.
func (v *View) answerOf(n int) element { return find(v.browse.Value, "#a"+strconv.Itoa(n)) }

// fill renders the answer of entry n into its container, once.
func (v *View) fill(n int, answer element) {
	if answer.Get("firstChild").IsNull() {
		v.write(answer, v.lists.InPlace(v.openAnswer(n), v.lists.Level(v.lists.Groups[list.Of(v.lists.Groups, n)], n)))
	}
}

// matched opens the answer in which the browser's own search found something.
func (v *View) matched(event domEvent) {
	if answer := closest(event, ".answer"); answer != nil {
		v.place(suffix(answer), true)
	}
}

// print shows the whole FAQ with all answers open; v.printed undoes it.
func (v *View) print() {
	var groups, opened []int
	part := v.part
	for i := range v.lists.Groups {
		if container := v.container(i); container != nil && container.HasAttribute("hidden") {
			v.expand(i, true)
			groups = append(groups, i)
		}
	}
	for more := find(v.browse.Value, ".more"); more != nil && !sharded; more = find(v.browse.Value, ".more") {
		v.extend(more)
	}
	for n := range v.lists.Entries {
		if sharded && v.lists.Entries[n].Question == "" {
			continue
		}
		if answer := v.answerOf(n); answer != nil && answer.HasAttribute("hidden") {
			v.place(n, true)
			opened = append(opened, n)
		}
	}
	v.showOnly(library.Browse)
	v.printed = func() {
		for _, n := range opened {
			v.place(n, false)
		}
		for _, i := range groups {
			v.expand(i, false)
		}
		v.showOnly(part)
		v.printed = func() {}
	}
}

// Work does deferred work for at most ms milliseconds, and reports whether there is
// more: indexing the answers of a large corpus, then rendering those that the browser's
// own search should find.
func (v *View) Work(ms float64) bool {
	until := v.now() + ms
	for !v.library.Complete() {
		if v.now() >= until || program.Littered() {
			return true
		}
		_, _ = v.library.Step()
	}
	if !v.complete {
		v.complete = true
		v.again()
	}
	for v.options.Findable && v.filled < min(len(v.lists.Entries), list.Portion) {
		if v.now() >= until || program.Littered() {
			return true
		}
		if answer := v.answerOf(v.filled); answer != nil {
			v.fill(v.filled, answer)
		}
		v.filled++
	}
	return false
}

// now is the time in milliseconds; only differences mean anything.
func (v *View) now() float64 { return v.clock.Call("now").Float() }

// again repeats a search that was made before everything was indexed.
func (v *View) again() {
	if list.Blank(v.query) || v.trail.Entry >= 0 {
		return
	}
	active := v.active
	v.search(v.query)
	v.choose(min(active, len(v.chosen)-1))
}

// present gives the entries that are here, and asks for the others and for those with
// the slugs, to be shown later.
func (v *View) present(numbers []int, slugs ...string) (here []int) {
	for _, n := range numbers {
		if v.lists.Entries[n].Question != "" {
			here = append(here, n)
		}
	}
	names := need(v.library, numbers...)
	for _, slug := range slugs {
		names = append(names, answering(v.library, slug)...)
	}
	v.unfilled = v.options.later(names) || v.unfilled
	return here
}
