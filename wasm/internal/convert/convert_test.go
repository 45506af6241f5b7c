package convert

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"faqwidget/wasm/internal/corpus"
)

var update = flag.Bool("update", false, "write what is imported into the archives of testdata")

// TestImport imports the sources in each archive, beneath in/, and wants the
// files beneath out/ and the notes. The first lines of an archive say what is
// imported, and how; go test -update writes the rest.
func TestImport(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(archives) < 12 {
		t.Fatalf("%d archives in testdata, %v", len(archives), err)
	}
	for _, name := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			dir, source, o := sources(t, archive)
			got := imported(filepath.Join(dir, source), o)
			if *update {
				rewrite(t, name, archive, got)
				return
			}
			var want []txtar.File
			for _, f := range archive.Files {
				if !strings.HasPrefix(f.Name, "in/") {
					want = append(want, f)
				}
			}
			if diff := cmp.Diff(show(want), show(got)); diff != "" {
				t.Errorf("imported (-want +got):\n%s", diff)
			}
			wantReadable(t, got)
		})
	}
}

// sources writes the files beneath in/ and reads the directives of the comment:
// "import NAME", "format X", "delimiter X", "header X", "columns X", "image NAME".
func sources(t *testing.T, archive *txtar.Archive) (dir, source string, o Options) {
	t.Helper()
	dir = t.TempDir()
	for _, f := range archive.Files {
		if name, in := strings.CutPrefix(f.Name, "in/"); in {
			writeFile(t, filepath.Join(dir, name), f.Data)
		}
	}
	for line := range strings.Lines(string(archive.Comment)) {
		word, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch word {
		case "import":
			source = rest
		case "delimiter":
			o.Delimiter = rest
		case "header":
			o.Header = rest
		case "columns":
			o.Columns = rest
		case "image":
			writeFile(t, filepath.Join(dir, rest), []byte("\x89PNG\r\n\x1a\n, the rest of an image"))
		}
	}
	return dir, source, o
}

func writeFile(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o666); err != nil {
		t.Fatal(err)
	}
}

// imported are the files and notes of an import; of images, only the sizes.
func imported(name string, o Options) (files []txtar.File) {
	r, err := Import(name, o)
	if err != nil {
		return []txtar.File{{Name: "error", Data: []byte(strings.ReplaceAll(err.Error(), filepath.Dir(name)+"/", "") + "\n")}}
	}
	for _, f := range r.Files {
		if strings.HasPrefix(f.Name, imageFolder+"/") {
			f.Data = fmt.Appendf(nil, "%d bytes\n", len(f.Data))
		}
		files = append(files, txtar.File{Name: "out/" + f.Name, Data: f.Data})
	}
	report := strings.Join(r.Guesses, "\n") + "\n"
	for _, n := range r.Notes {
		report += n.String() + "\n"
	}
	return append(files, txtar.File{Name: "report", Data: []byte(report)})
}

func show(files []txtar.File) map[string]string {
	m := map[string]string{}
	for _, f := range files {
		m[f.Name] = string(f.Data)
	}
	return m
}

func rewrite(t *testing.T, name string, archive *txtar.Archive, got []txtar.File) {
	t.Helper()
	var files []txtar.File
	for _, f := range archive.Files {
		if strings.HasPrefix(f.Name, "in/") {
			files = append(files, f)
		}
	}
	archive.Files = append(files, got...)
	if err := os.WriteFile(name, txtar.Format(archive), 0o666); err != nil {
		t.Fatal(err)
	}
}

// wantReadable parses the Markdown that was written: exactly the headings of
// questions are questions.
func wantReadable(t *testing.T, files []txtar.File) {
	t.Helper()
	for _, f := range files {
		name, out := strings.CutPrefix(f.Name, "out/")
		if !out || !strings.HasSuffix(name, ".md") {
			continue
		}
		read, faults := corpus.Parse([]corpus.File{{Name: name, Text: string(f.Data)}}, nil)
		if err := faults.Err(); err != nil {
			t.Errorf("what was written has faults: %v", err)
		}
		level := "\n## "
		if strings.Contains(string(f.Data), "\n### ") && strings.Contains(string(f.Data), "\n## ") {
			level = "\n### "
		}
		if want, got := strings.Count("\n"+string(f.Data), level), read.Len(); got < want {
			t.Errorf("%s: %d questions are read of %d", name, got, want)
		}
	}
}
