//go:build !js

package shards

import (
	"fmt"

	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/library"
	"faqwidget/wasm/internal/search"
)

// A Store has all shards of an FAQ in memory. Tests and `faq eval -sharded` ask it
// as a page asks a Library.
type Store struct {
	*Library
	Root    []byte
	Shards  map[string][]byte
	Fetches []string // names of the shards that queries have needed, in order
	Rounds  int      // round trips that queries have waited for
}

// NewStore cuts an FAQ and opens it.
func NewStore(f *compiled.FAQ, size Size) (*Store, error) {
	s := &Store{Shards: map[string][]byte{}}
	s.Root = Cut(f, size, func(shard Shard) { s.Shards[shard.Name] = shard.Data })
	return s, s.Reopen()
}

// Reopen opens the root again, without the shards fetched so far.
func (s *Store) Reopen() (err error) {
	s.Library, err = Open(library.Source{FAQ: s.Root})
	return err
}

// Search is [search.Index.Search]. It fetches the shards that it needs.
func (s *Store) Search(text string, limit int) search.Result {
	for {
		result, names := s.Library.Search(text, limit, false)
		if names == nil {
			return result
		}
		if err := s.Fetch(names); err != nil {
			panic(err) // it was cut by the same program
		}
	}
}

// Fetch adds shards by their names.
func (s *Store) Fetch(names []string) error {
	s.Rounds++
	for _, name := range names {
		data, known := s.Shards[name]
		if !known {
			return fmt.Errorf("faq: there is no shard %s", name)
		}
		s.Fetches = append(s.Fetches, name)
		if err := s.Add(name, data); err != nil {
			return err
		}
	}
	return nil
}
