package serve

import (
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/fixture"
)

// TestServedFolder asks for files that do not exist or must not be read.
func TestServedFolder(t *testing.T) {
	dir := t.TempDir()
	fixture.Put(t, dir, "secret.txt", []byte("secret"))
	fixture.Put(t, dir, "out/faq-widget.js", nil)
	fixture.Put(t, dir, "out/index.html", []byte("page"))
	fixture.Put(t, dir, "out/.git/config", []byte("secret"))
	for link, target := range map[string]string{"near.html": "index.html", "up.txt": "../secret.txt", "up": "..", "git": ".git", "hosts.txt": "/etc/hosts"} {
		if err := os.Symlink(target, filepath.Join(dir, "out", link)); err != nil {
			fixture.Lacking(t, "this system makes no symbolic links: %v", err)
		}
	}
	if err := pipe(filepath.Join(dir, "out", "pipe.txt")); err != nil {
		fixture.Lacking(t, "this system makes no pipes: %v", err)
	}
	h, err := NewHandler(filepath.Join(dir, "out"), "")
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]int{
		"/": 200, "/near.html": 200,
		"/up.txt": 404, "/up/secret.txt": 404, "/git/config": 404, "/.git/config": 404, "/hosts.txt": 404, "/pipe.txt": 404,
		"/%2e%2e/secret.txt": 404, "/..%2fsecret.txt": 404, "/..%5csecret.txt": 404, "/a%00b": 404, "/nul": 404, "/near.html%00.txt": 404,
	} {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest("GET", path, nil))
		if w.Code != want || strings.Contains(w.Body.String(), "secret\n") {
			t.Errorf("%s: status %d, want %d", path, w.Code, want)
		}
	}
}

// TestPublishedTypesHaveMIMETypes checks that each type of file that a
// build publishes is sent as what it is.
func TestPublishedTypesHaveMIMETypes(t *testing.T) {
	for _, ending := range author.Published() {
		if mimeTypes["."+ending] == "" {
			t.Errorf("%s is sent as a stream of bytes", ending)
		}
	}
}
