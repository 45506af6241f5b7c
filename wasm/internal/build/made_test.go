package build

import (
	"errors"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/bundle/bundletest"
	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/fixture"
)

// Files makes all files of a build.
func (b Build) Files() ([]disk.File, error) {
	recipes, err := b.Recipes()
	if err != nil {
		return nil, err
	}
	return disk.MakeAll(recipes)
}

// TestRecipesInAnyOrder makes all files at once, the last first and each
// twice, and compares them with those made one after the other.
func TestRecipesInAnyOrder(t *testing.T) {
	for _, archive := range []string{authored, translated, moorings} {
		b := Build{Content: author.Read(fixture.Write(t, archive)), Dist: bundle.Dir(bundletest.Dist(t)), URL: "https://help.example/", Shards: ShardsOn}
		want, err := b.Files()
		if err != nil {
			t.Fatal(err)
		}
		recipes, err := b.Recipes()
		if err != nil {
			t.Fatal(err)
		}
		got, errs := make([]disk.File, len(recipes)), make([]error, len(recipes))
		var makers sync.WaitGroup
		for i, r := range slices.Backward(recipes) {
			makers.Go(func() {
				first, err := r.Make()
				again, errAgain := r.Make()
				got[i], errs[i] = disk.File{Name: r.Name, Data: first}, errors.Join(err, errAgain)
				if string(first) != string(again) {
					t.Errorf("%s is another file when it is made again", r.Name)
				}
			})
		}
		makers.Wait()
		if err := errors.Join(errs...); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(bundletest.ByName(want), bundletest.ByName(got)); diff != "" {
			t.Error(diff)
		}
	}
}
