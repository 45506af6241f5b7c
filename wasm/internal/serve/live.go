package serve

import (
	_ "embed"
	"io"
	"net/http"
	"sync"
	"time"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/build"
	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/faq"
)

//go:embed js/reload.js
var reloadScript []byte

const (
	reloadName  = "faq-reload.js"
	versionPath = "/faq-version"
)

// ContentCSP is the policy for an author's content: CSP, and the images that
// answers show.
const ContentCSP = CSP + "; img-src 'self' https: data:"

// A Live serves content while it is being written: Refresh reads it again, and
// pages that are open reload themselves when something has changed.
type Live struct {
	name  string // of the content
	dist  string
	csp   string
	types []string // of files that are published besides the usual

	mu      sync.Mutex
	files   memory
	version string
}

// NewLive makes a server for a folder or file of content, with the engine and
// scripts of dist and the policy csp, ContentCSP when it is empty. Files of the
// types given are published besides the usual. Nothing is served before the
// first Refresh.
func NewLive(name, dist, csp string, types ...string) *Live {
	if csp == "" {
		csp = ContentCSP
	}
	return &Live{name: name, dist: dist, csp: csp, types: types}
}

// Refresh reads the content and serves it from now on, faults and all. It
// returns the content with its faults; the error is about the engine.
func (l *Live) Refresh() (*author.Content, faq.Faults, error) {
	c := author.Read(l.name)
	c.Publish(l.types...)
	p, err := build.Build{Content: c, Dist: l.dist}.Preview(disk.File{Name: reloadName, Data: reloadScript})
	if err != nil {
		return c, p.Faults, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if p.Version != l.version {
		l.files, l.version = newMemory(p.Files, time.Now()), p.Version
	}
	return c, p.Faults, nil
}

// Version names what is served now: it changes with anything that a page shows.
func (l *Live) Version() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.version
}

// ServeHTTP serves the current files, and on versionPath the current version.
func (l *Live) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == versionPath {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		w.Header().Set("Cache-Control", "no-store")
		io.WriteString(w, l.Version()) // a page that has gone needs none
		return
	}
	l.mu.Lock()
	files := l.files
	l.mu.Unlock()
	Handler{Files: files, CSP: l.csp}.ServeHTTP(w, r)
}
