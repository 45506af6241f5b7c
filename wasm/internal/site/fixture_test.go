package site

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// widgetSources is the least that a widget is made of: it uses everything that
// the bundler promises to its modules.
const widgetSources = `
-- widget/index.js --
document.title = import.meta.url;
import('./shell/shell.js').then(({ start }) => start());
export const name = 'widget';
-- widget/package.json --
{ "version": "0.1.0" }
-- widget/shell/shell.js --
import styles from './styles.css' with { type: 'text' };
import { Go, scope } from 'faq:wasm_exec';
import { engine, locales } from 'faq:embedded';
import { version } from 'faq:version';
export const start = () => ({ styles, Go, scope, engine, locales, version });
-- widget/shell/styles.css --
.a {
  color: red;
}
-- widget/locales/de.json --
{
  "copy": "Kopieren"
}
-- engine/wasm_exec.js --
"use strict";
(() => {
  if (!globalThis.fs) globalThis.fs = { writeSync: (fd, text) => text.length };
  if (!globalThis.process) globalThis.process = { pid: -1 };
  globalThis.Go = class {
    write(text) { return fs.writeSync(1, text); }
    later(fn) { return globalThis.setTimeout(fn); }
  };
})();
-- static/index.html --
<!DOCTYPE html>
<title>Gallery</title>
`

// write puts the files of an archive into a new folder.
func write(t testing.TB, archive string) string {
	t.Helper()
	dir := t.TempDir()
	for _, f := range txtar.Parse([]byte(archive)).Files {
		put(t, dir, f.Name, f.Data)
	}
	return dir
}

func put(t testing.TB, dir, name string, data []byte) {
	t.Helper()
	name = filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o666); err != nil {
		t.Fatal(err)
	}
}

// sources writes the widget and an engine.
func sources(t testing.TB, archive string) Sources {
	t.Helper()
	dir := write(t, archive)
	put(t, dir, "engine/faq.wasm", []byte(addModule))
	return Sources{Widget: filepath.Join(dir, "widget"), Engine: filepath.Join(dir, "engine"), Static: filepath.Join(dir, "static")}
}

// builtDist is a folder with the engine and scripts, as make builds it.
func builtDist(t testing.TB) string {
	t.Helper()
	files, err := Bundle(sources(t, widgetSources))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := Write(dir, Compress(files, dir, 1<<20)); err != nil {
		t.Fatal(err)
	}
	return dir
}

// byName makes files easy to look up.
func byName(files []File) map[string]string {
	m := make(map[string]string, len(files))
	for _, f := range files {
		m[f.Name] = string(f.Data)
	}
	return m
}
