package bundle_test

import (
	"strings"
	"testing"

	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/bundle/bundletest"
	"faqwidget/wasm/internal/disk"
)

func TestVersions(t *testing.T) {
	dist := bundle.Dir(bundletest.Stamped(t))
	parts, err := bundle.Versions(dist)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range parts {
		if p.Version != "0.1.0" && p.Name != disk.ScriptName { // the fixture's own script names no version
			t.Errorf("%s is of version %q, want 0.1.0", p.Name, p.Version)
		}
	}
	if err := bundle.SameVersion(dist, "0.1.0"); err != nil {
		t.Error(err)
	}
	if err := bundle.SameVersion(dist, ""); err != nil {
		t.Errorf("a tool without a version: %v", err)
	}
	err = bundle.SameVersion(dist, "0.2.0")
	if want := "has version 0.1.0, this tool 0.2.0: take both from one release"; err == nil || !strings.HasSuffix(err.Error(), want) {
		t.Errorf("got %v, want …%s", err, want)
	}
}
