// Package view mounts the widget into a shadow root: it turns the events of
// the search box and of the lists into queries, and hits into DOM. What it
// shows is written by package list; what it finds is found by package search.
//
// Elements are looked up once, at mount; lists are written as one string and
// their events delegated. No value of the DOM is kept from an event.
package view

import (
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// write replaces the content of an element by HTML, through the policy of the
// page's Trusted Types where there is one.
func (v *View) write(e dom.Element, html string) {
	if policy := v.options.Policy; policy.Truthy() {
		e.Underlying().Set("innerHTML", policy.Call("createHTML", html))
		return
	}
	e.SetInnerHTML(html)
}

// on listens until Unmount.
func (v *View) on(e dom.Element, event string, listener func(dom.Event)) {
	target, ok := e.(interface {
		AddEventListener(string, bool, func(dom.Event)) js.Func
		RemoveEventListener(string, bool, js.Func)
	})
	if !ok {
		return
	}
	fn := target.AddEventListener(event, false, listener)
	v.undo = append(v.undo, func() {
		target.RemoveEventListener(event, false, fn)
		fn.Release()
	})
}

// closest is the nearest element around an event's target that matches, or nil.
func closest(event dom.Event, selector string) dom.Element {
	found := event.Underlying().Get("target").Call("closest", selector)
	if !found.Truthy() {
		return nil
	}
	return dom.WrapElement(found)
}

func setHidden(e dom.Element, hidden bool) {
	if hidden {
		e.SetAttribute("hidden", "")
	} else {
		e.RemoveAttribute("hidden")
	}
}

func focus(e dom.Element) { e.Underlying().Call("focus") }

// reveal scrolls an element into view within its own scroll container, without motion.
func reveal(e dom.Element, block string) {
	options := js.Global().Get("Object").New()
	options.Set("block", block)
	e.Underlying().Call("scrollIntoView", options)
}
