package build

import (
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"testing"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/bundle/bundletest"
	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/synthetic"
)

// whole matches the files that hold all of an FAQ, or a line for each
// question. Their number depends on the languages, not on the size of the FAQ.
var whole = regexp.MustCompile(`(^|/)(offline\.html|faq-widget\.offline\.js|llms(-full)?\.txt|faq(-en)?(-[0-9a-f]{16})?(\.root)?\.wasm)$`)

// A ledger counts the bytes of a build's files, except those that whole matches.
type ledger struct {
	sync.Mutex
	all, now, most int // made; made and not yet written; the most of these at any time
	largest        int // of one file
	files          int
	wholes         int    // files that whole matches, begun and not yet written
	weighed        int    // how often the heap was measured
	live           uint64 // the most bytes in use, beyond those before the first file was made
}

func (l *ledger) add(name string, bytes int) {
	if whole.MatchString(name) {
		return
	}
	l.Lock()
	defer l.Unlock()
	l.now += bytes
	if bytes > 0 {
		l.files++
		l.all, l.most, l.largest = l.all+bytes, max(l.most, l.now), max(l.largest, bytes)
	}
}

// watch makes the ledger count what a recipe makes. The file gets an
// extension that is not compressed; package bundle tests those that are.
func (l *ledger) watch(r disk.Recipe) disk.Recipe {
	return disk.Recipe{Name: r.Name + ".raw", Make: func() ([]byte, error) {
		l.begin(r.Name)
		data, err := r.Make()
		l.add(r.Name, len(data))
		return data, err
	}}
}

// begin waits while the heap is measured.
func (l *ledger) begin(name string) {
	l.Lock()
	defer l.Unlock()
	if whole.MatchString(name) {
		l.wholes++
	}
}

// wrote makes the ledger count a written file, and measure the heap now and
// then: not while a file that whole matches is made, which may be of any size.
func (l *ledger) wrote(f disk.File, before uint64) {
	name := strings.TrimSuffix(f.Name, ".raw")
	l.add(name, -len(f.Data))
	l.Lock()
	defer l.Unlock()
	if whole.MatchString(name) {
		l.wholes--
	}
	if l.files%100 == 0 && l.wholes == 0 {
		now := inUse()
		l.weighed++
		l.live = max(l.live, now-min(before, now))
	}
}

func inUse() uint64 {
	var stats runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&stats)
	return stats.HeapAlloc
}

// ledgerOf builds a site of that many questions, in shards, into a folder.
func ledgerOf(t *testing.T, questions int) *ledger {
	t.Helper()
	dir := t.TempDir()
	if err := synthetic.Write(filepath.Join(dir, "content"), questions); err != nil {
		t.Fatal(err)
	}
	recipes, err := Build{Content: author.Read(filepath.Join(dir, "content")), Dist: bundle.Dir(bundletest.Dist(t)), Shards: ShardsOn}.Recipes()
	if err != nil {
		t.Fatal(err)
	}
	l := &ledger{}
	for i, r := range recipes {
		recipes[i] = l.watch(r)
	}
	out, before := filepath.Join(dir, "out"), inUse()
	err = disk.WriteMade(out, disk.Keep{}, func(put disk.Put) error {
		return bundle.Stream(recipes, out, 1<<20, func(place int, f disk.File) error {
			err := put(place, f)
			l.wrote(f, before)
			return err
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// TestFilesAreWrittenAsTheyAreMade: with four times the questions no more
// is held at a time, except for the few files that hold all of them.
func TestFilesAreWrittenAsTheyAreMade(t *testing.T) {
	once, four := ledgerOf(t, 200), ledgerOf(t, 800)
	for _, l := range []*ledger{once, four} {
		t.Logf("%d files of %d bytes, %d at a time, the largest %d; %d bytes more in use, measured %d times", l.files, l.all, l.most, l.largest, l.live, l.weighed)
		if most := runtime.GOMAXPROCS(0) * l.largest; l.most > most {
			t.Errorf("%d bytes are made and not written, at most %d", l.most, most)
		}
		if l.weighed == 0 {
			t.Error("the heap was never measured")
		}
		if l.now != 0 {
			t.Errorf("%d bytes were made and never written", l.now)
		}
		if l.live > uint64(l.all/4) {
			t.Errorf("%d bytes more are in use while %d are made", l.live, l.all)
		}
	}
	if four.all < 3*once.all {
		t.Fatalf("%d bytes of four times the questions, of once %d: too few to tell", four.all, once.all)
	}
	if four.largest > once.largest*5/4 {
		t.Errorf("the largest file has %d bytes, of a fourth of the questions %d", four.largest, once.largest)
	}
}
