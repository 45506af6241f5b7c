package build

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/disk"
)

// folder is the name of the nth build's asset folder.
func folder(n int) string { return fmt.Sprintf("%s%016x", disk.AssetsPrefix, n) }

// site publishes a number of builds, one after the other, with compressed forms.
func site(t *testing.T, builds int) string {
	dir := t.TempDir()
	for n := 1; n <= builds; n++ {
		script := []byte(strings.Repeat(fmt.Sprintf("say(%d);\n", n), 200))
		files := []disk.File{{Name: "index.html", Data: script}, {Name: folder(n) + "/faq-shell.js", Data: script}, {Name: folder(n) + "/locales/de.js", Data: []byte("1")}}
		if err := disk.WriteBuild(dir, bundle.Compress(files, dir, 1<<20), disk.Keep{Builds: 9}); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func names(files []disk.File) (list []string) {
	for _, f := range files {
		list = append(list, f.Name)
	}
	return list
}

// of lists the files of the nth build, in the forms given.
func of(n int, forms ...string) (list []string) {
	for _, name := range []string{"/faq-shell.js", "/locales/de.js"} {
		for _, form := range forms {
			list = append(list, folder(n)+name+form)
		}
	}
	return list
}

func TestPublished(t *testing.T) {
	// instead serves text for every address that contains part, or 404 when text is empty.
	instead := func(part, text string) func(http.Handler) http.Handler {
		return func(next http.Handler) http.Handler {
			return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				switch {
				case !strings.Contains(r.URL.Path, part):
					next.ServeHTTP(w, r)
				case text == "":
					http.NotFound(w, r)
				default:
					fmt.Fprint(w, text)
				}
			})
		}
	}
	down := func(http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusBadGateway) })
	}
	elsewhere := func(http.Handler) http.Handler {
		return http.RedirectHandler("http://elsewhere.invalid/", http.StatusFound)
	}
	all := []string{"", ".br", ".gz"}
	whole := func(h http.Handler) http.Handler { return h }
	for _, row := range []struct {
		name         string
		builds, keep int
		with         func(http.Handler) http.Handler
		want         []string
		reason, err  string // parts of them
		present      []string
	}{
		{"all that are to be kept", 3, 2, whole, append(of(3, all...), of(2, all...)...), "", "", nil},
		{"a site that has the present build", 3, 2, whole, append(of(2, all...), of(1, all...)...), "", "", []string{folder(3) + "/faq.wasm"}},
		{"fewer than are to be kept", 1, 2, whole, of(1, all...), "", "", nil},
		{"a first deploy", 0, 2, whole, nil, "nothing is published at", "", nil},
		{"a host without compressed forms", 1, 2, instead(".br", ""), of(1, "", ".gz"), "", "", nil},
		{"compressed forms of something else", 1, 2, instead(".gz", "gzip?"), of(1, "", ".br"), "", "", nil},
		{"a build that is gone", 2, 2, instead(folder(2), ""), of(1, all...), folder(2) + " is not kept: " + folder(2) + "/faq-shell.js: not found", "", nil},
		{"a file that was changed", 1, 2, instead("de.js", "2"), nil, "locales/de.js is not the file that the manifest names", "", nil},
		{"a manifest of another program", 1, 2, instead("manifest.json", `{"name": "App", "icons": []}`), nil, "lists no builds", "", nil},
		{"a web page for every address", 1, 2, instead("manifest.json", "<!DOCTYPE html>"), nil, "lists no builds", "", nil},
		{"a manifest that leads out of its folder", 1, 2, instead("manifest.json", `{"builds": ["`+folder(1)+`"], "files": {"`+folder(1)+`/../../x.js": {"bytes": 1}}}`), nil, "is not a file name", "", nil},
		{"a folder of something else", 1, 2, instead("manifest.json", `{"builds": ["../etc"], "files": {"../etc/passwd": {"bytes": 1}}}`), nil, "its name is not that of a folder of assets", "", nil},
		{"a site that is down", 1, 2, down, nil, "", "status 502", nil},
		{"a site that leads elsewhere", 1, 2, elsewhere, nil, "", "the site redirects elsewhere", nil},
	} {
		t.Run(row.name, func(t *testing.T) {
			server := httptest.NewServer(row.with(http.StripPrefix("/help/", http.FileServer(http.Dir(site(t, row.builds))))))
			defer server.Close()
			for _, address := range []string{server.URL + "/help", server.URL + "/help/"} {
				files, reasons, err := Published(address, row.present, row.keep)
				if diff := cmp.Diff(row.want, names(files)); diff != "" && !(len(row.want) == 0 && len(files) == 0) {
					t.Error(diff)
				}
				if text := strings.Join(reasons, "\n"); !strings.Contains(text, row.reason) || (row.reason == "") != (text == "") {
					t.Errorf("the reasons are %q, want %q", text, row.reason)
				}
				if (err != nil) != (row.err != "") || err != nil && !strings.Contains(err.Error(), row.err) {
					t.Errorf("the error is %v, want %q", err, row.err)
				}
			}
		})
	}
}
