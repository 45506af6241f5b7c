// Package lint finds what is wrong with an author's content: faults found in
// reading, questions that are hard to tell apart, things that readers will miss,
// and search tests that fail. It changes nothing.
package lint

import (
	"slices"
	"strconv"
	"strings"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/faq"
)

// Check finds all that is wrong with the content, sorted by file and place.
func Check(content *author.Content) faq.Faults {
	c := &checker{Content: content}
	faults := slices.Clone(c.Faults)
	for i, f := range faults {
		// Browsers show an answer with a broken link; its author must know.
		faults[i].Warning = f.Warning && f.Kind != faq.KindBrokenLink
	}
	var own faq.Faults
	own = append(own, c.checkSlugs()...)
	own = append(own, c.checkAliases()...)
	own = append(own, c.checkPassages()...)
	own = append(own, c.checkBounds()...)
	own = append(own, c.checkCollisions()...)
	own = append(own, c.checkPages()...)
	own = append(own, c.checkAudience()...)
	own = append(own, c.checkUnread()...)
	own = append(own, c.checkFiles()...)
	own = append(own, c.checkKeys()...)
	own = append(own, c.checkSite()...)
	own = append(own, c.checkFormer()...)
	own = append(own, c.checkQueries()...)
	faults = append(faults, c.Name(own)...)
	c.suggestSlugs(faults)
	if slices.ContainsFunc(faults, func(f faq.Fault) bool { return f.Kind == faq.KindUnreadable }) { // explains why no question was found
		faults = slices.DeleteFunc(faults, func(f faq.Fault) bool { return f.Kind == faq.KindNoQuestion })
	}
	return sorted(c.judgeHeadings(faults))
}

// checkSlugs finds questions that are asked twice and slugs that are wanted twice.
func (c *checker) checkSlugs() faq.Faults {
	var faults faq.Faults
	asked, slugs := map[string]*faq.Entry{}, map[string]*faq.Entry{}
	for _, e := range c.Corpus.Entries() {
		question := folded(e.Question)
		if first := asked[question]; first != nil {
			faults = append(faults, faq.Fault{File: e.Source.File, Line: e.Line, Kind: faq.KindDuplicateQuestion, Warning: true,
				Message: "the question " + strconv.Quote(e.Question) + " is asked in " + place(first) + " too",
				Fix:     "keep one, or say in each what it is about"})
			continue
		}
		asked[question] = e
		wanted, column := c.chosenSlug(e)
		if wanted == "" {
			wanted = corpus.Slug(e.Question)
		}
		if first := slugs[wanted]; first != nil {
			faults = append(faults, faq.Fault{File: e.Source.File, Line: e.Line, Column: column, Kind: faq.KindDuplicateSlug,
				Warning: column == 0, // nobody chose it
				Message: "the slug " + strconv.Quote(wanted) + " is that of " + place(first) + "; links will need " + strconv.Quote(e.Slug),
				Fix:     "choose another with {#slug} on the heading"})
			continue
		}
		slugs[wanted] = e
	}
	return faults
}

// chosenSlug is the slug written on an entry's heading, and its column, or "" and 0.
func (c *checker) chosenSlug(e *faq.Entry) (slug string, column int) {
	line := c.line(e.Source.File, e.Line)
	if m := slugAttribute.FindStringSubmatchIndex(line); m != nil {
		return line[m[2]:m[3]], m[0] + 1
	}
	return "", 0
}

// checkAliases finds aliases of more than one question.
func (c *checker) checkAliases() faq.Faults {
	owner := map[string]*faq.Entry{}
	for _, e := range slices.Backward(c.Corpus.Entries()) {
		owner[folded(e.Question)] = e // the first of equal questions
	}
	var faults faq.Faults
	for _, e := range c.Corpus.Entries() {
		for _, alias := range e.Aliases {
			other := owner[folded(alias)]
			if other == nil {
				owner[folded(alias)] = e
			} else if other != e {
				faults = append(faults, c.aliasFault(e, alias, other))
			}
		}
	}
	return faults
}

func (c *checker) aliasFault(e *faq.Entry, alias string, other *faq.Entry) faq.Fault {
	f := faq.Fault{File: e.Source.File, Line: e.Line, Kind: faq.KindAliasCollision, Warning: true,
		Message: "the alias " + strconv.Quote(alias) + " stands for " + place(other) + " too",
		Fix:     "give it to the question that answers it best"}
	const near = 3 // lines beneath the heading in which the comment with the aliases is
	for n := e.Line + 1; n <= e.Line+near; n++ {
		if i := strings.Index(c.line(f.File, n), alias); i >= 0 {
			f.Line, f.Column = n, i+1
			break
		}
	}
	return f
}

// folded makes texts equal that differ only in case and white space.
func folded(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// checkFormer finds former slugs that other questions have or had.
func (c *checker) checkFormer() (faults faq.Faults) {
	owner := map[string]*faq.Entry{}
	for _, e := range c.Corpus.Entries() {
		owner[e.Slug] = e
	}
	for _, e := range c.Corpus.Entries() {
		for _, slug := range c.Former(e) {
			other := owner[slug]
			if other == nil {
				owner[slug] = e
				continue
			}
			faults = append(faults, faq.Fault{File: e.Source.File, Line: e.Line, Kind: faq.KindDuplicateSlug,
				Message: "the former slug " + strconv.Quote(slug) + " is that of " + place(other) + " too", Fix: "leave it to the question that readers look for there"})
		}
	}
	return faults
}
