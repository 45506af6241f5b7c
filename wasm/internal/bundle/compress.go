package bundle

import (
	"bytes"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"faqwidget/wasm/internal/disk"
)

// compressible lists the extensions of files that a server sends compressed;
// pictures and fonts are compressed already.
var compressible = map[string]bool{
	".css": true, ".html": true, ".js": true, ".json": true, ".md": true, ".mjs": true,
	".svg": true, ".txt": true, ".wasm": true, ".xml": true,
}

// Compress adds a .br and a .gz next to each file that is worth it, unless files
// has them already. A form that out holds for the same content is taken from
// there. Files above limit bytes are compressed fast, but for a small program, and
// so are pages where there are many; the others as well as can be.
func Compress(files []disk.File, out string, limit int) []disk.File {
	c := compressor{out: out, limit: limit, given: make(map[string]bool, len(files))}
	pages, parts := 0, 0
	for _, f := range files {
		c.given[f.Name] = true
		switch {
		case isPage(f.Name):
			pages++
		case isPart(f):
			parts++
		}
	}
	c.manyPages, c.manyParts = pages > mostPages, parts > mostParts
	forms := make([][]disk.File, len(files))
	jobs := make(chan int)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := range jobs {
				forms[i] = c.forms(files[i])
			}
		})
	}
	for i := range files {
		jobs <- i
	}
	close(jobs)
	workers.Wait()
	all := make([]disk.File, 0, 3*len(files))
	for i, f := range files {
		all = append(append(all, f), forms[i]...)
	}
	return all
}

type compressor struct {
	out       string
	limit     int
	given     map[string]bool // names of the files that are there
	manyPages bool
	manyParts bool
}

// How many pages, and parts of an FAQ, are compressed as well as can be, a hundredth
// of a second each: an archive of ten thousand would take an author minutes.
const (
	mostPages = 2_000
	mostParts = 200
)

// isPage reports whether a file is one of the pages beneath the first.
func isPage(name string) bool {
	return path.Ext(name) == ".html" && strings.Contains(name, "/")
}

// isPart reports whether a file is as small as a part of a large FAQ.
func isPart(f disk.File) bool { return path.Ext(f.Name) == ".wasm" && len(f.Data) <= largestPart }

const largestPart = 8 << 10

// forms are the compressed forms of f that are worth it and not given.
func (c compressor) forms(f disk.File) []disk.File {
	if !compressible[path.Ext(f.Name)] || strings.HasSuffix(f.Name, ".html.md") { // a question's text, mostly below a packet
		return nil
	}
	brotli, gzip := brotliBest, Gzip
	switch {
	case isOffline(f.Name):
		brotli, gzip = brotliQuick, gzipQuick
	case c.manyParts && isPart(f):
		brotli, gzip = brotliSmall, gzipFast
	case isSmallProgram(f):
		brotli = brotliProgram
	case c.manyPages && isPage(f.Name) && len(f.Data) <= smallest:
		brotli, gzip = brotliSmall, gzipFast
	case c.manyPages && isPage(f.Name), len(f.Data) > c.limit:
		brotli, gzip = brotliFast, gzipFast
	}
	var list []disk.File
	if !c.given[f.Name+".br"] {
		list = append(list, reuse(f, ".br", c.out, Unbrotli, brotli))
	}
	if !c.given[f.Name+".gz"] {
		list = append(list, reuse(f, ".gz", c.out, Gunzip, gzip))
	}
	return list
}

// smallProgram is the size in bytes up to which a program, or an FAQ, is
// compressed as well as can be: that takes a second or two, and every reader fetches it.
const smallProgram = 1 << 20

func isSmallProgram(f disk.File) bool {
	return path.Ext(f.Name) == ".wasm" && len(f.Data) <= smallProgram
}

// isOffline reports whether a file is mostly an engine in base64, which no level
// makes smaller than any other.
func isOffline(name string) bool { return name == disk.OfflineName || name == disk.OfflinePage }

// reuse gives f compressed: what out holds when that expands to f, else packed again.
func reuse(f disk.File, suffix, out string, unpack func([]byte) ([]byte, error), pack func([]byte) []byte) disk.File {
	name := f.Name + suffix
	if old, err := os.ReadFile(filepath.Join(out, filepath.FromSlash(name))); err == nil {
		if data, err := unpack(old); err == nil && bytes.Equal(data, f.Data) {
			return disk.File{Name: name, Data: old}
		}
	}
	return disk.File{Name: name, Data: pack(f.Data)}
}
