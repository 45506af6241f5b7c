//go:build js

// Command data is the program that finds and shows nothing: it gives hits,
// suggestions and answers as values, to pages with an interface of their own, to
// agents and to Node. It knows no DOM; HTML of answers is made by the program in
// the folder markdown.
//
// The whole boundary with JavaScript:
//
// JavaScript makes a promise and puts its resolve function where the program
// finds it and no page sees it: as faqwidgetData on the scope that is the
// program's global object. The program calls it once, with mount and the version
// of its build, which must be the script's.
//
//	mount(faq, options) → step
//	step(ms) → true while there is more to read, or the handle, or an Error; 0 gives up
//
//	faq               the compiled FAQ, a Uint8Array
//	options.vars      [name, value, name, value …] variables, dotted names
//	options.base      URL against which relative links resolve, or ""
//	handle.entries    number of questions; handle.title, handle.lang: of the whole FAQ, or ""
//	handle.key        tells it from any other FAQ, and from the same with other variables
//	handle.search(query, limit, typed) → {count, meant, nearest, hits}; typed takes words as they are
//	handle.suggest(path, limit) → [question …] for a path of a page
//	handle.popular(limit) → [question …] that their author calls so
//	handle.topics()   → [{title, slug, questions}]
//	handle.answer(slug, related) → question and {lang, markdown, text, context, related}, or null for none
//	handle.unmount()  the handle is dead then
//
//	question  {slug, question, trail}; trail: the titles of topic and sections, outermost first
//	hit       question and {snippet, why, via, questionRanges, snippetRanges}; ranges: [start, end, start, end …] in UTF-16
//	meant     the query with its typos mended, or null; nearest: without hits, the nearest question, or null
//	markdown  the answer and context, a Uint8Array, as the program that renders takes them; text: the answer as plain text
//
// Everything is synchronous. A panic is a trap: JavaScript starts another instance.
package main
