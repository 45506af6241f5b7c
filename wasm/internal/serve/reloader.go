package serve

import (
	_ "embed"
	"io"
	"net/http"
	"sync"
	"time"

	"faqwidget/wasm/internal/disk"
)

//go:embed js/reload.js
var reloadScript []byte

// reloadFile is the script by which a page reloads itself. The element that
// loads it has the page's version in data-version.
var reloadFile = disk.File{Name: "faq-reload.js", Data: reloadScript}

const versionPath = "/faq-version"

// A reloader serves the files that it was shown last. Pages that are open
// reload themselves when it is shown others.
type reloader struct {
	csp string

	mu      sync.Mutex
	files   memory
	version string
}

// show serves files from now on, if they are of another version.
func (r *reloader) show(files []disk.File, version string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if version != r.version {
		r.files, r.version = newMemory(files, time.Now()), version
	}
}

// Version names what is served now: it changes with anything that a page shows.
func (r *reloader) Version() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.version
}

// ServeHTTP serves the current files, and on versionPath the current version.
func (r *reloader) ServeHTTP(w http.ResponseWriter, request *http.Request) {
	if request.URL.Path == versionPath {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		w.Header().Set("Cache-Control", "no-store")
		io.WriteString(w, r.Version()) // a page that has gone needs no answer
		return
	}
	r.mu.Lock()
	files := r.files
	r.mu.Unlock()
	Handler{Files: files, CSP: r.csp}.ServeHTTP(w, request)
}
