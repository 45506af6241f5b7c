package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/bundle/bundletest"
)

// TestOneFileBuilds gives the tool an engine inside and a folder that holds
// only an author's file.
func TestOneFileBuilds(t *testing.T) {
	archive, err := bundle.Carry(bundle.Dir(bundletest.Stamped(t)))
	if err != nil {
		t.Fatal(err)
	}
	carried = string(archive)
	t.Cleanup(func() { carried = "" })
	other := bundletest.Dist(t) // named, or in sight
	t.Chdir(t.TempDir())
	if err := os.WriteFile("FAQ.md", []byte("## Why?\nBecause.\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir("dist", 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("dist/faq.wasm", []byte("not the one inside"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct{ args, out, err string }{
		{"build FAQ.md", "public: ", ""},
		{"version", "faq.wasm (inside the tool) 0.1.0\n", ""},
		{"version -dist " + other, filepath.Join(other, "faq.wasm") + " without a version\n", ""},
		{"build -dist dist FAQ.md", "", "dist is not a folder with a built engine"},
	} {
		var out, errs bytes.Buffer
		status := run(strings.Fields(row.args), nil, &out, &errs)
		if status != 0 != (row.err != "") || !strings.Contains(out.String(), row.out) || !strings.Contains(errs.String(), row.err) {
			t.Errorf("faq %s: status %d, %q, %q", row.args, status, &out, &errs)
		}
	}
}
