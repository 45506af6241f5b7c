package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/synthetic"
)

// TestBuildIsInterrupted ends a build while it makes its files: the output must stay as it was.
func TestBuildIsInterrupted(t *testing.T) {
	dir := t.TempDir()
	if err := synthetic.Write(filepath.Join(dir, "content"), 2_000); err != nil {
		t.Fatal(err)
	}
	if err := builtFolder(dir); err != nil {
		t.Fatal(err)
	}
	if err := disk.Write(filepath.Join(dir, "public"), []disk.File{{Name: "index.html", Data: []byte("former")}}); err != nil {
		t.Fatal(err)
	}
	c := exec.Command("faq", "build", "content")
	var said strings.Builder
	c.Dir, c.Stderr = dir, &said
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	for under := []string(nil); len(under) == 0; under, _ = filepath.Glob(filepath.Join(dir, "public", disk.BesidePrefix+"*", "new", "*")) {
		select {
		case err := <-ended:
			t.Fatalf("the build has ended: %v\n%s", err, &said)
		default:
		}
	}
	if err := c.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	if err := <-ended; err == nil || !strings.Contains(said.String(), "interrupted; public is left as it is") {
		t.Errorf("%v: %s", err, &said)
	}
	there, err := os.ReadDir(filepath.Join(dir, "public"))
	if err != nil || len(there) != 2 {
		t.Errorf("%v are there, want the page and the manifest: %v", there, err)
	}
	if page, err := os.ReadFile(filepath.Join(dir, "public", "index.html")); string(page) != "former" {
		t.Errorf("the page is %q, %v", page, err)
	}
}
