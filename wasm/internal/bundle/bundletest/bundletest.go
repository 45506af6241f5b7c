// Package bundletest makes built folders for tests.
package bundletest

import (
	"path/filepath"
	"testing"

	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/fixture"
	"faqwidget/wasm/internal/wasmfile"
)

// Sources writes the widget of an archive, such as fixture.WidgetSources, and an engine.
func Sources(t testing.TB, archive string) bundle.Sources {
	t.Helper()
	dir := fixture.Write(t, archive)
	for _, name := range bundle.Programs() {
		fixture.Put(t, dir, "engine/"+name, []byte(fixture.AddModule))
	}
	return bundle.Sources{Widget: filepath.Join(dir, "widget"), Engine: filepath.Join(dir, "engine"), Static: filepath.Join(dir, "static")}
}

// Built is a folder with the engine and scripts of src, as make builds it.
func Built(t testing.TB, src bundle.Sources) string {
	t.Helper()
	files, err := src.Files()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := disk.Write(dir, bundle.Compress(files, dir, 1<<20)); err != nil {
		t.Fatal(err)
	}
	return dir
}

// Dist is a built folder of fixture.WidgetSources.
func Dist(t testing.TB) string {
	t.Helper()
	return Built(t, Sources(t, fixture.WidgetSources))
}

// ByName maps the names of files to their content.
func ByName(files []disk.File) map[string]string {
	m := make(map[string]string, len(files))
	for _, f := range files {
		m[f.Name] = string(f.Data)
	}
	return m
}

// Stamped is a built folder of version 0.1.0 whose engine says so too, with a
// file that no build wrote.
func Stamped(t testing.TB) string {
	t.Helper()
	src := Sources(t, fixture.WidgetSources)
	stamp := wasmfile.Custom("stamp", []byte("faq-version= faq-version=0.1.0;"))
	for _, name := range bundle.Programs() {
		fixture.Put(t, src.Engine, name, append([]byte(fixture.AddModule), stamp...))
	}
	fixture.Put(t, src.Engine, disk.LicencesName, []byte("of others\n"))
	dir := Built(t, src)
	fixture.Put(t, dir, "notes.txt", []byte("mine"))
	return dir
}
