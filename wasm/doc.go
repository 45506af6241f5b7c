//go:build js

// Command wasm is the program that searches and shows: it opens a compiled FAQ
// and answers every keystroke. What reads and renders Markdown is a program of
// its own, in the folder markdown, which a page calls when it is there.
//
// The whole boundary with JavaScript:
//
// JavaScript makes a promise and puts its resolve function where the program
// finds it and no page sees it: as faqwidgetMount on the scope that is the
// program's global object. The program calls it once, with mount and the
// version of its build, which must be the script's.
//
//	mount(shadowRoot, options) → step, or an Error that says what is wrong
//	step(ms) → true while there is more to read, or the handle, or an Error; 0 gives up
//
//	options.build     () puts the shell's elements into the root, when all is read
//	options.faq       the compiled FAQ, a Uint8Array
//	options.vars      [name, value, name, value …] variables, dotted names
//	options.base      URL against which relative links resolve, or ""
//	options.limit     hits shown; options.ui: BCP 47 tag of the interface language
//	options.inline    whether the FAQ is a part of the page, which scrolls
//	options.findable  whether the browser searches closed answers, which work renders
//	options.linked    whether answers have addresses to copy
//	options.popular   slugs of the questions to show first, separated by spaces
//	options.refused   [query …] for which nothing is found: an engine has trapped at them
//	options.write     (element, html) replaces the content of an element; options.append (element, html) adds to it
//	options.render    (markdown, name, context) → HTML, or undefined where that cannot be done yet;
//	                  context is a Uint8Array, undefined for that of the call before
//	options.text      (key) → phrase of the interface language
//	options.searched  (query, count, slugs) after each query; slugs are separated by spaces
//	options.shown     (slug, question) after an answer was opened
//	options.left      (slug) after going back, to that answer or, when "", to a list
//	options.rate      (slug, helpful) after a reader said whether an answer helped
//	options.rated     (slug) → what the reader said before: "yes", "no" or ""
//	options.recent    () → queries of before, the latest first, one a line; options.forget () forgets them
//	handle.entries         number of questions
//	handle.search(query)   → slugs of the hits shown, separated by spaces
//	handle.has(slug)       → whether there is such an answer; handle.show(slug) opens it, too
//	handle.reveal(slug)    opens it in the list → id of its question, or ""
//	handle.suggest(path)   → slugs suggested for a path, shown while nothing is asked
//	handle.back()          leaves an answer or clears the query → whether there was either
//	handle.rendered()      says that what could not be rendered can be now
//	handle.work(ms)        does what can wait, for that long → whether there is more
//	handle.unmount()       takes listeners and lists away; the handle is dead then
//
// Everything is synchronous. A panic is a trap: JavaScript starts another engine.
package main
