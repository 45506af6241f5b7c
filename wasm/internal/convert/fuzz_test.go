package convert

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// FuzzImport imports anything under any name that is read: the names of the files
// written stay in the folder, and each file has at least one question.
func FuzzImport(f *testing.F) {
	archives, _ := filepath.Glob("testdata/*.txtar")
	for _, name := range archives {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range archive.Files {
			if strings.HasPrefix(file.Name, "in/") {
				f.Add(filepath.Ext(file.Name), file.Data)
			}
		}
	}
	f.Add(".html", []byte(strings.Repeat("<div>", 2000)+"<h2>Deep?</h2>"))
	f.Add(".html", []byte(`<dl><dd>first<dt><dl><dt>a<dd>b</dl><dd></dl><details><summary>`))
	f.Add(".json", []byte(`[{"title":"../../x","body":"<img src=../../../etc/passwd>","locale":"../de"}]`))
	f.Fuzz(func(t *testing.T, ending string, data []byte) {
		if formatOf("x"+ending) == "" || strings.ContainsAny(ending, "/\x00") {
			t.Skip("no ending of a source")
		}
		name := filepath.Join(t.TempDir(), "x"+ending)
		writeFile(t, name, data)
		r, err := Import(name, Options{})
		if err != nil {
			return
		}
		for _, file := range r.Files {
			if !filepath.IsLocal(file.Name) {
				t.Errorf("a file is called %q", file.Name)
			}
			if strings.HasSuffix(file.Name, ".md") && !strings.Contains("\n"+string(file.Data), "\n## ") && !strings.Contains(string(file.Data), "\n### ") {
				t.Errorf("no question in\n%s", file.Data)
			}
		}
	})
}
