package lint

import (
	"regexp"
	"slices"
	"strings"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/html"
)

// checkPassages finds what readers will miss: links and images that lead to
// missing files, images without alternative text, and raw HTML that was
// dropped. It compares each passage with its rendering, so it never disagrees
// with what readers see. A fault common to several translations is found in
// each; Check reports equal faults once.
func (c *checker) checkPassages() faq.Faults {
	var faults faq.Faults
	for _, corpus := range c.Corpora() {
		for _, p := range c.passages(corpus) {
			faults = append(faults, c.checkReferences(p)...)
			faults = append(faults, c.checkImages(p)...)
			faults = append(faults, c.checkHTML(p)...)
		}
	}
	return faults
}

var (
	imageElement   = regexp.MustCompile(`<img [^>]*\balt=""`)
	imageUnlabeled = regexp.MustCompile(`!\[\s*\]|<img\b(?:[^>]*>)?`)
	imageLabel     = regexp.MustCompile(`\balt\s*=\s*["']?[^"'\s>]`)
)

// checkImages finds the images of a passage without alternative text.
func (c *checker) checkImages(p passage) (faults faq.Faults) {
	shown := len(imageElement.FindAllString(p.rendered, -1))
	places := c.places(p.file, p.first, p.lines, imageUnlabeled)
	places = slices.DeleteFunc(places, func(at textPlace) bool { return imageLabel.MatchString(at.text) })
	if len(places) == 0 && shown > 0 {
		places = []textPlace{{line: p.question}}
	}
	for _, at := range places[:min(shown, len(places))] {
		faults = append(faults, faq.Fault{File: p.file, Line: at.line, Column: at.column, Kind: faq.KindMissingAlt, Warning: true,
			Message: "an image has no text for those who do not see it", Fix: "write what it shows: ![text](address)"})
	}
	return faults
}

// htmlTag matches an opening tag, as in CommonMark's section 6.6, except those
// with angle brackets in attribute values.
var htmlTag = regexp.MustCompile(`<([A-Za-z][A-Za-z0-9-]*)(\s[^<>]*)?/?>`)

// keptTags are the elements that markdown keeps, or reads as its own.
var keptTags = func() map[string]bool {
	kept := map[string]bool{}
	for name := range strings.FieldsSeq("a audio b blockquote br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img kbd li mark ol p pre s samp " +
		"span strike strong sub summary sup table tbody td tfoot th thead tr tt ul video") {
		kept[name] = true
	}
	return kept
}()

// bracketed matches the destination of a link in angle brackets.
var bracketed = regexp.MustCompile(`(\]\(|\]:) *<[^<>\n]*>`)

// checkHTML finds the elements in the source that the rendering neither keeps nor
// shows as text: one fault for each element and passage.
func (c *checker) checkHTML(p passage) faq.Faults {
	var faults faq.Faults
	seen := map[string]bool{}
	source := bracketed.ReplaceAllString(p.source, "$1")
	for _, m := range htmlTag.FindAllStringSubmatch(source, -1) {
		tag, name := m[0], strings.ToLower(m[1])
		if keptTags[name] || seen[name] {
			continue
		}
		if strings.Count(source, tag) <= strings.Count(p.rendered, html.Escape(tag)) {
			continue // all of them are code
		}
		seen[name] = true
		f := c.faultAt(p, regexp.MustCompile(regexp.QuoteMeta(tag)))
		f.Kind, f.Message, f.Fix, f.Warning = faq.KindDroppedHTML, "the HTML element <"+name+"> is dropped", "write it as Markdown, or as code to show it", true
		faults = append(faults, f)
	}
	return faults
}
