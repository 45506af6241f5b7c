// Package view mounts the widget into a shadow root: it turns the events of
// the search box and of the lists into queries, and hits into DOM. What it
// shows is written by package list; what it finds is found by package search.
//
// Elements are looked up once, at mount; lists are written as one string and
// their events delegated. No value of JavaScript is kept from a callback: the
// loader gives back all of TinyGo's references to those that came after mount
// (see widget/shell/references.js). What must last is kept in an array of JavaScript's.
package view

import (
	"strconv"
	"syscall/js"

	"honnef.co/go/js/dom/v2"
)

// An element is wrapped as what all of the widget's are, without dom/v2's
// search for the one of 73 types that fits: that takes 16 µs each time, and
// calling methods through its interfaces weighs 80 kB in the program.
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

// A domEvent is wrapped as what all events are, without dom/v2's search for
// the one of 30 types that fits, which with their methods weighs 9 kB.
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

// number is the entry an element means; the lists write no other.
func number(e element) int { return whole(e.GetAttribute("data-entry")) }

// suffix is the number at the end of an element's id, which has one letter before it.
func suffix(e element) int { return whole(e.ID()[1:]) }

func whole(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return n
}
