package bundle_test

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/disk"
)

// pagesOf are recipes of n pages.
func pagesOf(n int, page func(i int) ([]byte, error)) (list []disk.Recipe) {
	for i := range n {
		list = append(list, disk.Recipe{Name: fmt.Sprintf("q/%04d.html", i), Make: func() ([]byte, error) { return page(i) }})
	}
	return list
}

// TestStreamMakesAFewAtATime: a file and its forms are put before its worker makes another.
func TestStreamMakesAFewAtATime(t *testing.T) {
	var (
		mu         sync.Mutex
		open, most int
		got        = map[int][]string{}
	)
	page := []byte(strings.Repeat("<p>once more", 9))
	recipes := pagesOf(300, func(int) ([]byte, error) {
		mu.Lock()
		defer mu.Unlock()
		open++
		most = max(most, open)
		return page, nil
	})
	err := bundle.Stream(recipes, t.TempDir(), 1<<20, func(place int, f disk.File) error {
		mu.Lock()
		defer mu.Unlock()
		if got[place] = append(got[place], f.Name); len(got[place]) == 3 {
			open--
		}
		return nil
	})
	if err != nil || most > runtime.GOMAXPROCS(0) || open != 0 {
		t.Errorf("%d files were under way at a time, at most %d; %d are left, %v", most, runtime.GOMAXPROCS(0), open, err)
	}
	for place, r := range recipes {
		if diff := cmp.Diff([]string{r.Name, r.Name + ".br", r.Name + ".gz"}, got[place]); diff != "" || r.Make != nil {
			t.Errorf("%s, which may go: %v; %s", r.Name, r.Make == nil, diff)
		}
	}
}

// TestStreamEndsAtAnError: of the files that cannot be made, or put, the first is reported.
func TestStreamEndsAtAnError(t *testing.T) {
	for _, row := range []struct{ unmade, unput int }{{7, 500}, {500, 7}, {7, 8}, {8, 7}} {
		made := 0
		var mu sync.Mutex
		recipes := pagesOf(1_000, func(i int) ([]byte, error) {
			mu.Lock()
			defer mu.Unlock()
			if made++; i >= row.unmade {
				return nil, fmt.Errorf("cannot make %d", i)
			}
			return []byte("<p>short"), nil
		})
		err := bundle.Stream(recipes, t.TempDir(), 1<<20, func(place int, f disk.File) error {
			if place >= row.unput {
				return disk.Unwritten(fmt.Sprintf("cannot put %d", place))
			}
			return nil
		})
		want := fmt.Sprintf("cannot make %d", row.unmade)
		if row.unput < row.unmade {
			want = fmt.Sprintf("cannot put %d", row.unput)
		}
		if err == nil || err.Error() != want || errors.As(err, new(disk.Unwritten)) != (row.unput < row.unmade) {
			t.Errorf("error %v, want %s", err, want)
		}
		if made == len(recipes) {
			t.Errorf("all %d files were made in spite of %v", made, err)
		}
	}
}
