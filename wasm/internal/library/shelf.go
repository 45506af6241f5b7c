package library

// A Shelf has one library for each source, so widgets that show the same files open
// and index them once. A library without users is dropped only when another source
// is asked for: a widget whose attributes change returns its library and asks for the
// same again.
type Shelf struct {
	libraries map[string]*Library
}

// NewShelf makes an empty shelf.
func NewShelf() *Shelf { return &Shelf{libraries: map[string]*Library{}} }

// Library finds the library of a source, or begins one, to be completed by its Step.
// The caller must Return it.
func (s *Shelf) Library(source Source) *Library {
	key := source.Key()
	for other, l := range s.libraries {
		if l.users == 0 && other != key {
			delete(s.libraries, other)
		}
	}
	l, known := s.libraries[key]
	if !known {
		l = &Library{source: source, key: key}
		s.libraries[key] = l
	}
	l.users++
	return l
}

// Return gives back a library after use.
func (s *Shelf) Return(l *Library) { l.users-- }

// Forget takes a library off the shelf, so that its source is opened again.
func (s *Shelf) Forget(l *Library) { delete(s.libraries, l.key) }
