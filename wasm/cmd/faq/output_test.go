package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/fixture"
	"faqwidget/wasm/internal/hostile"
	"faqwidget/wasm/internal/serve"
)

// Each row: a text, and how it is printed in a line.
var escaped = []struct{ text, want string }{
	{"plain, größer, 漢字 👋🏽, שלום", "plain, größer, 漢字 👋🏽, שלום"},
	{"\x1b]0;title\a", `\u001b]0;title\u0007`},
	{"\x1b[31mred", `\u001b[31mred`},
	{"\u009b31m", `\u009b31m`},
	{"\x9b31m", `\x9b31m`},
	{"cut \xe2\x82", `cut \xe2\x82`},
	{"a\rb\bc\x7f", `a\u000db\u0008c\u007f`},
	{"a\nfaq: forged", `a\u000afaq: forged`},
	{"a\tb", `a\u0009b`},
	{"\u202egnp.exe", `\u202egnp.exe`},
	{"\u2066a\u2069\u200f\u061c", `\u2066a\u2069\u200f\u061c`},
	{"a\u2028b\u2029", `a\u2028b\u2029`},
	{"\ufeffa", `\ufeffa`},
	{"a\U000e0041", `a\udb40\udc41`},
	{"zero\u200dwidth\u200cjoiners", "zero\u200dwidth\u200cjoiners"},
}

func TestEscape(t *testing.T) {
	for _, row := range escaped {
		if got := escape(row.text, ""); got != row.want {
			t.Errorf("%q: got %s, want %s", row.text, got, row.want)
		}
	}
	if got := escape("a\tb\nc\r\n", "\n\t"); got != "a\tb\nc\\u000d\n" {
		t.Errorf("lines and tabs: %q", got)
	}
}

func FuzzEscape(f *testing.F) {
	for _, row := range escaped {
		f.Add(row.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if bad := obeyedIn(escape(text, "\n\t")); bad != "" {
			t.Errorf("%q is printed with %s", text, bad)
		}
	})
}

// obeyedIn names what a terminal would obey in a text, except line breaks and tabs.
func obeyedIn(text string) string {
	for i, r := range text {
		switch {
		case r == '\n' || r == '\t':
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			return fmt.Sprintf("%U at %d", r, i)
		}
	}
	if !utf8.ValidString(text) {
		return "what is not UTF-8"
	}
	return ""
}

func TestColoursOfTheToolGetThrough(t *testing.T) {
	var out bytes.Buffer
	o := &output{w: &out}
	o.painted(sgrMark, "so\x1b[0m\n")
	if got, want := out.String(), "\x1b[1;33mso\\u001b[0m\\u000a\x1b[0m"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A brokenWriter fails after left bytes.
type brokenWriter struct{ left int }

func (w *brokenWriter) Write(p []byte) (int, error) {
	if w.left -= len(p); w.left < 0 {
		return 0, errors.New("no space left on device")
	}
	return len(p), nil
}

func TestWhatCannotBePrintedIsNoSuccess(t *testing.T) {
	dir := fixture.Write(t, "-- a.md --\n## Why?\nSo.\n")
	for _, args := range [][]string{{"help"}, {"search", "why"}, {"search", "-json", "why"}, {"check", dir}, {"check", "-h"}, {"version"}} {
		for _, left := range []int{0, 10} {
			var errs bytes.Buffer
			var out, failing = &errs, &brokenWriter{left}
			if strings.Contains(strings.Join(args, " "), "-h") { // which prints on standard error
				if status := run(args, nil, out, failing); status != 1 {
					t.Errorf("faq %q: status %d without room for its errors", args, status)
				}
				continue
			}
			if status := run(args, nil, failing, &errs); status != 1 || !strings.Contains(errs.String(), "faq: cannot print: no space left on device") {
				t.Errorf("faq %q: status %d, %s", args, status, &errs)
			}
		}
	}
}

// controls are put around each attack: what moves the cursor, names the
// window, fills the clipboard, hides or turns text, or forges a line.
const controls = "\x1b]52;c;Zm9v\a\x1b[2J\u009b31m\r\u202e\u2066\x7f\b\x00\x9b"

// TestNothingPrintedIsObeyed runs every command on every attack with control
// characters around it: as the text of an FAQ, as names of files and as arguments.
func TestNothingPrintedIsObeyed(t *testing.T) {
	dir := t.TempDir()
	if err := builtFolder(dir); err != nil {
		t.Fatal(err)
	}
	dist, content := filepath.Join(dir, "dist"), filepath.Join(dir, "content")
	attacks := hostile.Attacks(testing.Short())
	for i, attack := range attacks {
		text := attack.Text + strings.ReplaceAll(controls, "\x00", "")
		part := filepath.Join(content, fmt.Sprint(i))
		fixture.Put(t, part, "a.md", []byte("# "+text+"\n## "+text+"?\n<!-- faq: aliases="+text+" -->\n"+text+" ![]("+text+") [x](#"+text+") {{ "+text+" }}\n## B?\nb\n"))
		fixture.Put(t, part, "vars.yml", []byte(text))
		name := strings.NewReplacer("/", "", "\x00", "").Replace(text)
		fixture.Put(t, part, name[max(0, len(name)-200):]+".md", []byte(attack.Text+controls))
		for _, args := range [][]string{
			{text}, {"check", "-" + text}, {"check", text}, {"build", text}, {"build", "-url", text, part}, {"build", "-dist", text, part},
			{"serve", text}, {"serve", "-port", text, part}, {"serve", "-port", "0", "-host", text, part}, {"search", "-content", part, text},
			{"search", "-json", text}, {"eval", text}, {"size", text}, {"version", text}, {"version", "-dist", text}, {"import", text, text}, {"gaps", text, part}, {"gaps", part, part}, {"release", "-version", text, dist},
		} {
			checkPrinted(t, args)
		}
	}
	var queries strings.Builder
	for _, attack := range attacks {
		queries.WriteString(strings.ReplaceAll(attack.Text, "\n", " ") + controls + "\t" + strings.ReplaceAll(attack.Text, "\t", " ") + "\n")
	}
	fixture.Put(t, content, "queries.txt", []byte(queries.String()))
	checkPrinted(t, []string{"check", content})
	checkPrinted(t, []string{"check", "-json", content})
	checkPrinted(t, []string{"gaps", reportOf(t, attacks), fixture.Write(t, "-- a.md --\n## Why?\nSo.\n")})
	checkPrinted(t, []string{"build", "-dist", dist, "-out", filepath.Join(dir, "out"), content})
	var out, errs bytes.Buffer
	d := desk{live: serve.NewLive(content, bundle.Dir(dist), ""), name: content, std: stdio{nil, &output{w: &out}, &output{w: &errs}}}
	if err := d.refresh(); err != nil {
		t.Error(err)
	}
	if bad := obeyedIn(out.String() + errs.String()); bad != "" || errs.Len() == 0 {
		t.Errorf("the server prints %s: %.300q", bad, &errs)
	}
}

// reportOf is a file of reports from readers who searched for attacks and found nothing.
func reportOf(t *testing.T, attacks []hostile.Attack) string {
	t.Helper()
	var reports bytes.Buffer
	for some := range slices.Chunk(attacks, 100) {
		var queries, missing []map[string]any
		for _, attack := range some {
			queries = append(queries, map[string]any{"query": attack.Text + controls, "times": 9})
			missing = append(missing, map[string]any{"slug": "why", "missing": attack.Text + controls})
		}
		if err := json.NewEncoder(&reports).Encode(map[string]any{"version": 1, "queries": queries, "missing": missing}); err != nil {
			t.Fatal(err)
		}
	}
	name := filepath.Join(t.TempDir(), "report.json")
	if err := os.WriteFile(name, reports.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	return name
}

// checkPrinted runs a command, and checks that nothing printed is obeyed,
// that each line is the tool's own, and that JSON is JSON.
func checkPrinted(t *testing.T, args []string) {
	t.Helper()
	var out, errs bytes.Buffer
	run(args, strings.NewReader(""), &out, &errs)
	for _, printed := range []string{out.String(), errs.String()} {
		if bad := obeyedIn(printed); bad != "" {
			t.Errorf("faq %.80q prints %s: %.300q", args, bad, printed)
		}
	}
	if out.Len()+errs.Len() == 0 {
		t.Errorf("faq %.80q prints nothing", args)
	}
	if args[0] == "check" && args[1] != "-json" && errs.Len() == 0 {
		for line := range strings.Lines(out.String()) {
			if !strings.HasPrefix(line, escape(args[1], "")) && !regexp.MustCompile(`^\d+ questions?, `).MatchString(line) {
				t.Errorf("a line of nobody's: %q", line)
			}
		}
	}
	if len(args) > 1 && args[1] == "-json" {
		for lines := json.NewDecoder(&out); lines.More(); {
			var object map[string]any
			if err := lines.Decode(&object); err != nil {
				t.Fatalf("faq %.40q prints no JSON: %v", args, err)
			}
		}
	}
}

// TestServedHosts asks a running server as pages elsewhere would.
func TestServedHosts(t *testing.T) {
	dir := t.TempDir()
	fixture.Put(t, dir, "faq-widget.js", nil)
	fixture.Put(t, dir, "index.html", []byte("<!DOCTYPE html>"))
	h, err := serve.NewHandler(dir, "")
	if err != nil {
		t.Fatal(err)
	}
	l, err := serve.Listen("localhost", 0, 1)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	go serve.Serve(ctx, l, serve.OnlyFor("faq.example", h), os.Stderr)
	for host, want := range map[string]int{
		"": 200, "localhost:1": 200, "127.0.0.1": 200, "[::1]:80": 200, "FAQ.example": 200,
		"evil.example": 421, "localhost.evil.example": 421, "faq.example.evil.example:80": 421, "127.0.0.1.nip.example": 421,
	} {
		r, err := http.NewRequest("GET", serve.URL(l), nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Host = host // that of the address when it is empty
		response, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		if response.StatusCode != want {
			t.Errorf("host %q: status %d, want %d", host, response.StatusCode, want)
		}
	}
}
