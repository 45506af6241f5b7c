package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"testing"

	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/fixture"
)

// compiles is set for the process that plays the compiler.
const compiles = "FAQ_DEV_TEST_COMPILES"

func TestMain(m *testing.M) {
	if os.Getenv(compiles) == "" {
		os.Exit(m.Run())
	}
	source, err := os.ReadFile("wasm/main.go")
	if err == nil && strings.Contains(string(source), "mistake") {
		err = fmt.Errorf("wasm/main.go:1:1: a mistake")
	}
	for _, name := range bundle.Programs() {
		if err == nil {
			err = os.WriteFile("engine/"+name, append([]byte(fixture.AddModule), source...), 0o666)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// A session is a run of the command in a folder of its own.
type session struct {
	t     *testing.T
	url   string
	lines chan string
}

func begin(t *testing.T) *session {
	t.Chdir(fixture.Write(t, fixture.WidgetSources))
	t.Setenv(compiles, "yes")
	fixture.Put(t, ".", "wasm/main.go", []byte("package main // first"))
	read, write := io.Pipe()
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error)
	go func() {
		err := run(ctx, []string{"-port", "0", "-engine", "engine", os.Args[0]}, write)
		write.Close()
		done <- err
	}()
	s := &session{t: t, lines: make(chan string, 1000)}
	go func() {
		for scanner := bufio.NewScanner(read); scanner.Scan(); {
			s.lines <- scanner.Text()
		}
		close(s.lines)
	}()
	t.Cleanup(func() {
		stop()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	s.url = strings.Fields(s.await("serves the project"))[1]
	s.await("rebuilt")
	return s
}

// await gives the next printed line that contains the text.
func (s *session) await(text string) string {
	s.t.Helper()
	for line := range s.lines {
		if strings.Contains(line, text) {
			return line
		}
	}
	s.t.Fatalf("the command ended without a line with %q", text)
	return ""
}

// serves asks for a file until it contains the text: a save may be seen in two steps.
func (s *session) serves(name, text string) {
	s.t.Helper()
	for !strings.Contains(s.get(name), text) {
		s.await("rebuilt")
	}
}

func (s *session) get(name string) string {
	s.t.Helper()
	answer, err := http.Get(s.url + name)
	if err != nil {
		s.t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return string(body)
}

func TestSavedFilesAreServed(t *testing.T) {
	s := begin(t)
	for _, test := range []struct{ save, text, file, want string }{
		{"widget/shell/styles.css", ".a { color: green }", "faq-shell.js", "green"},
		{"widget/index.js", "document.title = 'another'; import('./shell/shell.js');", "faq-widget.js", "another"},
		{"widget/locales/de.json", `{ "copy": "Ablichten" }`, "locales/de.js", "Ablichten"},
		{"static/index.html", "<title>Another</title>", "", "<title>Another</title>"},
		{"static/more/page.html", "<p>One more", "more/page.html", "<p>One more"},
		{"wasm/main.go", "package main // second", "faq.wasm", "second"},
	} {
		before := s.get("faq-version")
		fixture.Put(t, ".", test.save, []byte(test.text))
		s.serves(test.file, test.want)
		if after := s.get("faq-version"); after == before {
			t.Errorf("%s: saved, and pages that are open do not reload", test.save)
		}
	}
}

func TestPagesReload(t *testing.T) {
	s := begin(t)
	want := fmt.Sprintf(`<script src="/faq-reload.js" data-version="%s" defer></script>`, s.get("faq-version"))
	if page := s.get(""); !strings.Contains(page, want) {
		t.Errorf("page %s, want %s in it", page, want)
	}
	if script := s.get("faq-reload.js"); !strings.Contains(script, "location.reload()") {
		t.Errorf("script %s", script)
	}
}

// TestMistakesEndNothing saves what cannot be built, checks that the
// mistake is named and the last good build served, and mends it.
func TestMistakesEndNothing(t *testing.T) {
	s := begin(t)
	for _, test := range []struct{ save, wrong, printed, right, file, want string }{
		{"widget/index.js", "const = 1;", "widget/index.js:1:6", "document.title = 'mended'; import('./shell/shell.js');", "faq-widget.js", "mended"},
		{"widget/shell/shell.js", "import './nowhere.js';", `"./nowhere.js"`, "export const start = () => 'found';", "faq-shell.js", "found"},
		{"widget/locales/de.json", "{", "de.json", `{ "copy": "Mitnehmen" }`, "locales/de.js", "Mitnehmen"},
		{"wasm/main.go", "mistake", "wasm/main.go:1:1: a mistake", "package main // mended", "faq.wasm", "mended"},
	} {
		before := s.get("faq-version")
		fixture.Put(t, ".", test.save, []byte(test.wrong))
		s.await(test.printed)
		if after := s.get("faq-version"); after != before {
			t.Errorf("%s: version %s after %s, want the last good one", test.save, after, before)
		}
		fixture.Put(t, ".", test.save, []byte(test.right))
		s.serves(test.file, test.want)
	}
}

func TestCalls(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, test := range []struct{ args, want string }{
		{"", "name the command that compiles the engine"},
		{"-port none make", "invalid value"},
	} {
		if err := run(t.Context(), strings.Fields(test.args), io.Discard); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("dev %s: %v, want %q", test.args, err, test.want)
		}
	}
}
