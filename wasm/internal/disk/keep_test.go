package disk

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"faqwidget/wasm/internal/fixture"
)

// assets is the name of the nth build's asset folder.
func assets(n int) string { return fmt.Sprintf("%s%016x", AssetsPrefix, n) }

// buildOf is what the nth build writes.
func buildOf(n int) []File {
	text := []byte(fmt.Sprint(n))
	return []File{{assets(n) + "/faq-shell.js", text}, {assets(n) + "/locales/de.js", text}, {"index.html", text}}
}

// TestKeep makes builds one after the other, and checks which asset folders are left.
func TestKeep(t *testing.T) {
	for _, row := range []struct {
		keep         int
		builds, want []int // the builds in their order; the folders that are left, the present one first
	}{
		{0, []int{1, 2}, []int{2}},
		{1, []int{1, 2, 3}, []int{3, 2}},
		{2, []int{1, 2, 3, 4}, []int{4, 3, 2}},
		{2, []int{1, 1, 1}, []int{1}},
		{2, []int{1, 2, 1, 3}, []int{3, 1, 2}},
		{9, []int{1, 2}, []int{2, 1}},
	} {
		out := t.TempDir()
		for _, n := range row.builds {
			if err := WriteBuild(out, buildOf(n), Keep{Builds: row.keep}); err != nil {
				t.Fatal(err)
			}
		}
		var want []string
		files := []string{ManifestName, "index.html"}
		for _, n := range row.want {
			want = append(want, assets(n))
			files = append(files, assets(n)+"/faq-shell.js", assets(n)+"/locales/de.js")
		}
		slices.Sort(files)
		if diff := cmp.Diff(want, ReadManifest(out).Builds); diff != "" {
			t.Errorf("%v kept %d: the manifest says %s", row.builds, row.keep, diff)
		}
		if diff := cmp.Diff(files, slices.Sorted(maps.Keys(fixture.Tree(t, out)))); diff != "" {
			t.Errorf("%v kept %d: %s", row.builds, row.keep, diff)
		}
	}
}

// TestKeepPublished builds into a folder, with or without an earlier build
// in it, and keeps what a site has published.
func TestKeepPublished(t *testing.T) {
	for _, row := range []struct {
		keep             int
		there, published []int // the build in the folder; the builds of the site, newest first
		want             []int
	}{
		{2, nil, []int{2, 1}, []int{3, 2, 1}},
		{1, nil, []int{2, 1}, []int{3, 2}},
		{0, nil, []int{2}, []int{3}},
		{2, []int{1}, []int{2}, []int{3, 2, 1}},
		{1, []int{1}, []int{2}, []int{3, 2}},
		{2, []int{2}, []int{2, 1}, []int{3, 2, 1}},
		{2, nil, []int{3, 2}, []int{3, 2}},
		{2, nil, nil, []int{3}},
	} {
		out := t.TempDir()
		for _, n := range row.there {
			if err := Write(out, buildOf(n)); err != nil {
				t.Fatal(err)
			}
		}
		var published []File
		for _, n := range row.published {
			published = append(published, buildOf(n)[:2]...)
		}
		if err := WriteBuild(out, buildOf(3), Keep{row.keep, published}); err != nil {
			t.Fatal(err)
		}
		var want []string
		for _, n := range row.want {
			want = append(want, assets(n))
			if got := fixture.Tree(t, out)[assets(n)+"/locales/de.js"]; got != fmt.Sprint(n) {
				t.Errorf("%v after %v, published %v: build %d has %q", row.want, row.there, row.published, n, got)
			}
		}
		if diff := cmp.Diff(want, ReadManifest(out).Builds); diff != "" {
			t.Errorf("after %v, published %v, kept %d: %s", row.there, row.published, row.keep, diff)
		}
	}
}

// TestKeepTrustsNoManifest has manifests that list what no build wrote.
func TestKeepTrustsNoManifest(t *testing.T) {
	for _, folder := range []string{"..", "assets-1", assets(1) + "/..", "/etc"} {
		dir := t.TempDir()
		out := dir + "/out"
		fixture.Put(t, dir, "out/"+ManifestName, []byte(`{"builds":["`+folder+`"],"files":{"`+folder+`/secret.txt":{"bytes":5}}}`))
		if err := WriteBuild(out, buildOf(2), Keep{Builds: 2}); err != nil {
			t.Fatal(err)
		}
		if got := ReadManifest(out); len(got.Builds) != 1 || strings.Contains(fmt.Sprint(got.Files), "secret") {
			t.Errorf("%s is kept: %v", folder, got)
		}
	}
}
