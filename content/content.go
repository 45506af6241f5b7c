// Package content is the FAQ that ships inside the program: Markdown files and
// the variables they use. It exports them as a file system and does nothing
// else; package markdown reads them.
//
// This is the format of what an author writes, here and anywhere.
//
// # Files
//
// Every *.md file in UTF-8 is a topic: questions that are read together. Topics
// come in the order of their names unless front matter says otherwise. The
// files of a folder belong together; folders may nest.
//
// Beside them, vars.yml holds variables, and queries.txt an author's own search
// tests, which are not shipped.
//
// # Front matter
//
// A file may begin with a block between two lines of three hyphens. All keys
// are optional, and keys of other programs are left alone:
//
//	---
//	title: Billing              # of the topic; default: the heading of level 1
//	lang: en                    # BCP 47 tag of the text
//	base: https://docs.example/ # what relative links resolve against
//	tags: [money, account]      # given to each of its questions
//	pages:                      # where its questions are suggested
//	  - /billing/**
//	order: 2                    # place among the topics; those without come last
//	vars:                       # variables of this file
//	  plan: Basic
//	---
//
// Front matter and vars.yml are the part of YAML that people write there:
// plain, 'single' and "double" quoted scalars, lists in both forms shown above,
// maps nested by spaces, and comments. Anchors, block scalars, tags and maps in
// braces are errors with file and line, never guessed at.
//
// # Questions and answers
//
// A question is a heading, and its answer is all that follows up to the next
// one. The questions of a file share one level, whichever it is: it is found by
// counting the headings that read as questions. A heading of level 1 above them
// is the title, headings between are sections, deeper ones belong to an answer.
//
//	# Billing
//	## Paying
//	### How do I pay?
//	By card or by invoice.
//
// Files in other shapes are read as they are: questions as
// <details><summary>…</summary> or as lines of bold text, "**Q: How do I pay?**",
// and files with a single question. A list of links into the page at the top,
// a table of contents made by hand, is recognised and dropped.
//
// Answers are CommonMark with tables, strikethrough, task lists, autolinks and
// footnotes. Of raw HTML, <kbd>, <br>, <sub>, <sup>, <mark>, <details> and
// <summary> stay; everything else is dropped with a warning.
//
// # Beneath a heading
//
// An HTML comment, which no reader sees, says more about a question. Pairs are
// separated by semicolons and the values of one by commas; each may be left out:
//
//	<!-- faq: aliases=refund, money back; tags=billing; pages=/billing/** -->
//
// Aliases are other words that people type for it. Tags name its subjects. Pages
// are paths of the host's pages on which it is suggested: * stands for any part
// of one path segment, ** for any number of segments.
//
// # Links
//
// The slug of a question is its name in links: lower case, a hyphen for each
// space, letters and digits of every script kept, all else dropped, as GitHub
// does; a number is appended to one that is taken. "### How do I pay? {#pay}"
// chooses the slug pay. A link to #pay opens that question in the widget.
// Relative links resolve against base, and reference definitions,
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
// browser leaves it as it stands and warns in the console.
//
// # Search tests
//
// A line of queries.txt is a query, a tab, the slug of the question it must
// find and, after another tab, the worst rank allowed; without one it is 1, the
// first place. Empty lines and lines that begin with # say nothing.
package content

import (
	"embed"
	"io/fs"
)

//go:embed *.md vars.yml
var files embed.FS

// FS holds the Markdown files and vars.yml at its root.
func FS() fs.FS { return files }
