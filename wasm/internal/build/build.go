// Package build makes what is published of an author's content: the engine with
// the corpus in it, the static pages, the offline forms and the releases of the
// project. A build is made in memory and written as a whole; the same input
// gives the same bytes.
package build

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/lint"
)

// A Build is what `faq build` makes of an author's content.
type Build struct {
	Content *author.Content
	Dist    string // folder with the built engine and scripts
	URL     string // public address of the output, for canonical links; may be empty
}

// Faults are those of the content as far as a build goes: an error when it
// cannot be built, or would lead readers to files that are not let out. Files
// that are not there are warnings: the rest can be read without them.
func (b Build) Faults() faq.Faults {
	faults := slices.Clone(b.Content.Faults)
	for _, f := range lint.References(b.Content) {
		f.Warning = f.Warning || f.Kind == faq.KindBrokenLink || f.Kind == faq.KindMissingImage
		faults = append(faults, f)
	}
	return faults
}

// Files makes the output, which any static host can serve:
//
//	index.html               the FAQ as HTML for readers without script and for search engines, and the widget
//	LANG/index.html          the same for the readers of each translation
//	faq-widget.js            the script to embed anywhere; its name never changes
//	faq-repair.js            what scripts of earlier builds find this one by; its name never changes
//	assets-HASH/             all that pages load; HASH is that of its content
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
	engine, err := b.attach(dist)
	if err != nil {
		return nil, err
	}
	packed := bundle.AppendGzip(dist.packed[disk.EngineName+".gz"], engine.section(), engine.full)
	if packed == nil {
		packed = bundle.Gzip(engine.full)
	}
	offline, err := bundle.EmbedEngine(dist.offline, packed)
	if err != nil {
		return nil, err
	}
	pages := b.pages(dist)
	out, err := b.online(dist, engine, pages)
	if err != nil {
		return nil, err
	}
	files := append(out.files, disk.File{Name: out.folder + "/" + disk.EngineName + ".gz", Data: packed})
	if len(engine.full) > bundle.WholeEngine {
		if stream := bundle.AppendBrotli(dist.packed[disk.EngineName+".br"], engine.section(), engine.full); stream != nil {
			files = append(files, disk.File{Name: out.folder + "/" + disk.EngineName + ".br", Data: stream})
		}
	}
	files = append(files, dist.forms(out.folder, out.built)...)
	files = append(files, disk.File{Name: disk.OfflineName, Data: offline})
	if dist.licences != nil {
		files = append(files, disk.File{Name: disk.LicencesName, Data: dist.licences})
	}
	for _, p := range pages {
		files = append(files, disk.File{Name: p.folder + disk.PageName, Data: p.online(out, p.jsonLD())})
	}
	files = append(files, disk.File{Name: disk.OfflinePage, Data: pages[0].offline(offline)})
	if b.URL != "" {
		files = append(files, disk.File{Name: disk.SitemapName, Data: sitemap(pages)})
	}
	return files, nil
}

// An online is what a page loads from a server.
type online struct {
	files  []disk.File
	built  []disk.File // those of the assets that are as they were built, by their own names
	folder string      // of the assets
	script []byte      // of the page, among the assets
}

// online makes what a page loads: the assets, the script that points to them
// from anywhere, and the files that the answers lead to. The page itself takes
// its script from the assets, so that the two always belong together.
func (b Build) online(d dist, e attached, pages []*page) (online, error) {
	script := bundle.PointUp(d.part(disk.ScriptName))
	o := online{script: script.Data}
	assets := []disk.File{{Name: styleName, Data: []byte(pageStyle)}, {Name: disk.EngineName, Data: e.full}, script}
	for _, p := range bundle.Parts {
		switch {
		case strings.HasSuffix(p.Name, "/"):
			o.built = append(o.built, d.locales...)
		case !p.Stable && p.Name != disk.EngineName && p.Name != disk.ScriptName:
			o.built = append(o.built, d.part(p.Name))
		}
	}
	assets = append(assets, o.built...)
	o.folder = disk.AssetsPrefix + hashOf(assets)
	for _, a := range assets {
		o.files = append(o.files, disk.File{Name: o.folder + "/" + a.Name, Data: a.Data})
	}
	linked, err := b.linkedFiles(pages)
	if err != nil {
		return o, err
	}
	o.files = append(o.files, linked...)
	for _, name := range []string{disk.RepairName, disk.ScriptName} { // what may be cached anywhere comes last
		pointed, err := bundle.PointTo(d.part(name), o.folder)
		if err != nil {
			return o, err
		}
		o.files = append(o.files, pointed)
	}
	return o, nil
}

func (b Build) attach(d dist) (attached, error) {
	engine, err := attachCorpus(d.part(disk.EngineName).Data, b.Content.Files, b.Content.Vars)
	if err != nil {
		return attached{}, fmt.Errorf("%s: %w", filepath.Join(b.Dist, disk.EngineName), err)
	}
	return engine, nil
}

// hashOf names the content of files: a quarter of a SHA-256 in hexadecimal.
func hashOf(files []disk.File) string {
	h := sha256.New()
	for _, f := range files {
		fmt.Fprintf(h, "%s\x00%d\x00", f.Name, len(f.Data))
		h.Write(f.Data)
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// lang is the language of the content, English unless it says another.
func (b Build) lang() string {
	if b.Content.Corpus.Lang == "" {
		return "en"
	}
	return b.Content.Corpus.Lang
}

// linkedFiles are the files of the content that the pages show or link to, and
// that are let out. The error is about the first that is there and is not.
func (b Build) linkedFiles(pages []*page) (files []disk.File, refused error) {
	seen := map[string]bool{}
	for _, p := range pages {
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
