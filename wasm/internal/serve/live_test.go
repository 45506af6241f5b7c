package serve

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/bundle/bundletest"
	"faqwidget/wasm/internal/fixture"
	"faqwidget/wasm/internal/growth"
	"faqwidget/wasm/internal/synthetic"
)

const question = "## Why?\nBecause.\n"

func newLive(t *testing.T) (*Live, string) {
	t.Helper()
	dir := t.TempDir()
	fixture.Put(t, dir, "a.md", []byte(question))
	l := NewLive(dir, bundle.Dir(bundletest.Dist(t)), "")
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
	fixture.Put(t, dir, "a.md", []byte(question+"\n[see](#nowhere) <&\n"))
	if _, faults, err := l.Refresh(); err != nil || len(faults) != 1 {
		t.Fatalf("faults %v, error %v", faults, err)
	}
	if body := get(l, "/").Body.String(); !strings.Contains(body, ": no question has the link #nowhere") {
		t.Errorf("the page does not show the fault: %s", body)
	}
}

func TestLiveVersions(t *testing.T) {
	l, dir := newLive(t)
	first := get(l, versionPath).Body.String()
	if !strings.Contains(get(l, "/").Body.String(), `data-version="`+first+`"`) {
		t.Error("the page is not of the version that the server names")
	}
	if _, _, err := l.Refresh(); err != nil {
		t.Fatal(err)
	}
	if again := get(l, versionPath).Body.String(); again != first {
		t.Errorf("version %s after %s, and nothing has changed", again, first)
	}
	fixture.Put(t, dir, "b.md", []byte("## Where?\nThere.\n"))
	if _, _, err := l.Refresh(); err != nil {
		t.Fatal(err)
	}
	if second := get(l, versionPath).Body.String(); second == first || second != l.version {
		t.Errorf("version %s after %s, want %s", second, first, l.version)
	}
}

func TestLiveOutlivesItsEngine(t *testing.T) {
	l, _ := newLive(t)
	l.dist = bundle.Dir(t.TempDir())
	if _, _, err := l.Refresh(); err == nil {
		t.Error("no error without an engine")
	}
	if !strings.Contains(get(l, "/").Body.String(), "Because.") {
		t.Error("the last good page is gone")
	}
}

// saves are the ways in which editors write a file of the folder dir.
var saves = map[string]func(t *testing.T, dir string){
	"written into": func(t *testing.T, dir string) { fixture.Put(t, dir, "a.md", []byte(question+"More.\n")) },
	"renamed from a file beside it": func(t *testing.T, dir string) {
		fixture.Put(t, dir, "a.md~", []byte(question))
		if err := os.Rename(filepath.Join(dir, "a.md~"), filepath.Join(dir, "a.md")); err != nil {
			t.Fatal(err)
		}
	},
	"moved away and written anew": func(t *testing.T, dir string) {
		if err := os.Rename(filepath.Join(dir, "a.md"), filepath.Join(dir, "a.md.bak")); err != nil {
			t.Fatal(err)
		}
		fixture.Put(t, dir, "a.md", []byte(question))
	},
	"removed": func(t *testing.T, dir string) {
		if err := os.Remove(filepath.Join(dir, "a.md")); err != nil {
			t.Fatal(err)
		}
	},
	"written in a new folder": func(t *testing.T, dir string) { fixture.Put(t, dir, "new/deep/b.md", []byte(question)) },
	"there after its folder was replaced": func(t *testing.T, dir string) {
		if err := os.Rename(dir, dir+"-old"); err != nil {
			t.Fatal(err)
		}
		fixture.Put(t, dir, "a.md", []byte(question))
	},
}

func TestWatcher(t *testing.T) {
	for name, save := range saves {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "content")
			fixture.Put(t, dir, "a.md", []byte(question))
			changes := watched(t, dir, dir)
			save(t, dir)
			await(changes, "")
			fixture.Put(t, dir, "new/deep/c.md", []byte(question)) // the watch has followed
			await(changes, "c.md ")
		})
	}
}

func TestWatcherOfAFile(t *testing.T) {
	dir := t.TempDir()
	fixture.Put(t, dir, "a.md", []byte(question))
	changes := watched(t, filepath.Join(dir, "a.md"), dir)
	saves["renamed from a file beside it"](t, dir)
	await(changes, "")
	fixture.Put(t, dir, "vars.yml", []byte("a: b\n"))
	await(changes, "vars.yml ")
}

// TestWatcherOfARestlessFolder changes a file without a pause: changes are
// reported all the same.
func TestWatcherOfARestlessFolder(t *testing.T) {
	dir := t.TempDir()
	changes := watched(t, dir, dir)
	for i := 0; ; i++ {
		fixture.Put(t, dir, "a.md", []byte(question))
		select {
		case <-changes:
			return
		default:
		}
		if i > 100_000 {
			t.Fatal("a folder that is never quiet is never read")
		}
	}
}

// watched gives, at each change of a folder or file until the test is over, the
// names of all files in dir as they are then, with a space after each.
func watched(t *testing.T, name, dir string) <-chan string {
	t.Helper()
	w, err := NewWatcher(name)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	changes, done := make(chan string, 1000), make(chan error)
	go func() { done <- w.Run(ctx, func() { changes <- namesIn(dir) }) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
		w.Close()
	})
	return changes
}

func namesIn(dir string) string {
	var b strings.Builder
	_ = filepath.WalkDir(dir, func(_ string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			b.WriteString(d.Name() + " ")
		}
		return nil // what is gone meanwhile has no name
	})
	return b.String()
}

// await waits for a change after which the file name is there, or for any
// change when name is empty.
func await(changes <-chan string, name string) {
	for names := range changes {
		if strings.Contains(names, name) {
			return
		}
	}
}

// TestReloadGrowsWithTheContent refreshes after a change of one file, among
// few questions and among four times as many.
func TestReloadGrowsWithTheContent(t *testing.T) {
	dist := bundletest.Dist(t)
	refresh := func(questions int) growth.Cost {
		l := liveOf(t, dist, questions)
		fixture.Put(t, l.name, "more.md", []byte(question))
		return growth.Cost{Size: questions, Work: growth.Allocated(func() {
			if _, _, err := l.Refresh(); err != nil {
				t.Fatal(err)
			}
		})}
	}
	once, four := refresh(250), refresh(1000)
	growth.Linear(t, "bytes allocated", once, four, 1<<20)
	growth.Below(t, "bytes allocated", four, 250<<20) // a page for each question, too
}

// BenchmarkReload measures the time from a file saved among 1,000 questions to
// the version that pages reload for.
func BenchmarkReload(b *testing.B) {
	l := liveOf(b, bundletest.Dist(b), 1000)
	w, err := NewWatcher(l.name)
	if err != nil {
		b.Fatal(err)
	}
	defer w.Close()
	go w.Run(b.Context(), func() { l.Refresh() }) // until it is closed
	for round := 0; b.Loop(); round++ {
		version := l.Version()
		fixture.Put(b, l.name, "more.md", fmt.Appendf(nil, "## What is new in round %d?\nThis.\n", round))
		for l.Version() == version {
			runtime.Gosched()
		}
	}
}

// liveOf serves that many questions.
func liveOf(t testing.TB, dist string, questions int) *Live {
	t.Helper()
	dir := t.TempDir()
	if err := synthetic.Write(dir, questions); err != nil {
		t.Fatal(err)
	}
	l := NewLive(dir, bundle.Dir(dist), "")
	if _, _, err := l.Refresh(); err != nil {
		t.Fatal(err)
	}
	return l
}
