package site

import (
	"bufio"
	"context"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
	"time"
)

const question = "## Why?\nBecause.\n"

func newLive(t *testing.T) (*Live, string) {
	t.Helper()
	dir := t.TempDir()
	put(t, dir, "a.md", []byte(question))
	l := NewLive(dir, builtDist(t), "")
	if _, _, err := l.Refresh(); err != nil {
		t.Fatal(err)
	}
	return l, dir
}

func get(h http.Handler, path string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest("GET", path, nil))
	return w
}

func TestLivePage(t *testing.T) {
	l, dir := newLive(t)
	page := get(l, "/")
	if body := page.Body.String(); !strings.Contains(body, "Because.") || strings.Contains(body, `role="alert"`) {
		t.Errorf("page %s", body)
	}
	if got := page.Header().Get("Content-Security-Policy"); got != ContentCSP {
		t.Errorf("policy %q", got)
	}
	if regexp.MustCompile(`<script(?:>| [^>]*>)[^<]`).MatchString(strings.ReplaceAll(page.Body.String(), `type="application/ld+json">{`, "><")) {
		t.Error("the policy forbids a script that the page needs")
	}
	if got := get(l, "/faq-reload.js").Body.String(); got != string(reloadScript) {
		t.Errorf("script %q", got)
	}
	put(t, dir, "a.md", []byte(question+"\n[see](#nowhere) <&\n"))
	if _, faults, err := l.Refresh(); err != nil || len(faults) != 1 {
		t.Fatalf("faults %v, error %v", faults, err)
	}
	if body := get(l, "/").Body.String(); !strings.Contains(body, ": no question has the link #nowhere") {
		t.Errorf("the page does not show the fault: %s", body)
	}
}

// next reads the next version that the server names.
func next(t *testing.T, lines *bufio.Scanner) string {
	t.Helper()
	for lines.Scan() {
		if version, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
			return version
		}
	}
	t.Fatal("the server stopped naming versions")
	return ""
}

func TestLiveVersions(t *testing.T) {
	l, dir := newLive(t)
	server := httptest.NewServer(l)
	defer server.Close()
	response, err := http.Get(server.URL + versionPath)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	lines := bufio.NewScanner(response.Body)
	first := next(t, lines)
	if !strings.Contains(get(l, "/").Body.String(), `data-version="`+first+`"`) {
		t.Error("the page is not of the version that the server names")
	}
	if _, _, err := l.Refresh(); err != nil { // nothing has changed
		t.Fatal(err)
	}
	put(t, dir, "b.md", []byte("## Where?\nThere.\n"))
	if _, _, err := l.Refresh(); err != nil {
		t.Fatal(err)
	}
	if second := next(t, lines); second == first || second != l.version {
		t.Errorf("version %s after %s, want %s", second, first, l.version)
	}
}

func TestLiveOutlivesItsEngine(t *testing.T) {
	l, _ := newLive(t)
	l.dist = t.TempDir()
	if _, _, err := l.Refresh(); err == nil {
		t.Error("no error without an engine")
	}
	if !strings.Contains(get(l, "/").Body.String(), "Because.") {
		t.Error("the last good page is gone")
	}
}

func TestWatch(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, "a.md", []byte(question))
	ctx, cancel := context.WithCancel(t.Context())
	changes, done := make(chan bool, 100), make(chan error)
	go func() { done <- Watch(ctx, dir, func() { changes <- true }) }()
	await := func(what string, change func()) {
		t.Helper()
		deadline := time.After(5 * time.Second)
		for { // the first changes may come before the watch stands
			change()
			select {
			case <-changes:
				return
			case <-time.After(200 * time.Millisecond):
			case <-deadline:
				t.Fatalf("%s was not noticed", what)
			}
		}
	}
	await("a change", func() { put(t, dir, "a.md", []byte(question)) })
	await("a new folder", func() { put(t, dir, "new/b.md", []byte(question)) })
	await("a file in a new folder", func() { put(t, dir, "new/b.md", []byte("## Where?\n")) })
	cancel()
	if err := <-done; err != nil {
		t.Error(err)
	}
}
