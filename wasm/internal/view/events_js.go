package view

import (
	"strconv"

	"faqwidget/wasm/internal/library"
	"faqwidget/wasm/internal/list"
)

// key handles the keys of the search box as the WAI-ARIA combobox pattern
// has it. What an input method composes does not get here, and a modifier means
// the text: Shift+Home selects.
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
	if key == "Enter" && count > 0 && (v.active >= 0 || v.part == library.Results) {
		event.PreventDefault()
		if n := v.active - len(v.chosen); n >= 0 {
			v.ask(v.recent[n], false)
		} else {
			v.open(v.chosen[max(0, v.active)], nil)
		}
	}
}

// point makes the option active over which a pointer moves, so that one at a time
// is marked: not the one beneath a pointer that rests while the list moves, nor
// the one that a finger touches.
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

// choose makes one option active, and brings it into sight; -1 is none.
func (v *View) choose(n int) {
	if option := v.activate(n); option != nil {
		option.Call("scrollIntoView", v.nearest)
	}
}

// activate makes one option active, and gives it.
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

// actions are the attributes of what can be clicked, the selector's order.
const actions = `[data-entry],[data-faq],[data-back],[data-query],[data-topic],[data-group],[data-skip],[data-more],[data-forget],[data-helpful],.prose a[href^="#"]`

// click handles all clicks in the lists and answers.
func (v *View) click(event domEvent) {
	target := closest(event, actions)
	if target == nil {
		return
	}
	has := target.HasAttribute
	switch {
	case has("data-back"):
		v.Back()
	case has("data-query"):
		v.ask(target.GetAttribute("data-query"), has("data-typed"))
	case has("data-faq"):
		event.PreventDefault()
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
		event.PreventDefault()
		v.follow(target)
	case has("aria-expanded"):
		v.toggle(target)
	default:
		v.open(number(target), target)
	}
}

// ask puts a query into the search box and answers it; typed asks for it as it is,
// typos and all.
func (v *View) ask(query string, typed bool) {
	v.input.Set("value", query)
	v.limit, v.typed = v.options.Limit, typed
	v.search(query)
	v.input.Focus()
}

// showMore lengthens the list of hits. Who pressed the button with a key goes on
// in the search box at the first of the new ones.
func (v *View) showMore(byKey bool) {
	shown := len(v.chosen)
	v.limit += max(v.options.Limit, shown)
	v.search(v.query)
	if byKey {
		v.input.Focus()
		v.choose(min(shown, len(v.chosen)-1))
	}
}
