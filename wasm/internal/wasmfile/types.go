package wasmfile

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// Untyped gives a WebAssembly module by TinyGo without the descriptions of its
// types, which the linker's map locates. Types are distinguished by address; the
// descriptions (names, fields, elements) are for reflection only, except for the
// first byte, the kind. It is an error when the module may use reflection.
func Untyped(module []byte, linkerMap string) ([]byte, error) {
	types, err := typesOf(linkerMap)
	if err != nil {
		return nil, err
	}
	module = bytes.Clone(module)
	segments, err := dataSegments(module)
	if err != nil {
		return nil, err
	}
	for _, t := range types {
		for _, s := range segments {
			first, end := max(t.address+1, s.address), min(t.address+t.size, s.address+len(s.data))
			if first < end {
				clear(s.data[first-s.address : end-s.address])
			}
		}
	}
	return module, nil
}

// A placed is the place of a symbol of data in the linker's map.
type placed struct{ address, size int }

// reflects finds the functions that read the descriptions of types.
var reflects = regexp.MustCompile(`\breflect(lite)?\.|\bruntime\.(hashmapInterface|reflect)`)

// typesOf reads the lines of a linker's map: address, offset, size and symbol.
// Functions have no address.
func typesOf(linkerMap string) (types []placed, err error) {
	for line := range strings.Lines(linkerMap) {
		fields := strings.Fields(line)
		if len(fields) < 4 {
			continue
		}
		if fields[0] == "-" && reflects.MatchString(fields[3]) {
			return nil, fmt.Errorf("%s reads types", fields[3])
		}
		if !strings.HasPrefix(fields[3], "reflect/types.type:") {
			continue
		}
		address, err := strconv.ParseInt(fields[0], 16, 32)
		if err != nil {
			return nil, err
		}
		size, err := strconv.ParseInt(fields[2], 16, 32)
		if err != nil {
			return nil, err
		}
		types = append(types, placed{int(address), int(size)})
	}
	if len(types) == 0 {
		return nil, errors.New("the linker's map names no types")
	}
	return types, nil
}

// A dataSegment is a part of a module's initial memory.
type dataSegment struct {
	address int
	data    []byte
}

// dataSegments are the data segments of a module, in place. It is an error
// when one does not say where it belongs.
func dataSegments(module []byte) (list []dataSegment, err error) {
	sections, err := Sections(module)
	if err != nil {
		return nil, err
	}
	for _, section := range sections {
		if section.ID != dataSection {
			continue
		}
		r := reader{rest: section.Content}
		for range r.number() {
			s, ok := r.dataSegment()
			if !ok {
				return nil, errors.New("a segment of data has no plain address")
			}
			list = append(list, s)
		}
	}
	if len(list) == 0 {
		return nil, errors.New("the module has no data")
	}
	return list, nil
}

// dataSegment reads a segment that is put into the first memory, at a constant address.
func (r *reader) dataSegment() (s dataSegment, ok bool) {
	const active, i32Const, end = 0, 0x41, 0x0B
	ok = r.take(1)[0] == active && r.take(1)[0] == i32Const
	s.address = int(r.number())
	ok = ok && r.take(1)[0] == end && !r.bad
	s.data = r.take(int(r.number()))
	return s, ok
}
