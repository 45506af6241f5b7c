package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
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
//	faq-widget.js            the script to embed anywhere; its name never changes
//	assets-HASH/             all that the script loads later; HASH is that of its content
//	faq-widget.offline.js    the script with everything in itself
//	offline.html             the page with everything in itself, for opening from a disk
//	sitemap.xml              when the address is known
//
// and the files of the content that answers show or link to.
func (b Build) Files() ([]File, error) {
	dist, err := b.readDist()
	if err != nil {
		return nil, err
	}
	engine, packed, err := b.engine(dist)
	if err != nil {
		return nil, err
	}
	assets := slices.Concat(engine, dist.locales, []File{{shellName, dist.shell}, {styleName, []byte(pageStyle)}})
	folder := "assets-" + hashOf(assets)
	for i := range assets {
		assets[i].Name = folder + "/" + assets[i].Name
	}
	script, err := pointTo(dist.script, folder)
	if err != nil {
		return nil, err
	}
	offline, err := embedEngine(dist.offline, packed)
	if err != nil {
		return nil, err
	}
	p := b.page(dist.labels(b.lang()))
	files := slices.Concat(assets, b.linkedFiles(p), []File{
		{scriptName, script},
		{offlineName, offline},
		{pageName, p.online(folder)},
		{offlinePage, p.offline(offline)},
	})
	if b.URL != "" {
		files = append(files, File{"sitemap.xml", sitemap(b.URL)})
	}
	return files, nil
}

// A dist is what was built once for all authors.
type dist struct {
	engine, packed         []byte // packed is the engine's brotli stream, nil when missing
	shell, script, offline []byte
	locales                []File
}

func (b Build) readDist() (dist, error) {
	var d dist
	for name, data := range map[string]*[]byte{engineName: &d.engine, shellName: &d.shell, scriptName: &d.script, offlineName: &d.offline} {
		var err error
		if *data, err = os.ReadFile(filepath.Join(b.Dist, name)); err != nil {
			return d, fmt.Errorf("%s is no folder with a built engine (make builds one in dist; name it with -engine): %s: %s",
				b.Dist, name, reason(err))
		}
	}
	d.packed, _ = os.ReadFile(filepath.Join(b.Dist, engineName+".br")) // made anew when it is missing
	locales, err := readTree(filepath.Join(b.Dist, localesName))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return d, err
	}
	for _, f := range locales {
		if path.Ext(f.Name) == ".json" {
			d.locales = append(d.locales, File{localesName + "/" + f.Name, f.Data})
		}
	}
	return d, nil
}

// engine attaches the corpus: the engine, its gzip, which is given by itself
// too, and, when the bare one is there compressed, its brotli stream.
func (b Build) engine(d dist) (files []File, packed []byte, err error) {
	bare, err := detachCorpus(d.engine)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", filepath.Join(b.Dist, engineName), err)
	}
	full, err := AttachCorpus(bare, b.Content.Files, b.Content.Vars)
	if err != nil {
		return nil, nil, err
	}
	packed = Gzip(full)
	files = []File{{engineName, full}, {engineName + ".gz", packed}}
	if stream := appendBrotli(d.packed, full[len(bare):], full); stream != nil {
		files = append(files, File{engineName + ".br", stream})
	}
	return files, packed, nil
}

// hashOf names the content of files: a quarter of a SHA-256 in hexadecimal.
func hashOf(files []File) string {
	h := sha256.New()
	for _, f := range files {
		if strings.HasSuffix(f.Name, ".br") || strings.HasSuffix(f.Name, ".gz") {
			continue
		}
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
