package site

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"sync"
)

// compressible lists the extensions of files that a server sends compressed;
// pictures and fonts are compressed already.
var compressible = map[string]bool{
	".css": true, ".html": true, ".js": true, ".json": true, ".md": true, ".mjs": true,
	".svg": true, ".txt": true, ".wasm": true, ".xml": true,
}

// Compress adds a .br and a .gz beside each file that is worth it, unless files
// has them already. A form that out holds for the same content is taken from
// there. Files above limit bytes are compressed fast, the others as well as can be.
func Compress(files []File, out string, limit int) []File {
	given := make(map[string]bool, len(files))
	for _, f := range files {
		given[f.Name] = true
	}
	jobs := make(chan int)
	packed := make([][2]File, len(files))
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := range jobs {
				f, brotli, gzip := files[i], brotliBest, gzipBest
				if len(f.Data) > limit || isOffline(f.Name) {
					brotli, gzip = brotliFast, gzipFast
				}
				if !given[f.Name+".br"] {
					packed[i][0] = reuse(f, ".br", out, unbrotli, brotli)
				}
				if !given[f.Name+".gz"] {
					packed[i][1] = reuse(f, ".gz", out, gunzip, gzip)
				}
			}
		})
	}
	for i, f := range files {
		if compressible[path.Ext(f.Name)] {
			jobs <- i
		}
	}
	close(jobs)
	workers.Wait()
	all := make([]File, 0, 3*len(files))
	for i, f := range files {
		all = append(all, f)
		for _, p := range packed[i] {
			if p.Data != nil {
				all = append(all, p)
			}
		}
	}
	return all
}

// isOffline tells whether a file is mostly an engine in base64, which no level
// makes smaller than any other.
func isOffline(name string) bool { return name == offlineName || name == offlinePage }

// reuse gives f compressed: what out holds when that expands to f, else packed anew.
func reuse(f File, suffix, out string, unpack func([]byte) ([]byte, error), pack func([]byte) []byte) File {
	name := f.Name + suffix
	if old, err := os.ReadFile(filepath.Join(out, filepath.FromSlash(name))); err == nil {
		if data, err := unpack(old); err == nil && bytes.Equal(data, f.Data) {
			return File{name, old}
		}
	}
	return File{name, pack(f.Data)}
}

// gzipBest and gzipFast differ by a factor of two in time and hardly in size.
func gzipBest(data []byte) []byte { return gzipLevel(data, gzip.BestCompression) }
func gzipFast(data []byte) []byte { return gzipLevel(data, gzip.DefaultCompression) }

// gzipLevel compresses data without name or time.
func gzipLevel(data []byte, level int) []byte {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, level)
	if err != nil { // the levels are constants of the package
		panic(err)
	}
	w.Write(data) // a bytes.Buffer takes everything
	w.Close()
	return b.Bytes()
}

func gunzip(data []byte) ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}
