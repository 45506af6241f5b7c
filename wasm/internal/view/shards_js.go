//go:build shards

package view

import (
	"strings"
	"syscall/js"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/library"
	"faqwidget/wasm/internal/search"
	"faqwidget/wasm/internal/shards"

	"honnef.co/go/js/dom/v2"
)

// sharded is true where parts of a library are fetched when they are needed.
const sharded = true

// A Library is the FAQ that is shown, as far as its shards are here.
type Library struct {
	*shards.Library
	Index *index

	source library.Source
	users  int
}

// Step opens the root.
func (l *Library) Step() (more bool, err error) {
	if l.Library, err = shards.Open(l.source); err == nil {
		l.Index, l.source = &index{library: l.Library}, library.Source{}
	}
	return false, err
}

// Named reports whether the root is open.
func (l *Library) Named() bool { return l.Library != nil }

// Complete reports true: no work is deferred.
func (l *Library) Complete() bool { return true }

// An index is searched like a [search.Index], once all shards that it needs are here.
type index struct {
	AsTyped bool // as in search.Index

	library *shards.Library
	asked   question      // the last question that lacks found answered
	found   search.Result // the answer to asked
}

// A question is what an index is asked.
type question struct {
	query   string
	limit   int
	asTyped bool
}

// Search gives the result that lacks found for the same question, or else searches.
func (ix *index) Search(query string, limit int) search.Result {
	if ix.asked != (question{query, limit, ix.AsTyped}) {
		ix.found, _ = ix.library.Search(query, limit, ix.AsTyped)
	}
	ix.asked = question{}
	return ix.found
}

// Highlight is as in search.Index.
func (ix *index) Highlight(query, text string) []faq.Range { return ix.library.Highlight(query, text) }

// Related is as in search.Index.
func (ix *index) Related(entry, n int) []int { return ix.library.Related(entry, n) }

// lacks names the shards that a search needs. Where nothing is lacking, it keeps the
// result for Search.
func lacks(l *Library, query string, limit int, asTyped bool) []string {
	if strings.TrimSpace(query) == "" {
		return nil
	}
	found, names := l.Search(query, limit, asTyped)
	if names == nil {
		l.Index.asked, l.Index.found = question{query, limit, asTyped}, found
	}
	return names
}

// need names the shards of entries that are not here.
func need(l *Library, numbers ...int) []string { return l.Need(numbers...) }

// answering names the shards that the answer with that slug needs.
func answering(l *Library, slug string) []string {
	_, names := l.Find(slug)
	return names
}

// numberOf is the number of the entry with that slug, or -1, also where shards are
// needed to find it.
func numberOf(l *Library, slug string) int {
	n, names := l.Find(slug)
	if names != nil {
		return -1
	}
	return n
}

func add(l *Library, name string, data []byte) error { return l.Add(name, data) }

// A shelf is a library.Shelf for libraries in shards.
type shelf struct{ libraries map[string]*Library }

func newShelf() *shelf { return &shelf{map[string]*Library{}} }

// Library finds the library of a source, or one to be opened.
func (s *shelf) Library(source library.Source) *Library {
	key := source.Key()
	for other, l := range s.libraries {
		if l.users == 0 && other != key {
			delete(s.libraries, other)
		}
	}
	l, known := s.libraries[key]
	if !known {
		l = &Library{source: source}
		s.libraries[key] = l
	}
	l.users++
	return l
}

// Return gives a library back.
func (s *shelf) Return(l *Library) { l.users-- }

// Forget takes a library off the shelf.
func (s *shelf) Forget(l *Library) {
	for key, other := range s.libraries {
		if other == l {
			delete(s.libraries, key)
		}
	}
}

// A fetching is what a view waits for: at most one action of its reader, and shards for
// what is shown incomplete.
type fetching struct {
	want  func(names string, quietly bool) // options.want of the page
	again func()                           // the action, to be repeated when its shards are here
	held  js.Value                         // an array with the event that began the action
}

func (f *fetching) begin(want func(names string, quietly bool)) {
	f.want, f.held = want, js.Global().Get("Array").New()
}

// waits reports whether an action needs shards; if so, again is called when they are
// here. An earlier action that waits is dropped.
func (f *fetching) waits(names []string, again func()) bool {
	f.again = nil
	f.want(strings.Join(names, " "), false)
	if len(names) > 0 {
		f.again = again
	}
	return len(names) > 0
}

// later asks for shards of what is shown without them, and reports whether there are
// any to fetch.
func (f *fetching) later(names []string) bool {
	if len(names) > 0 {
		f.want(strings.Join(names, " "), true)
	}
	return len(names) > 0
}

// then has do called after the action that waits, and reports whether there is one.
func (f *fetching) then(do func()) bool {
	before := f.again
	if before == nil {
		return false
	}
	f.again = func() {
		if before(); !f.then(do) {
			do()
		}
	}
	return true
}

// keep keeps what was pressed, since an event loses its target.
func (f *fetching) keep(target element, event domEvent) {
	o := object("target", target.Value)
	o.Set("detail", event.Underlying().Get("detail"))
	o.Set("preventDefault", js.Global().Get("Object")) // any function: it was called before
	f.held.SetIndex(0, o)
}

// kept is what was pressed, as an event.
func (f *fetching) kept() domEvent { return &dom.BasicEvent{Value: f.held.Index(0)} }

// settled does the action that waited.
func (f *fetching) settled() {
	if again := f.again; again != nil {
		f.again = nil
		again()
	}
}
