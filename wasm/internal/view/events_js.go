package view

import (
	"strconv"

	"faqwidget/wasm/internal/markdown/list"
)

// key handles the keys of the search box as the WAI-ARIA combobox pattern
// has it. Nothing happens while an input method composes.
func (v *View) key(event domEvent) {
	pressed := event.Underlying()
	if pressed.Get("isComposing").Bool() {
		return
	}
	key := pressed.Get("key").String()
	count := len(v.hits)
	if v.origin >= 0 {
		count = 0
	}
	if next, ok := list.Move(key, v.active, count); ok {
		event.PreventDefault()
		v.choose(next)
		return
	}
	if key == "Enter" && count > 0 {
		event.PreventDefault()
		v.open(v.hits[max(0, v.active)].Doc)
	}
}

// choose makes one option active; -1 is none.
func (v *View) choose(n int) {
	if v.active >= 0 {
		if old := find(v.results.Value, "#hit"+strconv.Itoa(v.active)); old != nil {
			old.SetAttribute("aria-selected", "false")
		}
	}
	v.active = n
	if n < 0 {
		v.input.RemoveAttribute("aria-activedescendant")
		return
	}
	id := "hit" + strconv.Itoa(n)
	v.input.SetAttribute("aria-activedescendant", id)
	if option := find(v.results.Value, "#"+id); option != nil {
		option.SetAttribute("aria-selected", "true")
		reveal(option)
	}
}

// click handles all clicks in the lists and answers.
func (v *View) click(event domEvent) {
	target := closest(event, "[data-entry],[data-faq],[data-back],[data-query],[aria-expanded]")
	if target == nil {
		return
	}
	switch {
	case target.HasAttribute("data-back"):
		v.Back()
	case target.HasAttribute("data-query"):
		query := target.GetAttribute("data-query")
		v.input.Set("value", query)
		v.Search(query)
		v.input.Focus()
	case target.HasAttribute("data-faq"):
		if v.Show(target.GetAttribute("data-faq")) {
			event.PreventDefault()
		}
	case target.HasAttribute("aria-expanded"):
		v.toggle(target)
	default:
		v.open(number(target))
	}
}

// toggle opens or closes an answer in the list.
func (v *View) toggle(button element) {
	n := number(button)
	answer := find(v.browse.Value, "#a"+strconv.Itoa(n))
	if answer == nil {
		return
	}
	opening := button.GetAttribute("aria-expanded") != "true"
	if opening {
		v.write(answer, `<div class="prose">`+v.answer(n)+`</div>`)
	}
	button.SetAttribute("aria-expanded", strconv.FormatBool(opening))
	setHidden(answer, !opening)
	if opening {
		v.options.OnShow(v.entries[n].Slug)
	}
}

// number is the entry an element stands for; the lists write no other.
func number(e element) int {
	n, err := strconv.Atoi(e.GetAttribute("data-entry"))
	if err != nil {
		return 0
	}
	return n
}
