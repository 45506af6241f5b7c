package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
)

// A Build is what `faq build` makes of an author's content.
type Build struct {
	Content *Content
	Dist    string // folder with the built engine and scripts
	URL     string // public address of the output, for canonical links; may be empty
}

// Files makes the output, which any static host can serve:
//
//	index.html               the FAQ as HTML for readers without script and for search engines, and the widget
//	LANG/index.html          the same for the readers of each translation
//	faq-widget.js            the script to embed anywhere; its name never changes
//	assets-HASH/             all that pages load; HASH is that of its content
//	faq-widget.offline.js    the script with everything in itself
//	offline.html             the page with everything in itself, for opening from a disk
//	LICENSES.txt             of all that the engine and the scripts are made of
//	sitemap.xml              when the address is known
//
// and the files of the content that the pages show or link to.
func (b Build) Files() ([]File, error) {
	dist, err := readDist(b.Dist)
	if err != nil {
		return nil, err
	}
	engine, err := b.attach(dist)
	if err != nil {
		return nil, err
	}
	packed := appendGzip(dist.packed[engineName+".gz"], engine.section(), engine.full)
	if packed == nil {
		packed = gzipBest(engine.full)
	}
	offline, err := embedEngine(dist.offline, packed)
	if err != nil {
		return nil, err
	}
	pages := b.pages(dist)
	out, err := b.online(dist, engine, pages)
	if err != nil {
		return nil, err
	}
	files := append(out.files, File{out.folder + "/" + engineName + ".gz", packed})
	if stream := appendBrotli(dist.packed[engineName+".br"], engine.section(), engine.full); stream != nil {
		files = append(files, File{out.folder + "/" + engineName + ".br", stream})
	}
	files = append(files, dist.forms(out.folder, out.built)...)
	files = append(files, File{offlineName, offline})
	if dist.licences != nil {
		files = append(files, File{licencesName, dist.licences})
	}
	for _, p := range pages {
		files = append(files, File{p.folder + pageName, p.online(out, p.jsonLD())})
	}
	files = append(files, File{offlinePage, pages[0].offline(offline)})
	if b.URL != "" {
		files = append(files, File{"sitemap.xml", sitemap(pages)})
	}
	return files, nil
}

// An online is what a page loads from a server.
type online struct {
	files  []File
	built  []File // those of the assets that are as they were built, by their own names
	folder string // of the assets
	script []byte // of the page, among the assets
}

// online makes what a page loads: the assets, the script that points to them
// from anywhere, and the files that the answers lead to. The page itself takes
// its script from the assets, so that the two always belong together.
func (b Build) online(d dist, e attached, pages []*page) (online, error) {
	o := online{built: append(slices.Clone(d.locales), File{shellName, d.shell}, File{scriptName, d.script}), script: d.script}
	assets := slices.Concat([]File{{engineName, e.full}}, o.built, []File{{styleName, []byte(pageStyle)}})
	o.folder = assetsPrefix + hashOf(assets)
	script, err := pointTo(d.script, o.folder)
	if err != nil {
		return o, err
	}
	for _, a := range assets {
		o.files = append(o.files, File{o.folder + "/" + a.Name, a.Data})
	}
	o.files = append(append(o.files, b.linkedFiles(pages)...), File{scriptName, script})
	return o, nil
}

// An attached is an engine with a corpus at its end.
type attached struct {
	full []byte
	bare int // length of the engine alone
}

func (e attached) section() []byte { return e.full[e.bare:] }

func (b Build) attach(d dist) (attached, error) {
	bare, err := detachCorpus(d.engine)
	if err != nil {
		return attached{}, fmt.Errorf("%s: %w", filepath.Join(b.Dist, engineName), err)
	}
	full, err := AttachCorpus(bare, b.Content.Files, b.Content.Vars)
	return attached{full, len(bare)}, err
}

// hashOf names the content of files: a quarter of a SHA-256 in hexadecimal.
func hashOf(files []File) string {
	h := sha256.New()
	for _, f := range files {
		fmt.Fprintf(h, "%s\x00%d\x00", f.Name, len(f.Data))
		h.Write(f.Data)
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// pointTo makes the script load its parts from folder.
func pointTo(script []byte, folder string) ([]byte, error) {
	const part = "./" + shellName
	if bytes.Count(script, []byte(part)) != 1 {
		return nil, fmt.Errorf("%s does not load %s once: it is not of this version", scriptName, part)
	}
	return bytes.Replace(script, []byte(part), []byte("./"+folder+"/"+shellName), 1), nil
}

// lang is the language of the content, English unless it says another.
func (b Build) lang() string {
	if b.Content.Corpus.Lang == "" {
		return "en"
	}
	return b.Content.Corpus.Lang
}

// linkedFiles are the files of the content that the pages show or link to.
func (b Build) linkedFiles(pages []*page) []File {
	var files []File
	seen := map[string]bool{}
	for _, p := range pages {
		for _, html := range slices.Concat(p.leads, p.answers) {
			for _, match := range reference.FindAllStringSubmatch(html, -1) {
				name := localReference(match[2])
				if name == "" || seen[name] {
					continue
				}
				seen[name] = true
				if data, err := fs.ReadFile(b.Content.fsys, name); err == nil {
					files = append(files, File{name, data})
				}
			}
		}
	}
	return files
}
