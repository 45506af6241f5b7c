package faq

// A Kind is one sort of fault that content can have. `faq check -json` prints
// it, and it stays the same from version to version.
type Kind string

// All kinds. [Kinds] says what each means.
const (
	KindAliasCollision    Kind = "alias-collision"
	KindBadQuery          Kind = "bad-query"
	KindBrokenLink        Kind = "broken-link"
	KindDroppedHTML       Kind = "dropped-html"
	KindDuplicateQuestion Kind = "duplicate-question"
	KindDuplicateSlug     Kind = "duplicate-slug"
	KindFrontMatter       Kind = "front-matter"
	KindMissingAlt        Kind = "missing-alt"
	KindMissingImage      Kind = "missing-image"
	KindNoAnswer          Kind = "no-answer"
	KindNoQuestion        Kind = "no-question"
	KindOutsideFAQ        Kind = "outside-faq"
	KindPagesNever        Kind = "pages-never"
	KindQueryFailed       Kind = "query-failed"
	KindUnknownSlug       Kind = "unknown-slug"
	KindUnknownVariable   Kind = "unknown-variable"
	KindUnreadable        Kind = "unreadable"
)

// A KindInfo says what a kind of fault means.
type KindInfo struct {
	Kind    Kind
	Warning bool   // readers are served well enough as it is
	Means   string // what is wrong, in a line
}

// Kinds are all kinds of faults, by name.
var Kinds = []KindInfo{
	{KindAliasCollision, true, "an alias stands for two questions"},
	{KindBadQuery, false, "a line of queries.txt is no search test"},
	{KindBrokenLink, false, "a link leads to no question, file or heading; a warning for a heading beside the FAQ"},
	{KindDroppedHTML, true, "raw HTML that readers do not see"},
	{KindDuplicateQuestion, true, "a question is asked twice"},
	{KindDuplicateSlug, false, "two questions have the same name in links; a warning where nobody chose it"},
	{KindFrontMatter, false, "front matter or vars.yml cannot be read; a warning in keys of other programs"},
	{KindMissingAlt, true, "an image has no text for those who do not see it"},
	{KindMissingImage, false, "an image shows a file that is not there"},
	{KindNoAnswer, true, "a question without an answer"},
	{KindNoQuestion, false, "content without a question"},
	{KindOutsideFAQ, true, "a file has parts beside its FAQ, which are not read"},
	{KindPagesNever, true, "a glob of pages that no address can match"},
	{KindQueryFailed, false, "a search test does not find its question, or too far down"},
	{KindUnknownSlug, false, "a search test names no question"},
	{KindUnknownVariable, false, "a variable without a value"},
	{KindUnreadable, false, "a file that is missing, too large, not UTF-8 or not text; a warning for a link to a folder"},
}
