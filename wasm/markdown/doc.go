//go:build js

// Command markdown is the program that reads and renders Markdown. A page fetches it
// while a reader looks at the hits, or at once if the page brings Markdown. A page may
// have several instances, and may drop any of them at any time.
//
// The whole boundary with JavaScript:
//
// JavaScript makes a promise and sets its resolve function as faqwidgetMarkdown on the
// scope that is the program's global object. There the program finds it, but no page
// does. The program calls it once, with render, compile and the version of its build,
// which must be that of the script.
//
//	render(markdown, name, id, context, labels) → HTML, or an Error where the context is damaged
//	compile(files, vars, lang) → step
//	step(ms) → true while there is more to read, or {faq, warnings}, or an Error that says why it cannot be shown
//
//	markdown  an answer of a compiled FAQ, or a lead; name: the name under which it is rendered
//	id        a number that identifies the context; context: a Uint8Array, as package compiled writes it
//	labels    the words in an answer: a new tab, copy, table, task, too large
//	files     [name, text, name, text …] Markdown
//	vars      [name, value, name, value …] variables that the page gives, dotted names
//	lang      the wanted language, a BCP 47 tag, which selects among translations
//	faq       the compiled FAQ, a Uint8Array; warnings: a line for each fault of the files, at most twenty,
//	          and one that says how many more there are
//
// Everything is synchronous. A panic is a trap, after which JavaScript starts another
// instance.
package main
