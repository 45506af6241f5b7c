package build

import (
	_ "embed"
	"strings"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/corpus"
)

// Names of the assets that a site's pages load in addition to the widget.
const (
	styleName = "page.css"
	siteName  = "site.js"
	iconName  = "icon.svg"
)

// ownStyle is an author's style sheet, which follows that of the pages.
const ownStyle = "site.css"

//go:embed page/page.css
var pageStyle string

//go:embed page/site.js
var siteScript string

//go:embed page/icon.svg
var siteIcon string

// styleOf is the style sheet of the pages, followed by the author's own.
func styleOf(c *author.Content) string {
	if c.Root == nil {
		return pageStyle
	}
	own, err := c.Root.ReadFile(ownStyle)
	if err != nil {
		return pageStyle // nobody has to write one
	}
	return pageStyle + "\n" + string(own)
}

// siteOf is the site as front matter describes it in a language. What is
// missing there is taken from the language of the content.
func siteOf(c *author.Content, lang string) corpus.Site {
	usual, _ := corpus.SiteOf(corpus.Select(c.Files, ""))
	own, _ := corpus.SiteOf(corpus.Select(c.Files, lang))
	if own.Logo == "" {
		own.Logo = usual.Logo
	}
	if len(own.Links) == 0 {
		own.Links = usual.Links
	}
	if own.Contact == "" {
		own.Contact = usual.Contact
	}
	return own
}

// address is where a link of the header leads, seen from a page that has up
// as its path to the output.
func address(link, up string) string {
	if author.IsRelative(link) && !strings.HasPrefix(link, "#") {
		return up + link
	}
	return link
}
