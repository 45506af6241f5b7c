package bundle

import (
	"bytes"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"faqwidget/wasm/internal/disk"
)

// compressible lists the extensions of files that a server sends compressed;
// pictures and fonts are compressed already.
var compressible = map[string]bool{
	".css": true, ".html": true, ".js": true, ".json": true, ".md": true, ".mjs": true,
	".svg": true, ".txt": true, ".wasm": true, ".xml": true,
}

// Compress adds a .br and a .gz after each file that is worth compressing,
// as [Stream] does, and holds all of them in memory.
func Compress(files []disk.File, out string, limit int) []disk.File {
	forms := make([][]disk.File, len(files))
	Stream(disk.AllReady(files), out, limit, func(place int, f disk.File) error { // never fails
		forms[place] = append(forms[place], f)
		return nil
	})
	return slices.Concat(forms...)
}

// Stream makes files and puts each. If a file is worth compressing, its .br
// and .gz follow, unless files has them already. A form that an earlier
// build left in out for the same content is taken from there.
//
// Files above limit bytes are compressed fast, except small programs. So
// are pages, and parts of an FAQ, when there are many. All others are
// compressed as well as possible.
//
// As many files are in progress as Go runs threads. A recipe is dropped
// once its file is made, so the list is of no use afterwards. An error ends
// it; of several, Stream returns that of the first file in the list.
func Stream(files []disk.Recipe, out string, limit int, put disk.Put) error {
	c := compressorOf(files, out, limit)
	var (
		next    atomic.Int64
		workers sync.WaitGroup
		failed  = struct {
			sync.Mutex
			place int
			error
		}{place: len(files)}
	)
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for at := int(next.Add(1)) - 1; at < len(files); at = int(next.Add(1)) - 1 {
				err := c.stream(at, files[at], put)
				if files[at].Make = nil; err == nil { // frees what it holds
					continue
				}
				next.Store(int64(len(files)))
				failed.Lock()
				if at < failed.place {
					failed.place, failed.error = at, err
				}
				failed.Unlock()
			}
		})
	}
	workers.Wait()
	return failed.error
}

type compressor struct {
	out       string // folder of an earlier build; "" for none
	limit     int
	given     map[string]bool // names of all files
	manyPages bool
	manyParts bool
}

func compressorOf(files []disk.Recipe, out string, limit int) compressor {
	c := compressor{limit: limit, given: make(map[string]bool, len(files))}
	if disk.IsBuilt(out) {
		c.out = out
	}
	pages, parts := 0, 0
	for _, f := range files {
		c.given[f.Name] = true
		switch {
		case isPage(f.Name):
			pages++
		case path.Ext(f.Name) == ".wasm": // when there are many, nearly all are parts
			parts++
		}
	}
	c.manyPages, c.manyParts = pages > mostPages, parts > mostParts
	return c
}

// stream makes one file and its forms.
func (c compressor) stream(place int, r disk.Recipe, put disk.Put) error {
	data, err := r.Make()
	if err != nil {
		return err
	}
	f := disk.File{Name: r.Name, Data: data}
	if err := put(place, f); err != nil {
		return err
	}
	return c.forms(f, func(form disk.File) error { return put(place, form) })
}

// The most pages, and parts of an FAQ, that are compressed as well as possible.
// Each takes a hundredth of a second: ten thousand would take an author minutes.
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

// forms puts the compressed forms of f that are worth it and not given, one after the other.
func (c compressor) forms(f disk.File, put func(disk.File) error) error {
	if !compressible[path.Ext(f.Name)] || strings.HasSuffix(f.Name, ".html.md") { // a question's text, mostly smaller than a packet
		return nil
	}
	brotli, gzip := c.packers(f)
	if !c.given[f.Name+".br"] {
		if err := put(reuse(f, ".br", c.out, Unbrotli, brotli)); err != nil {
			return err
		}
	}
	if c.given[f.Name+".gz"] {
		return nil
	}
	return put(reuse(f, ".gz", c.out, Gunzip, gzip))
}

// packers chooses how a file is compressed.
func (c compressor) packers(f disk.File) (brotli, gzip func([]byte) []byte) {
	switch {
	case isOffline(f.Name):
		return brotliQuick, gzipQuick
	case c.manyParts && isPart(f):
		return brotliSmall, gzipFast
	case isSmallProgram(f):
		return brotliProgram, Gzip
	case c.manyPages && isPage(f.Name) && len(f.Data) <= smallest:
		return brotliSmall, gzipFast
	case c.manyPages && isPage(f.Name), len(f.Data) > c.limit:
		return brotliFast, gzipFast
	}
	return brotliBest, Gzip
}

// smallProgram is the size in bytes up to which a program or an FAQ is compressed
// as well as possible. That takes a second or two, but every reader fetches it.
const smallProgram = 1 << 20

func isSmallProgram(f disk.File) bool {
	return path.Ext(f.Name) == ".wasm" && len(f.Data) <= smallProgram
}

// isOffline reports whether a file is mostly an engine in base64, which
// every level compresses to the same size.
func isOffline(name string) bool { return name == disk.OfflineName || name == disk.OfflinePage }

// reuse gives the compressed form of f: the one in out when it expands to f, else a new one.
func reuse(f disk.File, suffix, out string, unpack func([]byte) ([]byte, error), pack func([]byte) []byte) disk.File {
	name := f.Name + suffix
	if out == "" {
		return disk.File{Name: name, Data: pack(f.Data)}
	}
	if old, err := os.ReadFile(filepath.Join(out, filepath.FromSlash(name))); err == nil {
		if data, err := unpack(old); err == nil && bytes.Equal(data, f.Data) {
			return disk.File{Name: name, Data: old}
		}
	}
	return disk.File{Name: name, Data: pack(f.Data)}
}
