package disk

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"faqwidget/wasm/internal/fixture"
)

// TestWriteMadeAtOnce puts files from many goroutines, the last first. They
// must come into the output in the order of their places.
func TestWriteMadeAtOnce(t *testing.T) {
	t.Cleanup(func() { rename = (*os.Root).Rename })
	out, moved := t.TempDir(), []string{}
	rename = func(root *os.Root, from, to string) error {
		moved = append(moved, to)
		return root.Rename(from, to)
	}
	want := []string{ManifestName}
	err := WriteMade(out, Keep{}, func(put Put) error {
		var writers sync.WaitGroup
		errs := make([]error, 50)
		for place := range slices.Backward(errs) {
			writers.Go(func() {
				for _, form := range []string{"", ".br", ".gz"} {
					errs[place] = errors.Join(errs[place], put(place, File{fmt.Sprintf("%02d.html%s", place, form), []byte("x")}))
				}
			})
		}
		writers.Wait()
		for place := range errs {
			want = append(want, fmt.Sprintf("%02d.html", place), fmt.Sprintf("%02d.html.br", place), fmt.Sprintf("%02d.html.gz", place))
		}
		return errors.Join(errs...)
	})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(append(want, ManifestName), moved); diff != "" {
		t.Error(diff)
	}
	if n := len(ReadManifest(out).Files); n != len(want) {
		t.Errorf("the manifest has %d files, want %d", n, len(want))
	}
}

// TestWriteMadeHoldsNothing looks for each file on the disk as soon as it was put.
func TestWriteMadeHoldsNothing(t *testing.T) {
	out := t.TempDir()
	if err := Write(out, []File{{"same.html", []byte("same")}}); err != nil {
		t.Fatal(err)
	}
	former, err := os.Stat(filepath.Join(out, "same.html"))
	if err != nil {
		t.Fatal(err)
	}
	err = WriteMade(out, Keep{}, func(put Put) error {
		for place, f := range []File{{"same.html", []byte("same")}, {"a/b.html", []byte("b")}} {
			if err := put(place, f); err != nil {
				return err
			}
			if there, _ := filepath.Glob(filepath.Join(out, BesidePrefix+"*", fresh, filepath.FromSlash(f.Name))); len(there) != place {
				t.Errorf("%s is written %d times, want %d", f.Name, len(there), place)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if now, err := os.Stat(filepath.Join(out, "same.html")); err != nil || !os.SameFile(former, now) || !now.ModTime().Equal(former.ModTime()) {
		t.Errorf("a file that is the same was written again: %v", err)
	}
}

// TestWriteMadeFailsWhole has files that cannot be made: the output must stay as it was.
func TestWriteMadeFailsWhole(t *testing.T) {
	failure := errors.New("content/a.md: unreadable")
	for name, before := range map[string][]File{"nothing": nil, "a build": {{"a.html", []byte("1")}}} {
		out := filepath.Join(t.TempDir(), "deep", "out")
		want := map[string]string{}
		if before != nil {
			if err := Write(out, before); err != nil {
				t.Fatal(err)
			}
			want = fixture.Tree(t, out)
		}
		err := WriteMade(out, Keep{}, func(put Put) error {
			return errors.Join(put(0, File{"a.html", []byte("2")}), put(1, File{"q/b.html", []byte("2")}), failure)
		})
		if !errors.Is(err, failure) || errors.As(err, new(Unwritten)) {
			t.Errorf("%s: error %v", name, err)
		}
		if before == nil {
			if _, err := os.Stat(filepath.Dir(out)); err == nil {
				t.Errorf("%s: folders were made and left", name)
			}
			continue
		}
		if diff := cmp.Diff(want, fixture.Tree(t, out)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if left, _ := filepath.Glob(filepath.Join(out, BesidePrefix+"*")); len(left) > 0 {
			t.Errorf("%s: %v are left", name, left)
		}
	}
}

// TestWriteMadeLeavesWhatCame: what somebody puts into the output while the
// files are made is neither overwritten nor moved, and the previous build stays.
func TestWriteMadeLeavesWhatCame(t *testing.T) {
	for _, name := range []string{"b.html", "q/b.html", "b.html/theirs.txt", "assets-1/x.js/theirs.txt"} {
		out := t.TempDir()
		if err := Write(out, []File{{"a.html", []byte("1")}, {"assets-1/x.js", []byte("1")}}); err != nil {
			t.Fatal(err)
		}
		err := WriteMade(out, Keep{}, func(put Put) error {
			err := errors.Join(put(0, File{"a.html", []byte("2")}), put(1, File{"q/b.html", []byte("2")}),
				put(2, File{"b.html", []byte("2")}), put(3, File{"assets-1/x.js", []byte("2")}))
			if folder, _, beneath := strings.Cut(name, ".js/"); beneath {
				os.Remove(filepath.Join(out, folder+".js"))
			}
			fixture.Put(t, out, name, []byte("theirs"))
			return err
		})
		if !errors.As(err, new(Unwritten)) || !strings.Contains(err.Error(), "exists, but no build wrote it") {
			t.Errorf("%s: error %v", name, err)
		}
		got := fixture.Tree(t, out)
		if got[name] != "theirs" || got["a.html"] != "1" {
			t.Errorf("%s: %v are there", name, slices.Sorted(maps.Keys(got)))
		}
	}
}

// TestWriteMadeKeepsOthersOut: a build that begins while another makes its files waits for it.
func TestWriteMadeKeepsOthersOut(t *testing.T) {
	patience := lockPatience
	t.Cleanup(func() { lockPatience = patience })
	lockPatience = time.Hour
	out, written := t.TempDir(), make(chan error)
	err := WriteMade(out, Keep{}, func(put Put) error {
		go func() { written <- Write(out, []File{{"b.html", []byte("2")}}) }()
		return put(0, File{"a.html", []byte("1")})
	})
	if err := errors.Join(err, <-written); err != nil {
		t.Fatal(err)
	}
	got := fixture.Tree(t, out)
	delete(got, ManifestName)
	if diff := cmp.Diff(map[string]string{"b.html": "2"}, got); diff != "" {
		t.Error(diff)
	}
}
