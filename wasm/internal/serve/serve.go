// Package serve is the tool's server. It serves a built folder as a static
// host does, or content that is being written, with pages that reload.
package serve

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"faqwidget/wasm/internal/disk"
)

// A Handler serves a built folder as a static host should: with the MIME types
// that browsers insist on, in the compressed form that the client prefers, and
// with validators, so that a page is never stale and never sent twice.
type Handler struct {
	Files fs.FS
	CSP   string // value of Content-Security-Policy; empty sends none
}

// NewHandler serves the folder dir and nothing outside, with the policy
// csp. An empty csp means the strictest policy that works: CSP, or
// ContentCSP for a site, whose answers may show images.
func NewHandler(dir, csp string) (Handler, error) {
	if csp == "" {
		csp = CSP
		if built, err := filepath.Glob(filepath.Join(dir, disk.AssetsPrefix+"*")); err == nil && len(built) > 0 {
			csp = ContentCSP
		}
	}
	root, err := disk.OpenRoot(dir)
	if err != nil {
		return Handler{}, err
	}
	return Handler{Files: root, CSP: csp}, nil
}

// hashed matches the paths whose content can never change: those in a folder
// named by the hash of what is in it.
var hashed = regexp.MustCompile(`^` + disk.AssetsPrefix + `[0-9a-f]{16}/`)

// ServeHTTP answers GET and HEAD.
func (h Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("X-Content-Type-Options", "nosniff")
	if h.CSP != "" {
		header.Set("Content-Security-Policy", h.CSP)
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		header.Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD are answered", http.StatusMethodNotAllowed)
		return
	}
	name, info := h.find(r.URL.Path)
	switch {
	case info == nil || !info.IsDir() && !info.Mode().IsRegular():
		http.Error(w, "there is no "+r.URL.Path, http.StatusNotFound)
	case info.IsDir():
		http.Redirect(w, r, path.Base(r.URL.Path)+"/", http.StatusMovedPermanently)
	default:
		h.serveFile(w, r, name, info)
	}
}

// find names the file of a URL path. The path of a folder without its slash gives the folder.
func (h Handler) find(urlPath string) (string, fs.FileInfo) {
	name := strings.TrimPrefix(path.Clean("/"+urlPath), "/")
	for part := range strings.SplitSeq(name, "/") {
		if strings.HasPrefix(part, ".") {
			return name, nil
		}
	}
	if strings.HasSuffix(urlPath, "/") || name == "" {
		name = path.Join(name, "index.html")
	}
	info, err := fs.Stat(h.Files, name)
	if err != nil {
		return name, nil
	}
	return name, info
}

func (h Handler) serveFile(w http.ResponseWriter, r *http.Request, name string, info fs.FileInfo) {
	header := w.Header()
	header.Set("Content-Type", "application/octet-stream")
	if t := mimeTypes[strings.ToLower(path.Ext(name))]; t != "" {
		header.Set("Content-Type", t)
	}
	header.Set("Cache-Control", "no-cache")
	if hashed.MatchString(name) {
		header.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	header.Set("Vary", "Accept-Encoding")
	encoding, suffix := h.negotiate(r, name, info.ModTime())
	file, size, err := h.open(name + suffix)
	if err != nil {
		http.Error(w, "cannot read "+r.URL.Path, http.StatusInternalServerError)
		return
	}
	defer file.Close()
	if encoding != "" {
		header.Set("Content-Encoding", encoding)
		header.Set("Content-Length", fmt.Sprint(size))
	}
	header.Set("ETag", fmt.Sprintf(`"%x-%x%s"`, info.ModTime().UnixNano(), size, strings.ReplaceAll(suffix, ".", "-")))
	http.ServeContent(w, r, name, info.ModTime(), file)
}

// open opens a file of any size, to be sent as it is read.
func (h Handler) open(name string) (file seekable, size int64, err error) {
	f, err := h.Files.Open(name)
	if err != nil {
		return nil, 0, err
	}
	file, ok := f.(seekable)
	info, err := f.Stat()
	if err != nil || !ok || !info.Mode().IsRegular() {
		f.Close()
		return nil, 0, errors.Join(err, disk.ErrNotFile)
	}
	return file, info.Size(), nil
}

// A seekable is an open file that can be sent in part.
type seekable interface {
	fs.File
	io.Seeker
}

// stalePacked is how much older than its file a compressed form may be: the
// files of one build are written within seconds, an edit by hand comes later.
const stalePacked = 2 * time.Second

// negotiate picks the best compressed form that exists and that the client
// takes. Ranges of a file are sent uncompressed.
func (h Handler) negotiate(r *http.Request, name string, modified time.Time) (encoding, suffix string) {
	if r.Header.Get("Range") != "" {
		return "", ""
	}
	accepted := r.Header.Get("Accept-Encoding")
	for _, form := range []struct{ encoding, suffix string }{{"br", ".br"}, {"gzip", ".gz"}} {
		if !accepts(accepted, form.encoding) {
			continue
		}
		info, err := fs.Stat(h.Files, name+form.suffix)
		if err == nil && info.ModTime().Add(stalePacked).After(modified) {
			return form.encoding, form.suffix
		}
	}
	return "", ""
}

// accepts reports whether an Accept-Encoding header lists the coding with a
// weight above zero.
func accepts(header, coding string) bool {
	for part := range strings.SplitSeq(header, ",") {
		name, weight, _ := strings.Cut(part, ";")
		if !strings.EqualFold(strings.TrimSpace(name), coding) {
			continue
		}
		q, given := strings.CutPrefix(strings.TrimSpace(weight), "q=")
		return !given || strings.Trim(q, "0.") != ""
	}
	return false
}
