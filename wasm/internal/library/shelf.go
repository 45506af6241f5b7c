package library

import (
	"strconv"
	"strings"
)

// A Pair is a name with what it means: a file with its text, a variable with its value.
type Pair struct{ Name, Text string }

// A Source is what a library is made of. Files are Markdown, by path or URL;
// without any, it is the program's own FAQ.
type Source struct {
	Files, Vars []Pair
	Base        string // URL against which relative links resolve
	Lang        string // BCP 47 tag of the language wanted, which chooses among translations
}

// key tells one source from another. It has a digest of each file, whose text
// would be kept once more otherwise.
func (s *Source) key() string {
	var b strings.Builder
	for _, f := range s.Files {
		b.WriteString(f.Name + "\x00" + digest(f.Text) + "\x00")
	}
	b.WriteByte(1)
	for _, v := range s.Vars {
		b.WriteString(v.Name + "\x00" + v.Text + "\x00")
	}
	b.WriteString("\x01" + s.Base + "\x00" + s.Lang)
	return b.String()
}

// digest is FNV-1a of a text in 64 bits, with its length.
func digest(text string) string {
	sum := uint64(14695981039346656037)
	for i := range len(text) {
		sum = (sum ^ uint64(text[i])) * 1099511628211
	}
	return strconv.FormatUint(sum, 36) + " " + strconv.Itoa(len(text))
}

// A Shelf has one library for each source, so that widgets which show the same
// files read and index them once. A library that nobody uses is given up when
// another source is asked for, and not before: a widget whose attributes change
// returns its library and asks for the same again.
type Shelf struct {
	read      func(Source) (Reader, error)
	libraries map[string]*Library
}

// NewShelf makes an empty shelf; read begins to read a source.
func NewShelf(read func(Source) (Reader, error)) *Shelf {
	return &Shelf{read: read, libraries: map[string]*Library{}}
}

// Library finds the library of a source, or begins one that its Step completes.
// Whoever has it returns it. An error is that of read.
func (s *Shelf) Library(source Source) (*Library, error) {
	key := source.key()
	for other, l := range s.libraries {
		if l.users == 0 && other != key {
			delete(s.libraries, other)
		}
	}
	if l, ok := s.libraries[key]; ok {
		l.users++
		return l, nil
	}
	reader, err := s.read(source)
	if err != nil {
		return nil, err
	}
	l := &Library{reader: reader, key: key, users: 1}
	s.libraries[key] = l
	return l, nil
}

// Return gives a library back that is not used any more.
func (s *Shelf) Return(l *Library) { l.users-- }

// Forget takes a library off the shelf, so that its source is read again.
func (s *Shelf) Forget(l *Library) { delete(s.libraries, l.key) }
