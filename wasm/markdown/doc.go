//go:build js

// Command markdown is the program that reads and renders Markdown. A page
// fetches it while a reader looks at the hits, or at once where the FAQ is the
// page's own; it may have several instances, and any may be dropped at any time.
//
// The whole boundary with JavaScript:
//
// JavaScript makes a promise and puts its resolve function where the program
// finds it and no page sees it: as faqwidgetMarkdown on the scope that is the
// program's global object. The program calls it once, with render, compile and
// the version of its build, which must be the script's.
//
//	render(markdown, name, id, context, labels) → HTML, or an Error where the context is damaged
//	compile(files, vars, lang) → step
//	step(ms) → true while there is more to read, or {faq, warnings}, or an Error that says why it cannot be shown
//
//	markdown  an answer of a compiled FAQ, or what is above one; name: the name by which it is rendered
//	id        a number that tells one context from another; context: a Uint8Array, as package compiled writes it
//	labels    the words in an answer: a new tab, copy, table, task, too large
//	files     [name, text, name, text …] Markdown
//	vars      [name, value, name, value …] variables that the page gives, dotted names
//	lang      the language wanted, a BCP 47 tag: it chooses among translations
//	faq       the compiled FAQ, a Uint8Array; warnings: a line for each fault of the files
//
// Everything is synchronous. A panic is a trap: JavaScript starts another instance.
package main
