package bundle_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/bundle/bundletest"
	"faqwidget/wasm/internal/disk"
)

func carry(t *testing.T, dir string) bundle.Folder {
	t.Helper()
	archive, err := bundle.Carry(bundle.Dir(dir))
	if err != nil {
		t.Fatal(err)
	}
	again, err := bundle.Carry(bundle.Dir(dir))
	if err != nil || !bytes.Equal(archive, again) {
		t.Errorf("the archive differs from one time to the next: %v", err)
	}
	carried, err := bundle.Carried(string(archive))
	if err != nil {
		t.Fatal(err)
	}
	return carried
}

func TestWhatTheToolCarriesIsWhatWasBuilt(t *testing.T) {
	dir := bundletest.Stamped(t)
	carried := carry(t, dir)
	for _, p := range append(bundle.Parts[:len(bundle.Parts):len(bundle.Parts)], bundle.Part{Name: disk.LicencesName}) {
		if strings.HasSuffix(p.Name, "/") {
			continue
		}
		want, missing := os.ReadFile(filepath.Join(dir, p.Name))
		got, err := carried.Read(p.Name)
		if missing != nil || err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is not as it was built: %v, %v", p.Name, err, missing)
		}
	}
	locales, err := carried.Locales()
	if err != nil || len(locales) == 0 {
		t.Errorf("%d languages, %v", len(locales), err)
	}
	if err := bundle.SameVersion(carried, "0.1.0"); err != nil {
		t.Error(err)
	}
	if _, err := carried.Read("notes.txt"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("it carries a file that no build wrote: %v", err)
	}
}

func TestAFolderThatIsNotWholeIsNotCarried(t *testing.T) {
	for _, name := range []string{disk.ShellName, disk.EngineName, disk.OfflineName, disk.LicencesName} {
		dir := bundletest.Stamped(t)
		for _, ending := range []string{"", ".br", ".gz"} {
			if err := os.Remove(filepath.Join(dir, name+ending)); err != nil && !errors.Is(err, fs.ErrNotExist) {
				t.Fatal(err)
			}
		}
		if _, err := bundle.Carry(bundle.Dir(dir)); err == nil || !strings.Contains(err.Error(), filepath.Join(dir, name)) {
			t.Errorf("without %s: error %v, want one with its place", name, err)
		}
	}
}
