//go:build js

// Command wasm is the program that searches and shows: it opens a compiled FAQ and
// answers every keystroke. Another program, in the folder markdown, reads and renders
// Markdown; a page calls it when it is there.
//
// The whole boundary with JavaScript:
//
// JavaScript makes a promise and sets its resolve function as faqwidgetMount on the
// scope that is the program's global object. There the program finds it, but no page
// does. The program calls it once, with mount and the version of its build, which must
// be that of the script.
//
//	mount(shadowRoot, options) → step, or an Error that says what is wrong
//	step(ms) → true while there is more to read, or the handle, or an Error; 0 gives up
//
//	options.build     () puts the shell's elements into the root, when the FAQ is read
//	options.faq       the compiled FAQ, a Uint8Array
//	options.vars      [name, value, name, value …] variables, dotted names
//	options.base      URL against which relative links resolve, or ""
//	options.limit     hits shown; options.ui: BCP 47 tag of the interface language
//	options.inline    whether the FAQ is a part of the page, which scrolls
//	options.findable  whether the browser searches closed answers, which handle.work renders
//	options.linked    whether answers have addresses to copy
//	options.popular   slugs of the questions to show first, separated by spaces
//	options.refused   [query …] without hits, because an engine has trapped at them
//	options.write     (element, html) replaces the content of an element; options.append (element, html) adds to it
//	options.render    (markdown, name, context) → HTML, or undefined while it cannot be rendered;
//	                  context is a Uint8Array, or undefined for that of the call before
//	options.text      (key) → phrase of the interface language
//	options.searched  (query, count, slugs) after each query; slugs are separated by spaces
//	options.shown     (slug, question) after an answer was opened
//	options.left      (slug) after going back: to that answer, or "" for a list
//	options.rate      (slug, helpful) after a reader rated an answer
//	options.rated     (slug) → the reader's earlier rating: "yes", "no" or ""
//	options.recent    () → recent queries, the latest first, one a line; options.forget () forgets them
//	handle.entries         number of questions
//	handle.search(query)   → slugs of the hits shown, separated by spaces
//	handle.has(slug)       → whether there is such an answer; handle.show(slug) opens it, too
//	handle.reveal(slug)    opens it in the list → id of its question, or ""
//	handle.suggest(path)   → slugs suggested for a path, shown while nothing is asked
//	handle.back()          leaves an answer or clears the query → whether there was either
//	handle.rendered()      renders what could not be rendered before
//	handle.work(ms)        does deferred work, for that long → whether there is more
//	handle.unmount()       removes listeners and lists; the handle is dead then
//
// Everything is synchronous. A panic is a trap, after which JavaScript starts another
// engine.
package main
