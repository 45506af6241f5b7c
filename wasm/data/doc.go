//go:build js

// Command data is the program that searches but shows nothing. It gives hits, suggestions
// and answers as values, to pages with an interface of their own, to agents and to Node.
// It does not know the DOM. The program in the folder markdown makes the HTML of answers.
//
// The whole boundary with JavaScript:
//
// JavaScript makes a promise and sets its resolve function as faqwidgetData on the scope
// that is the program's global object. There the program finds it, but no page does. The
// program calls it once, with mount and the version of its build, which must be that of
// the script.
//
//	mount(faq, options) → step
//	step(ms) → true while there is more to read, or the handle, or an Error; 0 gives up
//
//	faq               the compiled FAQ, a Uint8Array
//	options.vars      [name, value, name, value …] variables, dotted names
//	options.base      URL against which relative links resolve, or ""
//	handle.entries    number of questions; handle.title, handle.lang: of the whole FAQ, or ""
//	handle.key        identifies the FAQ with its variables and base
//	handle.search(query, limit, typed) → {count, meant, nearest, hits}; with typed, words are not corrected
//	handle.suggest(path, limit) → [question …] for the path of a page
//	handle.popular(limit) → [question …] marked popular by their author
//	handle.topics()   → [{title, slug, questions}]
//	handle.answer(slug, related) → question and {lang, markdown, text, context, related}, or null for none;
//	                  related: at most that many questions
//	handle.unmount()  ends the use of the FAQ; the handle is dead then
//
//	question  {slug, question, trail}; trail: the titles of topic and sections, outermost first
//	hit       question and {snippet, why, via, questionRanges, snippetRanges}; ranges: [start, end, start, end …] in UTF-16
//	meant     the query with its typos corrected, or null; nearest: without hits, the nearest question, or null
//	markdown  the answer; context: a Uint8Array; both for render of the program in the folder markdown;
//	          text: the answer as plain text
//
// Everything is synchronous. A panic is a trap, after which JavaScript starts another
// instance.
package main
