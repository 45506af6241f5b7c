package faq

// A Kind is one sort of fault that content can have. `faq check -json` prints
// it, and it stays the same from version to version.
type Kind string

// All kinds. [Kinds] says what each means.
const (
	KindAliasCollision    Kind = "alias-collision"
	KindBadAddress        Kind = "bad-address"
	KindBadName           Kind = "bad-name"
	KindBadQuery          Kind = "bad-query"
	KindBadSynonyms       Kind = "bad-synonyms"
	KindBadValue          Kind = "bad-value"
	KindBeyondBound       Kind = "beyond-bound"
	KindBrokenLink        Kind = "broken-link"
	KindCaseCollision     Kind = "case-collision"
	KindDroppedHTML       Kind = "dropped-html"
	KindDuplicateQuestion Kind = "duplicate-question"
	KindDuplicateSlug     Kind = "duplicate-slug"
	KindEmptyFile         Kind = "empty-file"
	KindFrontMatter       Kind = "front-matter"
	KindHiddenFile        Kind = "hidden-file"
	KindHiddenQuestion    Kind = "hidden-question"
	KindMissingAlt        Kind = "missing-alt"
	KindMissingImage      Kind = "missing-image"
	KindNameCollision     Kind = "name-collision"
	KindNoAnswer          Kind = "no-answer"
	KindNoQuestion        Kind = "no-question"
	KindNotFile           Kind = "not-a-file"
	KindNotQuestion       Kind = "not-a-question"
	KindOutsideFAQ        Kind = "outside-faq"
	KindOutsideFolder     Kind = "outside-folder"
	KindPagesNever        Kind = "pages-never"
	KindQueryFailed       Kind = "query-failed"
	KindTemplateCall      Kind = "template-call"
	KindTooLarge          Kind = "too-large"
	KindUnknownKey        Kind = "unknown-key"
	KindUnknownSlug       Kind = "unknown-slug"
	KindUnknownVariable   Kind = "unknown-variable"
	KindUnpaired          Kind = "unpaired"
	KindUnpublishedType   Kind = "unpublished-type"
	KindUnreadable        Kind = "unreadable"
	KindUnsafeSVG         Kind = "unsafe-svg"
)

// A KindInfo says what a kind of fault means.
type KindInfo struct {
	Kind    Kind
	Warning bool   // readers are served well enough as it is
	Means   string // what is wrong, in a line
}

// Kinds are all kinds of faults, by name.
var Kinds = []KindInfo{
	{KindAliasCollision, true, "two questions have the same alias"},
	{KindBadAddress, false, "an address that cannot be read as one"},
	{KindBadName, false, "a linked file with a name that not every system can hold"},
	{KindBadQuery, false, "a line of queries.txt is not a search test"},
	{KindBadSynonyms, false, "a line of synonyms.txt, or of synonyms in front matter, is not a group of them"},
	{KindBadValue, false, "a key of front matter or of a comment has a value that it cannot have"},
	{KindBeyondBound, true, "an answer larger or more involved than a page can lay out: the rest stays as it was written"},
	{KindBrokenLink, false, "a link leads to no question, file or heading; a warning for a heading outside the FAQ"},
	{KindCaseCollision, true, "two files whose names differ in capital letters only, which many systems take for one"},
	{KindDroppedHTML, true, "raw HTML that readers do not see"},
	{KindDuplicateQuestion, true, "a question is asked twice"},
	{KindDuplicateSlug, false, "two questions have the same name in links; a warning where nobody chose it"},
	{KindEmptyFile, true, "a file of content without a word, among others"},
	{KindFrontMatter, false, "front matter or vars.yml cannot be read; a warning in keys of other programs"},
	{KindHiddenFile, false, "a linked file whose path has a part that begins with a dot or an underscore"},
	{KindHiddenQuestion, true, "a link to a question that not all who read it are shown, or a translation that shows what its original hides"},
	{KindMissingAlt, true, "an image has no text for those who do not see it"},
	{KindMissingImage, false, "an image shows a file that is not there"},
	{KindNameCollision, false, "a linked file with the name of one that a build writes"},
	{KindNoAnswer, true, "a question without an answer"},
	{KindNoQuestion, false, "content without a question"},
	{KindNotFile, false, "a name that stands for a folder, a pipe or a device where a file belongs"},
	{KindNotQuestion, true, "a heading, fold or file among questions is not a question"},
	{KindOutsideFAQ, true, "a file has parts next to its FAQ that are not read"},
	{KindOutsideFolder, false, "a file outside the folder of the content; a warning for a link, which the page around the FAQ may answer"},
	{KindPagesNever, true, "a glob of pages that no address can match"},
	{KindQueryFailed, false, "a search test does not find its question, or too far down"},
	{KindTemplateCall, true, "a call to a template engine, which is left out"},
	{KindTooLarge, false, "a file larger than 20 MB, or made so large by variables that they are no longer replaced"},
	{KindUnknownKey, false, "a key of a comment for the FAQ, or of front matter, that is misspelt"},
	{KindUnknownSlug, false, "a search test names no question"},
	{KindUnknownVariable, false, "a variable without a value"},
	{KindUnpaired, true, "a file or question translates one that does not exist"},
	{KindUnpublishedType, false, "a link to a file of a type that is not published, such as HTML; -publish adds types"},
	{KindUnreadable, false, "a file that is missing, not UTF-8 or not text, or that may not be read; a warning for a link to a folder"},
	{KindUnsafeSVG, false, "an SVG image that could run code where it is opened"},
}
