package site

import (
	"bytes"
	_ "embed"
	"fmt"
	"io/fs"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/markdown"
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
	name string // of the content
	dist string
	csp  string

	mu      sync.Mutex
	files   memory
	version string
	changed chan struct{} // closed when version changes
}

// NewLive makes a server for a folder or file of content, with the engine and
// scripts of dist and the policy csp, ContentCSP when it is empty. Nothing is
// served before the first Refresh.
func NewLive(name, dist, csp string) *Live {
	if csp == "" {
		csp = ContentCSP
	}
	return &Live{name: name, dist: dist, csp: csp, changed: make(chan struct{})}
}

// Refresh reads the content and serves it from now on, faults and all. It
// returns the content with its faults; the error is about the engine.
func (l *Live) Refresh() (*Content, faq.Faults, error) {
	c := ReadContent(l.name)
	files, faults, version, err := preview(Build{Content: c, Dist: l.dist})
	if err != nil {
		return c, faults, err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if version != l.version {
		l.files, l.version = newMemory(files, time.Now()), version
		close(l.changed)
		l.changed = make(chan struct{})
	}
	return c, faults, nil
}

// Version names what is served now: it changes with anything that a page shows.
func (l *Live) Version() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.version
}

// preview makes the files of a live page, uncompressed, with their faults and version.
func preview(b Build) ([]File, faq.Faults, string, error) {
	d, err := readDist(b.Dist)
	if err != nil {
		return nil, b.Content.Check(), "", err
	}
	pages := b.pages(d)
	faults := b.Content.Check()
	engine, err := b.attach(d)
	if err != nil {
		return nil, faults, "", err
	}
	out, err := b.online(d, engine, pages)
	if err != nil {
		return nil, faults, "", err
	}
	seen := slices.Clone(out.files)
	for _, p := range pages {
		p.notice = notice(faults)
		seen = append(seen, File{p.folder + pageName, []byte(p.title + p.notice + p.body)})
	}
	version := hashOf(seen)
	files := append(out.files, File{reloadName, reloadScript})
	for _, p := range pages {
		reload := fmt.Sprintf("<script src=\"%s%s\" data-version=\"%s\" defer></script>\n", p.up(), reloadName, version)
		files = append(files, File{p.folder + pageName, p.online(out, reload)})
	}
	return files, faults, version, nil
}

// notice shows faults at the head of a page.
func notice(faults faq.Faults) string {
	if len(faults) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("<ul class=\"faults\" role=\"alert\">\n")
	for _, f := range faults {
		if f.Warning {
			f.Message = "warning: " + f.Message
		}
		b.WriteString("<li>" + markdown.Escape(f.String()) + "</li>\n")
	}
	return b.String() + "</ul>\n"
}

// ServeHTTP serves the current files, and on versionPath the current version
// and all that follow, as server-sent events.
func (l *Live) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == versionPath {
		l.serveVersions(w, r)
		return
	}
	l.mu.Lock()
	files := l.files
	l.mu.Unlock()
	Handler{Files: files, CSP: l.csp}.ServeHTTP(w, r)
}

func (l *Live) serveVersions(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	w.Header().Set("Cache-Control", "no-store")
	for {
		l.mu.Lock()
		version, changed := l.version, l.changed
		l.mu.Unlock()
		fmt.Fprintf(w, "data: %s\n\n", version)
		if http.NewResponseController(w).Flush() != nil {
			return
		}
		select {
		case <-changed:
		case <-r.Context().Done():
			return
		}
	}
}

// A memory is a file system of files that were just built.
type memory struct {
	files map[string][]byte
	at    time.Time // when all of them were built
}

func newMemory(files []File, at time.Time) memory {
	m := memory{files: make(map[string][]byte, len(files)), at: at}
	for _, f := range files {
		m.files[f.Name] = f.Data
	}
	return m
}

// Open implements fs.FS. There are no folders in it.
func (m memory) Open(name string) (fs.File, error) {
	data, ok := m.files[name]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	return &memoryFile{Reader: bytes.NewReader(data), name: name, at: m.at}, nil
}

// A memoryFile is an open file and, itself, what is to be known of it.
type memoryFile struct {
	*bytes.Reader
	name string
	at   time.Time
}

func (f *memoryFile) Stat() (fs.FileInfo, error) { return f, nil }
func (f *memoryFile) Close() error               { return nil }
func (f *memoryFile) Name() string               { return f.name }
func (f *memoryFile) Size() int64                { return f.Reader.Size() }
func (f *memoryFile) Mode() fs.FileMode          { return 0o444 }
func (f *memoryFile) ModTime() time.Time         { return f.at }
func (f *memoryFile) IsDir() bool                { return false }
func (f *memoryFile) Sys() any                   { return nil }
