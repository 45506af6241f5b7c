package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"faqwidget/wasm/internal/fixture"
)

// documents are read by people who type the commands in them.
var documents = append([]string{"README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "widget/README.md"}, written("docs", "docs/decisions")...)

var (
	fences  = regexp.MustCompile("(?ms)^ *```(\\w+)\n(.*?)^ *```$")
	spans   = regexp.MustCompile("`((?:make|faq|go run \\./wasm/cmd/faq)\\b[^`]*)`")
	paths   = regexp.MustCompile("`([\\w-]+(?:/[\\w.-]+)*/[\\w.-]+\\.(?:go|js|mjs|json|txt|md|sh|css|yml))`")
	targets = regexp.MustCompile(`(?m)^([a-z -]+):`)
	rows    = regexp.MustCompile("(?m)^\\| `([a-z]+)((?: [^`]+)?)` \\|")
	flags   = regexp.MustCompile(`(?m)(?:^  |\[)-([a-z]+)`)
)

// written lists the documents in folders.
func written(folders ...string) (names []string) {
	for _, folder := range folders {
		files, _ := filepath.Glob(filepath.Join("..", "..", "..", folder, "*.md"))
		for _, file := range files {
			names = append(names, folder+"/"+filepath.Base(file))
		}
	}
	return names
}

func document(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "..", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestDocumentsNameCommands runs every command of the tool that is in a
// document, on a small folder, and looks for each target of make.
func TestDocumentsNameCommands(t *testing.T) {
	var known []string
	for _, m := range targets.FindAllStringSubmatch(document(t, "Makefile"), -1) {
		known = append(known, strings.Fields(m[1])...)
	}
	type line struct{ document, command string }
	var lines []line
	for _, name := range documents {
		text := document(t, name)
		for _, m := range fences.FindAllStringSubmatch(text, -1) {
			if m[1] == "sh" {
				for command := range strings.Lines(m[2]) {
					command, _, _ = strings.Cut(command, "#")
					lines = append(lines, line{name, strings.TrimSpace(command)})
				}
			}
		}
		for _, m := range spans.FindAllStringSubmatch(text, -1) {
			lines = append(lines, line{name, m[1]})
		}
	}
	t.Chdir(smallFolder(t))
	ran := 0
	for _, l := range lines {
		words := strings.Fields(strings.ReplaceAll(l.command, "go run ./wasm/cmd/faq", "faq"))
		switch {
		case len(words) > 1 && words[0] == "make":
			for _, word := range words[1:] {
				if !strings.Contains(word, "=") && !slices.Contains(known, word) {
					t.Errorf("%s: %s: there is no target %q", l.document, l.command, word)
				}
			}
		case len(words) > 1 && words[0] == "faq" && words[1] != "serve":
			ran++
			if len(words) == 2 { // the command is mentioned, not called
				words = append(words, "-h")
			}
			var out, errs bytes.Buffer
			if status := run(words[1:], strings.NewReader(""), &out, &errs); status != 0 {
				t.Errorf("%s: %s: status %d: %s%s", l.document, l.command, status, &out, &errs)
			}
		}
	}
	if ran < 3 {
		t.Errorf("ran %d commands of the tool, want at least 3", ran)
	}
}

// TestDocumentsNameFiles looks for each file that a document names by its path:
// from the root, or from where the tables of ARCHITECTURE.md begin.
func TestDocumentsNameFiles(t *testing.T) {
	root := filepath.Join("..", "..", "..")
	found := 0
	for _, name := range append(documents, "SECURITY.md") {
		for _, m := range paths.FindAllStringSubmatch(document(t, name), -1) {
			found++
			if !slices.ContainsFunc([]string{"", "wasm", "wasm/internal", "widget", filepath.Dir(name)}, func(from string) bool {
				_, err := os.Stat(filepath.Join(root, from, m[1]))
				return err == nil
			}) {
				t.Errorf("%s: there is no %s", name, m[1])
			}
		}
	}
	if found < 20 {
		t.Errorf("the documents name %d files, want at least 20", found)
	}
}

// smallFolder is the folder in which the commands of the documents run.
func smallFolder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := builtFolder(dir); err != nil {
		t.Fatal(err)
	}
	const text = "# Help\n\n## Does it forgive a typo?\n\nIt does.\n"
	for _, name := range []string{"FAQ.md", "content/faq.md"} {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	fixture.Put(t, dir, "report.json", []byte(`{"version": 1, "queries": [{"query": "tpyos", "count": 0, "times": 3}]}`))
	if err := os.CopyFS(filepath.Join(dir, "node_modules", "faq-widget"), os.DirFS(filepath.Join(dir, "dist"))); err != nil {
		t.Fatal(err)
	}
	return dir
}

// TestReadmeTellsOfTheTool compares the table of commands with the tool.
func TestReadmeTellsOfTheTool(t *testing.T) {
	_, section, _ := strings.Cut(document(t, "README.md"), "\n## The tool\n")
	section, _, _ = strings.Cut(section, "\n## ")
	table := rows.FindAllStringSubmatch(section, -1)
	if len(table) < 5 {
		t.Fatalf("the table has %d rows", len(table))
	}
	for _, row := range table {
		var out, errs bytes.Buffer
		if status := run([]string{row[1], "-h"}, strings.NewReader(""), &out, &errs); status != 0 {
			t.Errorf("faq %s: status %d: %s", row[1], status, &errs)
			continue
		}
		var has []string
		for _, m := range flags.FindAllStringSubmatch(errs.String(), -1) {
			has = append(has, m[1])
		}
		for _, m := range flags.FindAllStringSubmatch(row[2], -1) {
			if !slices.Contains(has, m[1]) {
				t.Errorf("faq %s has no flag -%s; it has %v", row[1], m[1], has)
			}
		}
	}
}

// TestDocumentsWriteEntries checks the Markdown that documents show, as an
// author's own.
func TestDocumentsWriteEntries(t *testing.T) {
	found := 0
	for _, name := range documents {
		for _, m := range fences.FindAllStringSubmatch(document(t, name), -1) {
			if m[1] != "markdown" {
				continue
			}
			found++
			file := filepath.Join(t.TempDir(), "shown.md")
			if err := os.WriteFile(file, []byte(m[2]), 0o666); err != nil {
				t.Fatal(err)
			}
			var out, errs bytes.Buffer
			if status := run([]string{"check", "-strict", file}, strings.NewReader(""), &out, &errs); status != 0 {
				t.Errorf("%s: status %d: %s%s", name, status, &out, &errs)
			}
		}
	}
	if found == 0 {
		t.Error("no document shows Markdown")
	}
}

// TestReadmeStaysShort limits README to what is read in one sitting, and
// its pictures to what loads at once.
func TestReadmeStaysShort(t *testing.T) {
	text := document(t, "README.md")
	if n := len(strings.Fields(text)); n >= 3_400 {
		t.Errorf("README.md has %d words, want fewer than 3,400", n)
	}
	for i, line := range strings.Split(text, "\n") {
		if n := len(strings.Fields(line)); n > 120 {
			t.Errorf("README.md:%d: a paragraph or cell of %d words, want at most 120", i+1, n)
		}
	}
	for _, m := range regexp.MustCompile(`static/[\w./-]+\.png`).FindAllString(text, -1) {
		if size := len(document(t, m)); size > 120_000 {
			t.Errorf("%s has %d bytes, want at most 120000", m, size)
		}
	}
}
