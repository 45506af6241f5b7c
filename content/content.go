// Package content is the FAQ that ships inside the program: Markdown files and
// the variables they use. It exports them as a file system and does nothing
// else; package corpus reads them.
//
// This is the format of what an author writes, here and anywhere.
//
// # Files
//
// Every *.md file in UTF-8 is a topic: questions that are read together. Topics
// come in the order of their names unless front matter says otherwise. A file
// without a title has that of its folder, or its own name.
//
// A file may also be one question: its title, or the heading it begins with,
// asks, and all the rest answers. Such files make one topic of their folder,
// and folders inside it are its sections. index.md or _index.md gives a folder
// its title; without one its name is used: 02-getting-started is "Getting
// started".
//
// Beside them, vars.yml holds variables, and queries.txt an author's own search
// tests, which are not shipped.
//
// # Languages
//
// Files whose names differ in a language alone are translations of each other:
//
//	faq.md  faq.de.md  faq.pt-BR.md        or        en/faq.md  de/faq.md
//
// The element's lang chooses: the same tag, else the same language of another
// region, else the default, which is the file without a tag, then English, then
// the first. Where a translation lacks questions, they come from the file in the
// default language. The slug tells which are the same, so give the questions of
// an original slugs of their own, "## How do I pay? {#pay}", and keep them.
// "lang: de" in front matter says what a name does not; it does not pair files
// of different names.
//
// # Front matter
//
// A file may begin with a block between two lines of three hyphens. All keys
// are optional, and keys of other programs are left alone:
//
//	---
//	title: Billing              # of the topic; default: the heading of level 1
//	lang: en                    # BCP 47 tag of the text; default: that of the name
//	base: https://docs.example/ # what relative links resolve against; a page, as
//	                            # https://docs.example/README.md, has the headings
//	                            # beside an FAQ that is one part of it
//	tags: [money, account]      # given to each of its questions
//	pages:                      # where its questions are suggested
//	  - /billing/**
//	order: 2                    # place among the topics; those without come last
//	synonyms: [off]             # or groups of the whole FAQ: - "log in, sign in"
//	stemming: off               # inflections are not taken for one word
//	vars:                       # variables of this file
//	  plan: Basic
//	---
//
// index.md, or the first file where there is none, may also say what the pages of a
// built site have at their head; paths are those of files next to it:
//
//	logo: img/logo.svg
//	links:
//	  Status: https://status.example/
//	  Write to us: mailto:help@example.org
//
// Front matter and vars.yml are the part of YAML that people write there:
// plain, 'single' and "double" quoted scalars, lists in both forms shown above,
// maps nested by spaces, and comments. Anchors, block scalars, tags and maps in
// braces are errors with file and line, never guessed at.
//
// # Questions and answers
//
// A question is a heading, and its answer is all that follows up to the next
// one. A heading of level 1 above them is the title, headings between are
// sections, deeper ones belong to an answer.
//
//	# Billing
//	## Paying
//	### How do I pay?
//	By card or by invoice.
//
// Which level holds the questions need not be said. It is the one that fits
// best: each heading of a level that reads like a question counts 3 for it, each
// other one 1, and each heading above it with text of its own, which would then
// answer nothing, counts 2 against it, or 4 when it asks. Above that level, a
// heading with text and no question beneath is a question too; so is one that
// asks. At that level, one without text whose sub-headings ask is a section.
// Headings on consecutive lines, behind an empty one, share the answer beneath.
// Text above a question that answers none, an introduction, is shown with the
// list, above that question.
//
// These are read in the same way, in place of headings or beneath them. Of
// several such shapes in a file, the one with most questions counts:
//
//   - <details><summary>How do I pay?</summary>, and what other generators fold:
//     ??? question "…", :::details …, shortcodes and components with a title
//     that asks
//   - bold paragraphs and list items that ask: **How do I pay?**, with the answer
//     on the same line or beneath; "**Q:** …", "Q: …", "Q1. …", and "A: …"
//   - definition lists, in Markdown ("Term" above ": answer") or <dl>
//   - rows of a table, in Markdown or HTML, with two columns whose first one asks
//   - list items that ask, their answers indented beneath
//   - quotations that ask, "> How do I pay?", code spans and lines that do, where
//     nothing else asks
//   - HTML headings, <h2>…</h2>, and those of wikis, "= How do I pay? ="
//
// A file in which a part beside others is called "FAQ" or "Frequently asked
// questions", in any of thirty languages, is a README: that part alone is read.
//
// Tables of contents made by hand, links back to the top, rules between
// questions, comments, and the lines that speak to a site's generator are left
// out. Admonitions become quotes with a bold title: "!!! note", ":::note",
// "> [!NOTE]".
//
// Answers are CommonMark with tables, strikethrough, task lists, autolinks and
// footnotes. Of raw HTML, <kbd>, <br>, <sub>, <sup>, <mark>, <details> and
// <summary> stay. <img src alt width height> and <a href> are read as Markdown's
// own images and links, and <li> and paragraphs as such. Everything else is
// dropped with a warning, its text stays. An image may be given its size in
// pixels: ![text](image.png =200x100), or {: width="200" height="100"} behind it.
//
// # Beneath a heading
//
// An HTML comment, which no reader sees, says more about a question. Pairs are
// separated by semicolons and the values of one by commas; each may be left out:
//
//	<!-- faq: aliases=refund, money back; tags=billing; pages=/billing/** -->
//
// "popular", or popular=true, lists the question before anybody types; popular: true
// in front matter does so for all of a file, but for those that say popular=false.
// "audience=admin, staff" shows the question to these alone, as a page names them by
// its attribute audience or a build by -audience; audience: admin in front matter does so for all of
// a file, but for those that say another audience, or none after the sign. This hides and does not protect: who
// looks into what a page has fetched finds it, unless a build has left it out.
// Aliases are other words that people type for it. Tags name its subjects. Pages
// are paths of the host's pages on which it is suggested: * means any part
// of one path segment, {name} for one whole segment, ** for any number of them;
// * alone is every page. A page named exactly comes before one that a glob names,
// and of globs the one with more letters of its own. "was=old-slug" names what the
// question was called in links before; its old address leads to it.
//
// # Links
//
// The slug of a question is its name in links: lower case, a hyphen for each
// space, letters and digits of every script kept, all else dropped, as GitHub
// does; a number is appended to one that is taken. "### How do I pay? {#pay}"
// chooses the slug pay, as do "{: #pay}" and <a name="pay"></a> in the heading or
// on its own line above. A link to #pay opens that question in the widget, and
// so does one to the name of a heading or anchor inside its answer; the name of a
// section opens its first question. A link to another file of the content,
// "billing.md" or "../billing.md#pay", opens the question there.
//
// Other relative links, and images, resolve against the folder of their file,
// which is taken to stand under base: the file's own, or else the element's.
// Reference definitions, "[label]: /path", hold for the whole of their file.
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
// A line of synonyms.txt, beside vars.yml, is a group of words or phrases that
// mean nearly the same, with commas between, or goes one way: "pond => sea, deep
// blue" lets who asks for pond find the other two as well.
//
// A line of queries.txt is a query, a tab, the slug of the question it must
// find and, after another tab, the worst rank allowed; without one it is 1, the
// first place. Empty lines and lines that begin with # say nothing.
//
// # Faults
//
// The command "faq check" names every fault of a folder with file, line and
// column, and what to do about it; "faq check -h" lists their kinds.
package content

import (
	"embed"
	"io/fs"
)

//go:embed *.md vars.yml
var files embed.FS

// FS holds the Markdown files and vars.yml at its root.
func FS() fs.FS { return files }
