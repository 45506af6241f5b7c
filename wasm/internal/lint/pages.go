package lint

import (
	"net/url"
	"regexp"
	"strconv"
	"strings"

	"faqwidget/wasm/internal/faq"
)

// suggestSlugs names the nearest slug for each link to a missing question.
func (c *checker) suggestSlugs(faults faq.Faults) {
	var slugs []string
	for i, f := range faults {
		wanted, inPage := strings.CutPrefix(f.Target, "#")
		if f.Kind != faq.KindBrokenLink || !inPage {
			continue
		}
		if slugs == nil {
			for _, e := range c.Corpus.Entries() {
				slugs = append(slugs, e.Slug)
			}
		}
		if near := nearest(wanted, slugs); near != "" {
			faults[i].Fix = "did you mean " + strconv.Quote("#"+near) + "?"
		}
	}
}

// checkPages finds globs of pages that cannot match the path of any address.
func (c *checker) checkPages() faq.Faults {
	var faults faq.Faults
	for _, e := range c.Corpus.Entries() {
		for _, glob := range e.Pages {
			why, fix := neverMatches(glob)
			if why == "" {
				continue
			}
			const near = 4 // lines, from the heading on, in which the comment with the globs is
			what := regexp.MustCompile(regexp.QuoteMeta(glob))
			f := faq.Fault{File: e.Source.File, Line: e.Line, Kind: faq.KindPagesNever, Warning: true,
				Message: "no page matches " + strconv.Quote(glob) + ": " + why, Fix: fix}
			if line, column := c.locate(f.File, e.Line, near, what); line > 0 {
				f.Line, f.Column = line, column
			} else if line, column := c.locate(f.File, 1, e.Line, what); line > 0 { // in the front matter
				f.Line, f.Column = line, column
			}
			faults = append(faults, f)
		}
	}
	return faults
}

// neverMatches says why a glob of pages matches no path, and how to fix it; ""
// if it may match.
func neverMatches(glob string) (why, fix string) {
	switch {
	case strings.Contains(glob, "://"):
		path := "/"
		if u, err := url.Parse(glob); err == nil && u.Path != "" {
			path = u.Path
		}
		return "pages are named by their paths", "write " + strconv.Quote(path)
	case !strings.HasPrefix(glob, "/") && !strings.HasPrefix(glob, "*"):
		return "paths begin with a slash", "write " + strconv.Quote("/"+glob)
	case strings.ContainsAny(glob, "?#"):
		return "paths hold no query and no fragment", "write " + strconv.Quote(glob[:strings.IndexAny(glob, "?#")])
	case strings.ContainsAny(glob, " \t\\"):
		return "paths hold neither spaces nor backslashes", "separate globs by commas, and the parts of one by slashes"
	case strings.Contains(glob, "//"), strings.Contains(glob+"/", "/./"), strings.Contains(glob+"/", "/../"):
		return "paths hold no empty part and no dots alone", "write the path as the address bar shows it"
	}
	return "", ""
}
