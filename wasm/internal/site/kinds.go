package site

// A Kind is one sort of fault that content can have. Its name is what
// `faq check -json` prints and stays the same from version to version.
type Kind struct {
	Name    string
	Warning bool   // readers are served well enough as it is
	Means   string // what is wrong, in a line
}

// Kinds are all sorts of faults, by name: what Check may find.
var Kinds = []Kind{
	{"alias-collision", true, "an alias stands for two questions"},
	{"bad-query", false, "a line of queries.txt is no search test"},
	{"broken-link", false, "a link leads to no question, file or heading; a warning for a heading beside the FAQ"},
	{"dropped-html", true, "raw HTML that readers do not see"},
	{"duplicate-question", true, "a question is asked twice"},
	{"duplicate-slug", false, "two questions have the same name in links; a warning where nobody chose it"},
	{"front-matter", false, "front matter or vars.yml cannot be read; a warning in keys of other programs"},
	{"missing-alt", true, "an image has no text for those who do not see it"},
	{"missing-image", false, "an image shows a file that is not there"},
	{"no-answer", true, "a question without an answer"},
	{"no-question", false, "content without a question"},
	{"outside-faq", true, "a file has parts beside its FAQ, which are not read"},
	{"pages-never", true, "a glob of pages that no address can match"},
	{"query-failed", false, "a search test does not find its question, or too far down"},
	{"unknown-slug", false, "a search test names no question"},
	{"unknown-variable", false, "a variable without a value"},
	{"unreadable", false, "a file that is missing, too large, not UTF-8 or not text; a warning for a link to a folder"},
}
