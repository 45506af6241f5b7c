// Package build makes what is published of an author's content: the compiled FAQ,
// what shows it, the static pages, the offline forms and the releases of the
// project. A build is made in memory and written as a whole; the same input
// gives the same bytes.
package build

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/lint"
	"faqwidget/wasm/internal/wasmfile"
)

// A Build is what `faq build` makes of an author's content.
type Build struct {
	Content *author.Content
	Dist    bundle.Folder // with the built engine and scripts
	URL     string        // public address of the output, for canonical links; may be empty

	Audience []string // whose entries are published besides those for everyone
	Shards   Sharding // "" is ShardsAuto
}

// Faults are those of the content as far as a build goes: an error when it
// cannot be built, or would lead readers to files that are not let out. Files
// that are not there are warnings: the rest can be read without them.
func (b Build) Faults() faq.Faults {
	faults := slices.Clone(b.Content.Faults)
	for _, f := range append(lint.References(b.Content), lint.Site(b.Content)...) {
		f.Warning = f.Warning || f.Kind == faq.KindBrokenLink || f.Kind == faq.KindMissingImage
		faults = append(faults, f)
	}
	return faults
}

// Files makes the output, which any static host can serve:
//
//	index.html               the FAQ as HTML for readers without script and for search engines, and the widget
//	LANG/index.html          the same for the readers of each translation
//	topics/TOPIC/index.html  the questions of a topic, where there are several
//	topics/TOPIC/2/index.html, topics/2/index.html   the rest of more than 200 questions
//	q/SLUG/index.html        a question; at the slugs that it had before, what leads there
//	q/SLUG/index.html.md     the question as Markdown
//	llms.txt                 lists these for programs, as llmstxt.org proposes
//	llms-full.txt            has the answers too, up to 4 MB of them
//	404.html                 what hosts show in place of a page that is not there; it finds the rest where the address is not known, too
//	faq-widget.js            the script to embed anywhere; its name never changes
//	faq-repair.js            what scripts of earlier builds find this one by; its name never changes
//	assets-HASH/             all that pages load; HASH is that of its content
//	assets-HASH/faq-LANG-HASH.wasm   the FAQ in a language, compiled
//	faq-LANG.wasm            the same, for pages elsewhere that show it with others: its name stays
//	assets-HASH/faq-LANG-HASH.root.wasm, faq-LANG-HASH/*.wasm   a large one in shards
//	faq-widget.offline.js    the script with everything in itself
//	offline.html             the page with everything in itself, for opening from a disk
//	LICENSES.txt             of all that the engine and the scripts are made of
//	sitemap.xml              when the address is known
//
// and the files of the content that the pages show or link to.
func (b Build) Files() ([]disk.File, error) {
	dist, err := readDist(b.Dist)
	if err != nil {
		return nil, err
	}
	if b.Content, err = narrowed(b.Content, b.Audience); err != nil {
		return nil, err
	}
	pages, corpora := b.pages(dist), corpora(b.Content, "", b.Shards)
	out, err := b.online(dist, corpora, pages)
	if err != nil {
		return nil, err
	}
	offline, err := dist.carried(out.engine, corpora)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", b.Dist.Path(disk.OfflineName), err)
	}
	files := out.files
	files = append(files, dist.forms(out.folder, out.built)...)
	files = append(files, disk.File{Name: disk.OfflineName, Data: offline})
	for _, c := range corpora {
		files = append(files, disk.File{Name: "faq-" + cmp.Or(c.Lang, b.lang()) + ".wasm", Data: c.File.Data})
	}
	if dist.licences != nil {
		files = append(files, disk.File{Name: disk.LicencesName, Data: dist.licences})
	}
	for _, p := range pages {
		texts, err := p.texts()
		if err != nil {
			return nil, err
		}
		files, p.inText = append(files, texts...), true
		data := ""
		if !p.isSplit() {
			data = p.jsonLD(p.all, 0)
		}
		files = append(files, disk.File{Name: p.folder + disk.PageName, Data: p.online(out, data)})
	}
	files = append(files, b.inner(out, pages, "")...)
	files = append(files, disk.File{Name: disk.OfflinePage, Data: pages[0].offline(offline)})
	if b.URL != "" {
		files = append(files, disk.File{Name: disk.SitemapName, Data: sitemap(pages)})
	}
	return files, nil
}

// inner are the pages of topics and questions, with more for their heads, what
// leads there from former addresses, and what is shown where there is no page.
func (b Build) inner(o online, pages []*page, head string) (files []disk.File) {
	for _, p := range pages {
		for _, l := range p.leaves() {
			l.head += head
			files = append(files, disk.File{Name: l.folder + disk.PageName, Data: p.frame(l, o)})
		}
		files = append(files, p.redirects()...)
	}
	return append(files, disk.File{Name: disk.MissingPage, Data: pages[0].frame(pages[0].missing(b.URL), o)})
}

// online makes what a page loads: the assets, the script that points to them
// from anywhere, and the files that the answers lead to. The page itself takes
// its script from the assets, so that the two always belong together.
func (b Build) online(d dist, corpora []Corpus, pages []*page) (online, error) {
	engine, err := b.bare(d.part(disk.EngineName).Data)
	if err != nil {
		return online{}, err
	}
	shell, err := bundle.Embed(d.part(disk.ShellName).Data, bundle.CorporaMark, listed(corpora, func(c Corpus) string { return c.Served().Name }))
	if err != nil {
		return online{}, fmt.Errorf("%s: %w", b.Dist.Path(disk.ShellName), err)
	}
	script := bundle.PointUp(d.script(corpora))
	style := []byte(styleOf(b.Content))
	o := online{engine: engine, sums: [3]string{disk.Integrity([]byte(siteScript)), disk.Integrity(style), disk.Integrity(script.Data)}}
	assets := []disk.File{{Name: styleName, Data: style}, {Name: siteName, Data: []byte(siteScript)}, {Name: iconName, Data: []byte(siteIcon)}, {Name: disk.EngineName, Data: engine}, {Name: disk.ShellName, Data: shell}, script}
	for _, c := range corpora {
		assets = append(assets, c.File)
		if c.Root != nil {
			assets = append(append(assets, *c.Root), c.Shards...)
		}
	}
	for _, p := range bundle.Parts {
		switch {
		case strings.HasSuffix(p.Name, "/"):
			o.built = append(o.built, d.locales...)
		case !p.Stable && !slices.ContainsFunc(assets, func(f disk.File) bool { return f.Name == p.Name }):
			o.built = append(o.built, d.part(p.Name))
		}
	}
	assets = append(assets, o.built...)
	o.folder = disk.AssetsPrefix + hashOf(assets)
	for _, a := range assets {
		o.files = append(o.files, disk.File{Name: o.folder + "/" + a.Name, Data: a.Data})
	}
	linked, err := b.linkedFiles(shown(pages))
	if err != nil {
		return o, err
	}
	for _, logo := range logos(b.Content, pages) {
		if !slices.ContainsFunc(linked, func(f disk.File) bool { return f.Name == logo.Name }) {
			linked = append(linked, logo)
		}
	}
	o.files = append(o.files, linked...)
	for _, name := range []string{disk.RepairName, disk.ScriptName} { // what may be cached anywhere comes last
		part := d.part(name)
		if name == disk.ScriptName {
			part = d.script(corpora)
		}
		pointed, err := bundle.PointTo(part, o.folder)
		if err != nil {
			return o, err
		}
		o.files = append(o.files, pointed)
	}
	return o, nil
}

// bare is the engine of the built folder without the FAQ that it brings along.
func (b Build) bare(engine []byte) ([]byte, error) {
	bare, err := wasmfile.Without(engine, wasmfile.CorpusSection)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", b.Dist.Path(disk.EngineName), err)
	}
	return bare, nil
}

// carried is the offline script with the FAQs in itself.
func (d dist) carried(engine []byte, corpora []Corpus) ([]byte, error) {
	script, err := bundle.EmbedPrograms(d.offline, bundle.Gzip(engine), d.gzip(disk.MarkdownName), d.gzip(disk.JoinerName))
	if err != nil {
		return nil, err
	}
	return bundle.Embed(script, bundle.CorporaMark, listed(corpora, func(c Corpus) string { return bundle.Base64(bundle.Gzip(c.File.Data)) }))
}

// gzip is that of a part, made again where it is of another one.
func (d dist) gzip(name string) []byte {
	packed := d.packed[name+".gz"]
	if data, err := bundle.Gunzip(packed); err != nil || string(data) != string(d.part(name).Data) {
		return bundle.Gzip(d.part(name).Data)
	}
	return packed
}

// lang is the language of the content, English unless it says another.
func (b Build) lang() string {
	return cmp.Or(b.Content.Corpus.Lang, usualLang)
}

// linkedFiles are the files of the content that what is shown has or links to, and
// that are let out. The error is about the first that is there and is not.
func (b Build) linkedFiles(shown []author.Renderings) (files []disk.File, refused error) {
	seen := map[string]bool{}
	for _, p := range shown {
		for _, html := range slices.Concat(p.Leads, p.Questions, p.Answers) {
			for _, match := range author.Reference.FindAllStringSubmatch(html, -1) {
				name, err := author.LocalReference(match[2])
				if err != nil || name == "" || seen[name] {
					continue
				}
				seen[name] = true
				file, err := b.Content.CheckLinked(name)
				if err != nil || !file {
					continue // Faults says so
				}
				data, err := b.Content.Linked(name)
				if err != nil && refused == nil {
					refused = fmt.Errorf("%s: %w", filepath.Join(b.Content.Dir, filepath.FromSlash(name)), err)
				}
				files = append(files, disk.File{Name: name, Data: data})
			}
		}
	}
	return files, refused
}
