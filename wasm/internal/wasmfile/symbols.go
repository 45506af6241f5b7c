package wasmfile

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// A Symbol is the size of one package in a compiled engine, in bytes of
// machine code before compression. Data is left out, since it has no names.
type Symbol struct {
	Package string // import path, or a name for what the compiler made
	Bytes   int
}

// A Function is a function of a compiled engine, under the compiler's name.
type Function struct {
	Name  string
	Bytes int // of machine code
}

// Functions lists the functions that a WebAssembly module defines. The module must
// have the custom section "name" of WebAssembly's core specification, appendix 7.4.1.
func Functions(module []byte) ([]Function, error) {
	list, err := Sections(module)
	if err != nil {
		return nil, err
	}
	imported, names, lengths := 0, map[uint64]string{}, []int{}
	for _, s := range list {
		r := reader{rest: s.Content}
		switch {
		case s.ID == importSection:
			imported = r.importedFunctions()
		case s.ID == codeSection:
			for range r.number() {
				lengths = append(lengths, len(r.take(int(r.number()))))
			}
		case s.Name == "name":
			r.functionNames(names)
			continue // nothing depends on it
		}
		if r.bad {
			return nil, fmt.Errorf("%w: section %d ends early", errModule, s.ID)
		}
	}
	if len(names) == 0 {
		return nil, errors.New("the module names no functions; those that make keeps under dist/.engine do")
	}
	functions := make([]Function, len(lengths))
	for i, length := range lengths {
		functions[i] = Function{names[uint64(i+imported)], length}
	}
	return functions, nil
}

// Symbols sums the functions of a module by package, the largest first.
func Symbols(module []byte) ([]Symbol, error) {
	functions, err := Functions(module)
	if err != nil {
		return nil, err
	}
	sums := map[string]int{}
	for _, f := range functions {
		sums[packageOf(f.Name)] += f.Bytes
	}
	var symbols []Symbol
	for name, bytes := range sums {
		symbols = append(symbols, Symbol{name, bytes})
	}
	slices.SortFunc(symbols, func(a, b Symbol) int {
		return cmp.Or(cmp.Compare(b.Bytes, a.Bytes), strings.Compare(a.Package, b.Package))
	})
	return symbols, nil
}

// packageOf reads the import path from a symbol of either compiler, such as
// "(*a/b.T).Method" or "a/b.Func[int]".
func packageOf(symbol string) string {
	switch {
	case symbol == "":
		return "without a name"
	case strings.HasPrefix(symbol, "interface:") || strings.Contains(symbol, "$invoke"):
		return "calls through interfaces"
	}
	name := strings.TrimLeft(symbol, "(*")
	name, _, _ = strings.Cut(name, "[")
	slash := strings.LastIndexByte(name, '/') + 1
	last, _, dotted := strings.Cut(name[slash:], ".")
	if !dotted {
		return "runtime"
	}
	return name[:slash] + last
}

// importedFunctions counts the functions in an import section. Tables,
// memories and globals do not count.
func (r *reader) importedFunctions() (count int) {
	for range r.number() {
		r.take(int(r.number()))
		r.take(int(r.number()))
		switch kind := r.take(1)[0]; kind {
		case 0:
			r.number()
			count++
		case 3:
			r.take(2)
		default:
			if kind == 1 {
				r.take(1)
			}
			hasMaximum := r.number()&1 == 1
			r.number() // the minimum
			if hasMaximum {
				r.number()
			}
		}
	}
	return count
}

// functionNames reads the names of functions, subsection 1, by index.
func (r *reader) functionNames(names map[uint64]string) {
	for len(r.rest) > 0 {
		id := r.take(1)[0]
		sub := reader{rest: r.take(int(r.number()))}
		if id != 1 {
			continue
		}
		for range sub.number() {
			index := sub.number()
			names[index] = string(sub.take(int(sub.number())))
		}
	}
}
