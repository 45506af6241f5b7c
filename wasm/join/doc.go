//go:build js

// Command join is the program that joins several compiled FAQs into one, and leaves out
// what is not for an audience. A page fetches it where `src` names a built FAQ, or where
// an entry has an audience. Most pages never do.
//
// The whole boundary with JavaScript:
//
// JavaScript makes a promise and sets its resolve function as faqwidgetJoin on the scope
// that is the program's global object. There the program finds it, but no page does. The
// program calls it once, with join and the version of its build, which must be that of
// the script.
//
//	join(parts, vars, audience) → step
//	step(ms) → true while there is more to read, or {faq, failed}, or an Error where nothing is left to show
//
//	parts     [faq, label, base, faq, label, base …] faq: a compiled FAQ, a Uint8Array; label: put before the
//	          titles of its topics, or "" for its title; base: URL against which its relative links resolve, or ""
//	vars      [name, value, name, value …] variables that the page gives, dotted names
//	audience  [word …] whose entries are shown, along with those for everyone
//	faq       the joined FAQ, compiled, a Uint8Array; failed: [message …] by part, "" for one that is joined
//
// Everything is synchronous. A panic is a trap, after which JavaScript starts another
// instance.
package main
