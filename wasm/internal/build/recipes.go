package build

import (
	"cmp"
	"fmt"
	"sync"

	"faqwidget/wasm/internal/disk"
)

// Recipes gives a recipe for each file of the output, which any static host can serve:
//
//	index.html               the FAQ as HTML for readers without script and for search engines, and the widget
//	LANG/index.html          the same for the readers of each translation
//	topics/TOPIC/index.html  the questions of a topic, where there are several
//	topics/TOPIC/2/index.html, topics/2/index.html   the rest of more than 200 questions
//	q/SLUG/index.html        a question; at its former slugs, a page that leads there
//	q/SLUG/index.html.md     the question as Markdown
//	llms.txt                 lists the Markdown files for programs, as llmstxt.org proposes
//	llms-full.txt            has the answers too, up to 4 MB of them
//	404.html                 what hosts show for an address without a page; it finds the rest even when the public address is unknown
//	faq-widget.js            the script to embed anywhere; its name never changes
//	faq-repair.js            by which scripts of earlier builds find this one; its name never changes
//	assets-HASH/             all that pages load; HASH is a hash of its content
//	assets-HASH/faq-LANG-HASH.wasm   the FAQ in a language, compiled
//	faq-LANG.wasm            the same, for pages elsewhere that show it with others; its name never changes
//	assets-HASH/faq-LANG-HASH.root.wasm, faq-LANG-HASH/*.wasm   a large FAQ in shards
//	faq-widget.offline.js    the script with everything in itself
//	offline.html             the page with everything in itself, for opening from a disk
//	LICENSES.txt             licences of all code in the engine and the scripts
//	sitemap.xml              when the address is known
//
// and the files of the content that the pages show or link to. What all pages share
// is made here, and what has a name by its content; the rest by the recipes, in any
// order and at once.
func (b Build) Recipes() ([]disk.Recipe, error) {
	dist, err := readDist(b.Dist)
	if err != nil {
		return nil, err
	}
	if b.Content, err = narrowed(b.Content, b.Audience); err != nil {
		return nil, err
	}
	corpora := corpora(b.Content, "", b.Shards) // first, so that its index is freed before the pages are made
	pages := b.pages(dist)
	out, files, err := b.online(dist, corpora, pages)
	if err != nil {
		return nil, err
	}
	whole := withoutShards(corpora)
	offline := sync.OnceValues(func() ([]byte, error) {
		script, err := dist.carried(out.engine, whole)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", b.Dist.Path(disk.OfflineName), err)
		}
		return script, nil
	})
	files = append(files, disk.Recipe{Name: disk.OfflineName, Make: offline}, disk.Recipe{Name: disk.OfflinePage, Make: func() ([]byte, error) {
		script, err := offline()
		if err != nil {
			return nil, err
		}
		return pages[0].offline(script), nil
	}})
	for _, c := range whole {
		files = append(files, disk.Ready(disk.File{Name: "faq-" + cmp.Or(c.Lang, b.lang()) + ".wasm", Data: c.File.Data}))
	}
	if dist.licences != nil {
		files = append(files, disk.Ready(disk.File{Name: disk.LicencesName, Data: dist.licences}))
	}
	for _, p := range pages {
		p.inText = true
		files = append(files, p.texts()...)
		files = append(files, disk.Made(p.folder+disk.PageName, func() []byte { return p.online(&out, p.dataOfAll()) }))
	}
	files = append(files, b.inner(&out, pages, "")...)
	if b.URL != "" {
		files = append(files, disk.Made(disk.SitemapName, func() []byte { return sitemap(pages) }))
	}
	return files, nil
}

// inner are the pages of topics and questions, with head added to their heads,
// the pages at former addresses, and the page for addresses without one.
func (b Build) inner(o *online, pages []*page, head string) (files []disk.Recipe) {
	for _, p := range pages {
		leaves := p.leaves()
		for i := range leaves {
			files = append(files, disk.Made(leaves[i].folder+disk.PageName, func() []byte {
				l := leaves[i]
				l.head = head
				return p.frame(l, o)
			}))
		}
		files = append(files, p.redirects()...)
	}
	return append(files, disk.Made(disk.MissingPage, func() []byte { return pages[0].frame(pages[0].missing(b.URL), o) }))
}
