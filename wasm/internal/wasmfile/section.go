// Package wasmfile reads and changes WebAssembly modules as files: their
// sections, the sizes of their functions, and the descriptions of types in them.
// It runs none of their code and knows nothing about what the sections hold. The
// format is that of the WebAssembly Core Specification, chapter "Binary Format".
package wasmfile

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// Header is the magic number and the version that every module starts with.
const Header = "\x00asm\x01\x00\x00\x00"

// CorpusSection is the name of the custom section that holds a compiled FAQ.
const CorpusSection = "faq.own"

// The ids of sections.
const (
	customSection = 0
	importSection = 2
	codeSection   = 10
	dataSection   = 11
)

// A Section is a part of a module.
type Section struct {
	ID      byte
	Name    string // of a custom section
	Content []byte
	All     []byte // with id and size
}

func (s Section) isCustom(name string) bool { return s.ID == customSection && s.Name == name }

var errModule = errors.New("this is not a complete WebAssembly module")

// Sections reads the sections of a module in their order.
func Sections(module []byte) ([]Section, error) {
	rest, ok := bytes.CutPrefix(module, []byte(Header))
	if !ok {
		return nil, errModule
	}
	var list []Section
	for len(rest) > 0 {
		size, n := binary.Uvarint(rest[1:])
		if n <= 0 || size > uint64(len(rest)-1-n) {
			return nil, fmt.Errorf("%w: it ends within section %d", errModule, len(list))
		}
		end := 1 + n + int(size)
		s := Section{ID: rest[0], Content: rest[1+n : end], All: rest[:end]}
		if s.ID == customSection {
			length, n := binary.Uvarint(s.Content)
			if n <= 0 || length > uint64(len(s.Content)-n) {
				return nil, fmt.Errorf("%w: custom section without a name", errModule)
			}
			s.Name = string(s.Content[n : n+int(length)])
			s.Content = s.Content[n+int(length):]
		}
		list = append(list, s)
		rest = rest[end:]
	}
	return list, nil
}

// Custom is a custom section as it is in a module, with id and size. Such a
// section takes no part in validation or execution, so attaching one to a
// module needs no compiler and changes no code.
func Custom(name string, content []byte) []byte { return WithCustom(nil, name, content) }

// WithCustom is the module with a custom section of that name at its end. No byte
// is copied twice.
func WithCustom(module []byte, name string, content []byte) []byte {
	called := append(binary.AppendUvarint(nil, uint64(len(name))), name...)
	size := binary.AppendUvarint([]byte{customSection}, uint64(len(called)+len(content)))
	return slices.Concat(module, size, called, content)
}

// Without is the module without its custom sections of that name. All other
// sections stay as they are.
func Without(module []byte, name string) ([]byte, error) {
	list, err := Sections(module)
	if err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(list, func(s Section) bool { return s.isCustom(name) }) {
		return module, nil
	}
	bare := []byte(Header)
	for _, s := range list {
		if !s.isCustom(name) {
			bare = append(bare, s.All...)
		}
	}
	return bare, nil
}
