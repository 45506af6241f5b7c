package view

import (
	"strconv"
	"syscall/js"

	"faqwidget/wasm/internal/library"
	"faqwidget/wasm/internal/list"

	"honnef.co/go/js/dom/v2"
)

// key handles the keys of the search box, following the WAI-ARIA combobox pattern. Keys
// of an input method do not arrive here. Keys with a modifier are for the text:
// Shift+Home selects.
func (v *View) key(event domEvent) {
	pressed := event.Underlying()
	key := pressed.Get("key").String()
	count := len(v.chosen) + len(v.recent)
	if v.trail.Entry >= 0 || v.part == library.Empty {
		count = 0
	}
	if next, ok := list.Move(key, v.active, count); ok {
		for _, modifier := range []string{"shiftKey", "ctrlKey", "altKey", "metaKey"} {
			if pressed.Get(modifier).Bool() {
				return
			}
		}
		event.PreventDefault()
		v.choose(next)
		return
	}
	if sharded && key == "Enter" && v.options.then(v.openFirst) {
		event.PreventDefault()
		return
	}
	if key == "Enter" && count > 0 && (v.active >= 0 || v.part == library.Results) {
		event.PreventDefault()
		if n := v.active - len(v.chosen); n >= 0 {
			v.ask(v.recent[n], false)
		} else {
			n := v.chosen[max(0, v.active)]
			if sharded && v.options.waits(need(v.library, n), func() { v.open(n, nil) }) {
				return
			}
			v.open(n, nil)
		}
	}
}

// point makes the option under a moving pointer active, so that one option at a time is
// marked. A pointer at rest while the list moves does not count, nor does a finger.
func (v *View) point(event domEvent) {
	moved := event.Underlying()
	if moved.Get("pointerType").String() == "touch" || moved.Get("movementX").Float() == 0 && moved.Get("movementY").Float() == 0 {
		return
	}
	option := closest(event, ".hit")
	if option == nil {
		return
	}
	if n := whole(option.ID()[len("hit"):]); n != v.active {
		v.activate(n)
	}
}

// choose makes an option active and scrolls it into view; -1 is none.
func (v *View) choose(n int) {
	if option := v.activate(n); option != nil {
		option.Call("scrollIntoView", v.nearest)
	}
}

// activate makes an option active and returns it, or nil; -1 is none.
func (v *View) activate(n int) element {
	if v.active >= 0 {
		if old := find(v.results.Value, "#hit"+strconv.Itoa(v.active)); old != nil {
			old.SetAttribute("aria-selected", "false")
		}
	}
	if n < 0 && v.active < 0 {
		return nil
	}
	v.active = n
	if n < 0 {
		v.input.RemoveAttribute("aria-activedescendant")
		return nil
	}
	id := "hit" + strconv.Itoa(n)
	v.input.SetAttribute("aria-activedescendant", id)
	option := find(v.results.Value, "#"+id)
	if option != nil {
		option.SetAttribute("aria-selected", "true")
	}
	return option
}

// actions is the selector of elements that can be clicked, by the attribute that says
// what a click does.
const actions = `[data-entry],[data-faq],[data-back],[data-query],[data-topic],[data-group],[data-skip],[data-more],[data-forget],[data-helpful],.prose a[href^="#"]`

// click handles all clicks in the lists and answers.
func (v *View) click(event domEvent) {
	target := closest(event, actions)
	if target == nil {
		return
	}
	event.PreventDefault()
	has := target.HasAttribute
	if sharded {
		v.options.keep(target, event)
		if v.options.waits(lacking{v.library, v.lists}.press(target, v.trail.Entry), func() { v.click(v.options.kept()) }) {
			return
		}
	}
	switch {
	case has("data-back"):
		v.Back()
	case has("data-query"):
		v.ask(target.GetAttribute("data-query"), has("data-typed"))
	case has("data-faq"):
		v.show(target.GetAttribute("data-faq"), target)
	case has("data-topic"):
		v.browseTo(whole(target.GetAttribute("data-topic")))
	case has("data-group"):
		v.expand(whole(target.GetAttribute("data-group")), target.GetAttribute("aria-expanded") != "true")
	case has("data-skip"):
		v.extend(target)
	case has("data-more"):
		v.showMore(event.Underlying().Get("detail").Int() == 0)
	case has("data-forget"):
		v.options.OnForget()
		v.clear()
		v.input.Focus()
	case has("data-helpful"):
		v.rate(target)
	case has("href"):
		v.follow(target)
	case has("aria-expanded"):
		v.toggle(target)
	default:
		v.open(number(target), target)
	}
}

// ask puts a query into the search box and answers it. If typed, its words are not
// corrected.
func (v *View) ask(query string, typed bool) {
	v.input.Set("value", query)
	v.limit, v.typed = v.options.Limit, typed
	v.search(query)
	v.input.Focus()
}

// showMore lengthens the list of hits. If the button was pressed with a key, the focus
// moves to the search box, with the first new hit active.
func (v *View) showMore(byKey bool) {
	shown := len(v.chosen)
	if sharded && v.options.waits(lacking{v.library, v.lists}.hits(v.options.Refused, v.query, v.limit+max(v.options.Limit, shown), v.typed), func() { v.showMore(byKey) }) {
		return
	}
	v.limit += max(v.options.Limit, shown)
	v.search(v.query)
	if byKey {
		v.input.Focus()
		v.choose(min(shown, len(v.chosen)-1))
	}
}

// on listens for an event of an element until Unmount.
func (v *View) on(e element, event string, listener func(domEvent)) {
	fn := js.FuncOf(func(_ js.Value, args []js.Value) any {
		listener(&dom.BasicEvent{Value: args[0]})
		return nil
	})
	e.Call("addEventListener", event, fn)
	v.undo = append(v.undo, func() { e.RemoveEventListener(event, false, fn) })
}

// openFirst opens the first hit of a query that waited for shards.
func (v *View) openFirst() {
	if v.part == library.Results && len(v.chosen) > 0 {
		v.open(v.chosen[0], nil)
	}
}
