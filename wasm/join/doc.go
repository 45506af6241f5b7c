//go:build js

// Command join is the program that makes one compiled FAQ of several, and leaves
// out of it what is not for an audience. A page fetches it where `src` names an
// FAQ that is built, or where an entry says for whom it is; most never do.
//
// The whole boundary with JavaScript:
//
// JavaScript makes a promise and puts its resolve function where the program
// finds it and no page sees it: as faqwidgetJoin on the scope that is the
// program's global object. The program calls it once, with join and the version
// of its build, which must be the script's.
//
//	join(parts, vars, audience) → step
//	step(ms) → true while there is more to read, or {faq, failed}, or an Error where nothing is left to show
//
//	parts     [faq, label, base, faq, label, base …] faq: a compiled FAQ, a Uint8Array; label: what its topics
//	          are called by, or "" for its title; base: URL against which its relative links resolve, or ""
//	vars      [name, value, name, value …] variables that the page gives, dotted names
//	audience  [word …] whose entries are shown besides those for everyone
//	faq       the compiled FAQ, a Uint8Array; failed: [message …] by part, "" for one that is in it
//
// Everything is synchronous. A panic is a trap: JavaScript starts another instance.
package main
