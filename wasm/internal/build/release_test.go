package build

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"faqwidget/wasm/internal/bundle/bundletest"
	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/fixture"
)

const changelog = "# Changelog\n\n## 0.2.0, unreleased\n\n- Later.\n\n## 0.1.0-rc.1\n\n- Before.\n\n## 0.1.0\n\nFirst.\n\n### Added\n\n- All.\n\n## 0.0.9\n\n## 0.0.8\n"

func TestReleaseIsTheSameEachTime(t *testing.T) {
	dir := fixture.Write(t, "-- CHANGELOG.md --\n"+changelog+"-- LICENSE --\nMIT\n-- README.md --\nRead me.\n-- content/a.md --\n## Why?\nBecause.\n")
	dist := bundletest.Stamped(t)
	fixture.Put(t, dist, disk.ScriptName, []byte(`var v="0.1.0";import("./faq-shell.js")`))
	r := Release{Version: "0.1.0", Dist: dist, Changelog: filepath.Join(dir, "CHANGELOG.md"), Licence: filepath.Join(dir, "LICENSE"), Readme: filepath.Join(dir, "README.md"), Content: filepath.Join(dir, "content")}
	one, err := r.Files()
	if err != nil {
		t.Fatal(err)
	}
	two, err := r.Files()
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range one {
		if f.Name != two[i].Name || !bytes.Equal(f.Data, two[i].Data) {
			t.Errorf("%s differs from release to release", f.Name)
		}
	}
	files := bundletest.ByName(one)
	if got, want := files["NOTES.md"], "First.\n\n### Added\n\n- All.\n"; got != want {
		t.Errorf("NOTES.md: got %q, want %q", got, want)
	}
	if !strings.Contains(files["faq-widget-0.1.0-offline.html"], "Because.") {
		t.Error("the offline page lacks the content")
	}
	checkBundle(t, dist, files["faq-widget-0.1.0.zip"])
}

// checkBundle checks that a zip holds what the folder's manifest lists, and no more.
func checkBundle(t *testing.T, dist, data string) {
	t.Helper()
	archive, err := zip.NewReader(strings.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := len(archive.File), len(disk.ReadManifest(dist).Files)+2; got != want {
		t.Errorf("the zip has %d files, want %d", got, want)
	}
	for _, f := range archive.File {
		name := strings.TrimPrefix(f.Name, "faq-widget-0.1.0/")
		if name == f.Name || name == "notes.txt" || f.Modified.Year() != 1980 {
			t.Errorf("%s of %v is in the zip", f.Name, f.Modified)
		}
		if packed := strings.HasSuffix(name, ".br") || strings.HasSuffix(name, ".gz"); packed != (f.Method == zip.Store) {
			t.Errorf("%s is packed by method %d", name, f.Method)
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(r)
		want, missing := os.ReadFile(filepath.Join(dist, filepath.FromSlash(name)))
		if added, ok := map[string]string{"LICENSE": "MIT\n", "README.md": "Read me.\n"}[name]; ok {
			want, missing = []byte(added), nil
		}
		if err != nil || missing != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not as it was built: %v %v", name, err, missing)
		}
	}
}

func TestReleaseRefuses(t *testing.T) {
	dir := fixture.Write(t, "-- CHANGELOG.md --\n"+changelog+"-- LICENSE --\nMIT\n-- README.md --\nRead me.\n-- content/a.md --\n## Why?\nBecause.\n")
	dist := bundletest.Stamped(t)
	for version, want := range map[string]string{
		"v0.1.0": `a version is three numbers, such as 1.2.3 or 1.2.3-rc.1, not "v0.1.0"`,
		"0.1":    `a version is three numbers, such as 1.2.3 or 1.2.3-rc.1, not "0.1"`,
		"01.1.0": `a version is three numbers, such as 1.2.3 or 1.2.3-rc.1, not "01.1.0"`,
		"":       `a version is three numbers, such as 1.2.3 or 1.2.3-rc.1, not ""`,
		"0.3.0":  `CHANGELOG.md has no section "## 0.3.0": write what is new in it`,
		"0.0.9":  `CHANGELOG.md says nothing in its section "## 0.0.9": write what is new in it`,
		"0.2.0":  `has version "", the release 0.2.0: build it again`,
	} {
		r := Release{Version: version, Dist: dist, Changelog: filepath.Join(dir, "CHANGELOG.md"), Licence: filepath.Join(dir, "LICENSE"), Readme: filepath.Join(dir, "README.md"), Content: filepath.Join(dir, "content")}
		if _, err := r.Files(); err == nil || !strings.HasSuffix(err.Error(), want) {
			t.Errorf("%q: got %v, want …%s", version, err, want)
		}
	}
}

func TestAReleaseUnpackedBesideTheToolIsFound(t *testing.T) {
	tool, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	released := filepath.Join(filepath.Dir(tool), "faq-widget-9.8.7")
	defer os.RemoveAll(released)
	fixture.Put(t, released, disk.EngineName, []byte(fixture.AddModule))
	if got, err := FindDist("", "9.8.7"); err != nil || filepath.Base(got) != "faq-widget-9.8.7" {
		t.Errorf("got %q, %v, want %s", got, err, released)
	}
	if got, err := FindDist("", "9.8.6"); err == nil {
		t.Errorf("another version's: got %q, want an error", got)
	}
}
