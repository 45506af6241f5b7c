// Package content is the FAQ that ships inside the program: Markdown files and
// the variables they use. It only exports them as a file system; package corpus
// reads them.
//
// What follows is the format in which authors write, here and anywhere.
//
// # Files
//
// Every *.md file in UTF-8 is a topic: questions that are read together. Topics
// come in the order of their file names unless front matter says otherwise. A
// file without a title takes that of its folder, or its own name. README.md and
// names that begin with a dot or an underscore are skipped, except _index.md.
//
// A file may also be a single question: its title, or the heading it begins
// with, asks, and the rest answers. Such files make one topic, that of their
// folder; folders inside it are its sections. index.md or _index.md gives a
// folder its title. Without one, the folder's name is used: 02-getting-started
// becomes "Getting started".
//
// Next to these, vars.yml holds variables, and queries.txt the author's own
// search tests, which are not shipped.
//
// # Languages
//
// Files whose names differ only in a language are translations of each other:
//
//	faq.md  faq.de.md  faq.pt-BR.md        or        en/faq.md  de/faq.md
//
// The element's lang chooses one: the same tag, else the same language of
// another region, else the default. The default is the file without a tag, else
// the English one, else the first. Questions that a translation lacks are taken
// from the default file. Questions are paired by their slugs, so give those of
// the original slugs of their own, "## How do I pay? {#pay}", and keep them in
// the translations. "lang: de" in front matter names a language that the file
// name does not; it does not pair files of different names.
//
// # Front matter
//
// A file may begin with a block between two lines of three hyphens. All keys
// are optional, and keys of other programs are ignored:
//
//	---
//	title: Billing              # of the topic; default: the heading of level 1
//	lang: en                    # BCP 47 tag of the text; default: that of the name
//	base: https://docs.example/ # what relative links resolve against; if a page,
//	                            # as https://docs.example/README.md, links to
//	                            # headings outside the FAQ lead there
//	tags: [money, account]      # given to each of its questions
//	pages:                      # where its questions are suggested
//	  - /billing/**
//	order: 2                    # place among the topics; those without come last
//	synonyms: [off]             # none built in; or your own: - "log in, sign in"
//	stemming: off               # inflections of a word do not match each other
//	                            # (both hold for the whole FAQ)
//	vars:                       # variables of this file
//	  plan: Basic
//	---
//
// index.md, or the first file if there is none, may also describe the header of
// a built site. Paths are relative to the folder of the content:
//
//	logo: img/logo.svg
//	links:
//	  Status: https://status.example/
//	  Write to us: mailto:help@example.org
//	contact: mailto:help@example.org?subject={query}   # as the widget's attribute
//
// Front matter and vars.yml are written in the part of YAML that people use:
// plain, 'single' and "double" quoted scalars, block scalars (> and |), lists in
// both forms shown above, maps nested by spaces, and comments. Anchors, tags and
// maps in braces are errors with file and line, never guessed at.
//
// # Questions and answers
//
// A question is a heading, and its answer is everything up to the next one. A
// heading of level 1 above them is the title, headings in between are sections,
// and deeper ones belong to an answer.
//
//	# Billing
//	## Paying
//	### How do I pay?
//	By card or by invoice.
//
// The level of the questions need not be stated: it is the one that fits best. A
// heading of the level counts 3 if it reads like a question, else 1 if it has
// text of its own. A heading above the level with text of its own, which would
// then answer nothing, counts -2, or -4 if it asks.
//
// Above that level, a heading is a question too if it asks, or if it has text
// and no question beneath it. At that level, a heading without text whose
// sub-headings ask is a section. Headings on consecutive lines, after an empty
// one, share the answer beneath them. Text that answers no question, such as an
// introduction, is shown in the list, above the next question.
//
// Questions may also have one of these shapes, instead of headings or beneath
// them. Of several shapes in a file, the one with the most questions counts:
//
//   - <details><summary>How do I pay?</summary>, and what other generators fold:
//     ??? question "…", :::details …, shortcodes and components with a title
//     that asks
//   - bold paragraphs and list items that ask: **How do I pay?**, with the answer
//     on the same line or beneath; "**Q:** …", "Q: …", "Q1. …", and "A: …"
//   - definition lists, in Markdown ("Term" above ": answer") or <dl>
//   - rows of a table, in Markdown or HTML, with two columns, the first asking
//   - list items that ask, with the answer indented beneath
//   - quotations, "> How do I pay?", code spans and lines that ask, where nothing
//     else does
//   - HTML headings, <h2>…</h2>, and those of wikis, "= How do I pay? ="
//
// A file with a part among others that is called "FAQ" or "Frequently asked
// questions", in any of more than twenty languages, is taken for a README: only
// that part is read.
//
// Tables of contents made by hand, links back to the top, rules between
// questions, comments, and lines meant for a site generator are left out.
// Admonitions become quotes with a bold title: "!!! note", ":::note",
// "> [!NOTE]".
//
// Answers are CommonMark with tables, strikethrough, task lists, autolinks and
// footnotes. Of raw HTML, <kbd>, <br>, <sub>, <sup>, <mark>, <details> and
// <summary> are kept. Elements that Markdown can write, such as <a href>,
// <img src alt width height>, <b>, <code>, <li>, <table> and paragraphs, are
// read as Markdown. Any other element is dropped with a warning. Its text stays,
// except that of <script>, <style> and the like. An image may have a size in
// pixels: ![text](image.png =200x100), or {: width="200" height="100"} after it.
//
// # Beneath a heading
//
// An HTML comment, which no reader sees, says more about a question:
//
//	<!-- faq: aliases=refund, money back; tags=billing; pages=/billing/** -->
//
// Pairs are separated by semicolons, and the values of one by commas. Each may be
// left out:
//
//   - aliases are other words that people type for the question
//   - tags name its subjects
//   - pages are paths of the host's pages on which it is suggested: * is any part
//     of a path segment, {name} one whole segment, ** any number of segments; *
//     alone is every page. Questions that name a page exactly come before those
//     that match it by a glob, and globs with more letters of their own first
//   - popular, or popular=true, lists the question before anybody types.
//     "popular: true" in front matter does so for the whole file, except for
//     questions with popular=false
//   - audience=admin, staff shows the question only to these audiences, which a
//     page names in its attribute audience, or a build in -audience. "audience:
//     admin" in front matter does so for the whole file, except for questions
//     with an audience of their own; an empty "audience=" is for everyone. This
//     hides and does not protect: anyone can find the question in what a page has
//     fetched, unless a build left it out
//   - was=old-slug is the question's former slug; links to it still work
//
// In what the tool builds, a translated question takes popular, pages and was from
// its original, unless it or its file has the key itself.
//
// # Links
//
// The slug of a question is its name in links, made as GitHub does: lower case,
// a hyphen for each space, letters and digits of every script, hyphens and
// underscores kept, all else dropped, and a number appended to a slug that is
// taken. "### How do I pay? {#pay}" chooses the slug pay, as do "{: #pay}" and
// <a name="pay"></a> in the heading or on its own line above.
//
// In the widget, a link to #pay opens that question. So does a link to a heading
// or anchor inside its answer; a link to a section opens its first question. A
// link to another file of the content, "billing.md" or "../billing.md#pay",
// opens the question there.
//
// Other relative links, and images, resolve against the folder of their file
// beneath base: the file's own, or else the element's. Reference definitions,
// "[label]: /path", hold for the whole of their file.
//
// # Variables
//
// vars.yml is a map whose nested keys are joined by dots:
//
//	names:
//	  product: Acme Mail
//
// {{ names.product }} and {{ $names.product }} are replaced everywhere beneath
// the front matter: in questions, answers, code, link targets and fragments.
// The widget's vars attribute wins over vars.yml, and both win over the file's
// own front matter. A variable without a value is an error in the tool; a
// browser leaves it as it is and warns in the console.
//
// # Search tests
//
// A line of synonyms.txt, next to vars.yml, is a group of words or phrases that
// mean nearly the same, separated by commas. A group may go one way: with "pond
// => sea, deep blue", a search for pond finds the other two as well.
//
// A line of queries.txt is a query, a tab and the slug of the question that it
// must find. Another tab and the worst rank allowed may follow; without them, it
// is 1, the first place. Empty lines and lines that begin with # are ignored.
//
// # Faults
//
// The command "faq check" reports every fault of a folder with file, line and
// column, and how to fix it; "faq check -h" lists the kinds of fault.
package content

import (
	"embed"
	"io/fs"
)

//go:embed *.md vars.yml
var files embed.FS

// FS holds the Markdown files and vars.yml at its root.
func FS() fs.FS { return files }
