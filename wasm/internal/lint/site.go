package lint

import (
	"slices"
	"strconv"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/faq"
)

// Site finds what is wrong with the logo and the links of a built site.
func Site(content *author.Content) faq.Faults {
	c := &checker{Content: content}
	return sorted(c.Name(c.checkSite()))
}

// checkSite finds what is wrong with the logo and the links of a built site, in
// each language.
func (c *checker) checkSite() (faults faq.Faults) {
	for _, lang := range corpus.Languages(c.Files) {
		site, own := corpus.SiteOf(corpus.Select(c.Files, lang))
		if site.Logo != "" {
			if file, err := c.CheckLinked(site.Logo); err != nil || !file {
				fault := faq.Fault{Kind: faq.KindNotFile, Message: "the logo " + strconv.Quote(site.Logo) + " is not a file", Fix: "name an image in the folder of the content"}
				if err != nil {
					fault = brokenReference(site.Logo, true, err)
				}
				fault.File, fault.Line = site.File, site.LogoLine
				own = append(own, fault)
			}
		}
		for _, fault := range own {
			if !slices.Contains(faults, fault) {
				faults = append(faults, fault)
			}
		}
	}
	return faults
}
