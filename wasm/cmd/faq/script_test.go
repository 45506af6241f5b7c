package main

import (
	"errors"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/disk"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/rogpeppe/go-internal/txtar"
)

// setUp gives a script an engine, a built folder and the content that an
// archive cannot hold.
func setUp(env *testscript.Env) error {
	env.Setenv("NO_COLOR", "1")
	table, err := os.ReadFile(filepath.Join("..", "..", "internal", "meaning", "testdata", "harbour.bin"))
	if err != nil {
		return err
	}
	files := map[string][]byte{
		"harbour.bin":              table,
		"engine/faq.wasm":          []byte(tinyEngine),
		"engine/faq-markdown.wasm": []byte(tinyEngine),
		"engine/faq-data.wasm":     []byte(tinyEngine),
		"engine/faq-join.wasm":     []byte(tinyEngine),
		"engine/faq-shards.wasm":   []byte(tinyEngine),
		"latin/a.md":               []byte("## Why?\nCaf\xe9.\n"),
		"zeros/a.md":               []byte("## Why?\nB\x00C\n"),
		"huge/a.md":                []byte(strings.Repeat("fifty megabytes\n", 50<<20/16)),
		"nested/a.md":              []byte("## Why?\n" + strings.Repeat("- ", 10_000) + "innermost\n"),
		"loop/deep/b.md":           []byte("## Where?\nThere.\n"),
	}
	for name, data := range files {
		name = filepath.Join(env.WorkDir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			return err
		}
		if err := os.WriteFile(name, data, 0o666); err != nil {
			return err
		}
	}
	if err := os.Symlink("..", filepath.Join(env.WorkDir, "loop", "deep", "up")); err != nil {
		return err
	}
	if err := secrets(env.WorkDir); err != nil {
		return err
	}
	return builtFolder(env.WorkDir)
}

// secrets adds to the content of that name what an archive cannot hold.
func secrets(dir string) error {
	dir = filepath.Join(dir, "secrets")
	if _, err := os.Stat(dir); err != nil {
		return nil // another script's
	}
	large := filepath.Join(dir, "large.pdf")
	return errors.Join(
		os.WriteFile(large, nil, 0o666), os.Truncate(large, 20_000_001),
		os.Symlink("/etc/hostname", filepath.Join(dir, "link.txt")),
		pipe(filepath.Join(dir, "pipe.png")))
}

// builtFolder writes dist, as make builds it of the sources in the script of build.
func builtFolder(dir string) error {
	archive, err := txtar.ParseFile(filepath.Join("testdata", "build.txtar"))
	if err != nil {
		return err
	}
	sources, err := os.MkdirTemp("", "faq-sources-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(sources)
	if err := txtar.Write(archive, sources); err != nil {
		return err
	}
	engine := filepath.Join(sources, "engine")
	for _, name := range bundle.Programs() {
		if err := os.WriteFile(filepath.Join(engine, name), []byte(tinyEngine), 0o666); err != nil {
			return err
		}
	}
	files, err := bundle.Sources{Widget: filepath.Join(sources, "widget"), Engine: engine}.Files()
	if err != nil {
		return err
	}
	out := filepath.Join(dir, "dist")
	return disk.Write(out, bundle.Compress(files, out, math.MaxInt))
}

// condition reports whether the system lets a test run as somebody else, or have a small disk.
func condition(name string) (bool, error) {
	switch name {
	case "other":
		return runtime.GOOS == "linux" && os.Getuid() == 0, nil
	case "tmpfs":
		return canMount(), nil
	case "full":
		_, err := os.Stat("/dev/full")
		return err == nil, nil
	}
	return false, fmt.Errorf("there is no condition %q", name)
}

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"faq": main, "full": full})
}

// full runs a command whose standard output is a full disk.
func full() {
	disk, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		panic(err)
	}
	c := exec.Command(os.Args[1], os.Args[2:]...)
	c.Stdout, c.Stderr = disk, os.Stderr
	if c.Run() != nil {
		os.Exit(1)
	}
}
