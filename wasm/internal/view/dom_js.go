// Package view mounts the widget into a shadow root. It turns events of the search box
// and of the lists into queries, and hits into DOM. Package list writes what it shows;
// package search finds the hits.
//
// Elements are looked up once, at mount. Lists are written as one string, and their
// events are delegated. No JavaScript value is kept from a callback: the loader
// releases all TinyGo references made after mount (see widget/shell/references.js).
// Values that must last are kept in a JavaScript array.
package view

import (
	"strconv"
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// An element is wrapped as the one type that all elements of the widget have in common.
// dom/v2 would look for the best of 73 types, which takes 16 µs each time; calling
// methods through its interfaces adds 80 kB to the program.
type element = *dom.BasicHTMLElement

func wrap(o js.Value) element {
	return &dom.BasicHTMLElement{BasicElement: &dom.BasicElement{BasicNode: &dom.BasicNode{Value: o}}}
}

// find is the first descendant of scope that matches, or nil.
func find(scope js.Value, selector string) element {
	return found(scope.Call("querySelector", selector))
}

// found wraps an element, or nil where there is none.
func found(o js.Value) element {
	if !o.Truthy() {
		return nil
	}
	return wrap(o)
}

// node is the JavaScript value of an element, null for nil.
func node(e element) js.Value {
	if e == nil {
		return js.Null()
	}
	return e.Value
}

// closest is the nearest element around an event's target that matches, or nil.
func closest(event domEvent, selector string) element {
	return found(event.Underlying().Get("target").Call("closest", selector))
}

// A domEvent is wrapped as the type that all events have in common. dom/v2 would look
// for the best of 30 types, which with their methods adds 9 kB.
type domEvent = *dom.BasicEvent

func setHidden(e element, hidden bool) {
	if hidden {
		e.SetAttribute("hidden", "")
	} else {
		e.RemoveAttribute("hidden")
	}
}

// object is a JavaScript object with one property.
func object(name string, value any) js.Value {
	o := js.Global().Get("Object").New()
	o.Set(name, value)
	return o
}

func boolean(b bool) string {
	if b {
		return "true"
	}
	return "false"
}

// number is the number of the entry that an element leads to. Elements without one give 0.
func number(e element) int { return whole(e.GetAttribute("data-entry")) }

// suffix is the number in an element's id, after its one letter.
func suffix(e element) int { return whole(e.ID()[1:]) }

func whole(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return n
}
