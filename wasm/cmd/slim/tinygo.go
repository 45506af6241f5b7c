package main

import (
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// restingCollector is the edit that the target relies on.
const restingCollector = "resting-collector"

// tinyGoEdits are made on TinyGo's library, in src/runtime.
var tinyGoEdits = []edit{
	{
		name: "plain-equality",
		why: "interfaces are equal when they hold the same pointer, small number or string of one type; comparing other values, which nothing here does, is a trap: " +
			"it would need a description of every type (see wasm/cmd/untype)",
		saves: "the descriptions of types, with sort-by-methods 9 kB",
		changes: []change{
			{"src/runtime/interface.go", `^func interfaceEqual\(.*?^\}\n`, `func interfaceEqual(x, y interface{}) bool {
	a, b := *(*_interface)(unsafe.Pointer(&x)), *(*_interface)(unsafe.Pointer(&y))
	if a.typecode != b.typecode || a.typecode == nil {
		return a.typecode == b.typecode
	}
	switch kind := reflectlite.ValueOf(x).RawType().Kind(); {
	case kind == reflectlite.String:
		return *(*string)(a.value) == *(*string)(b.value)
	case kind == reflectlite.Ptr, kind <= reflectlite.Uintptr && kind != reflectlite.Int64 && kind != reflectlite.Uint64:
		return a.value == b.value
	}
	runtimePanic("comparing un-comparable type")
	return false
}
`},
			{"src/runtime/interface.go", `^func reflectValueEqual\(.*?^\}\n`, ``},
		},
	},
	{
		name:    "no-float-exports",
		why:     "nothing outside calls the minimum and maximum of floating-point numbers, yet exported functions are always kept",
		saves:   "with own-renderers, block-tags and short-errors 5 kB",
		changes: []change{{"src/runtime/float.go", `^//export f(min|max)imumf?\n`, ``}},
	},
	{
		name: restingCollector,
		why: "garbage is collected between callbacks, when no function holds a pointer (see wasm/internal/program/program_tinygo.go): so none has to write its pointers into memory, " +
			"as TinyGo makes them do for collectors that it knows by name. Memory that is full grows by a quarter. " +
			"Constants lie before variables and hold no pointers, only thousands of numbers that look like pointers",
		saves: "35 kB",
		changes: []change{
			{"src/runtime/gc_blocks.go", `freeBytes := runGC\(\)`, `var freeBytes uintptr`},
			{"src/runtime/gc_stack_portable.go", `^//go:extern runtime\.stackChainStart\n`, ``},
			{"src/runtime/arch_tinygowasm.go", `globalsStart = ([^\n]*)globalsStartSymbol`, `globalsStart = ${1}variablesSymbol`},
			{"src/runtime/arch_tinygowasm.go", `memory_grow\(wasmMemoryIndex, memorySize\)`, `memory_grow(wasmMemoryIndex, memorySize/4)`},
			{"src/runtime/arch_tinygowasm.go", `\z`, "\n//go:extern faq_variables\nvar variablesSymbol [0]byte\n"},
			{"src/runtime/asm_tinygowasm.S", `\z`, "\n.section .data.faq_variables,\"\",@\n.globl faq_variables\n.p2align 2\nfaq_variables:\n    .int32 0\n    .size faq_variables, 4\n"},
		},
	},
}

// makeTinyGo makes a root from the given one. TinyGo takes a link in src for a
// file, so everything there is copied, except device, which is large and not
// compiled. The target in OUT/faq.json names the collector that the root has.
func makeTinyGo(root, out string, without map[string]bool) ([]misfit, error) {
	root, err := filepath.Abs(root)
	if err != nil {
		return nil, err
	}
	p, misfits, err := planned(os.DirFS(root), tinyGoVersion(root), "tinygo.go", tinyGoEdits, without)
	if err != nil {
		return nil, err
	}
	l := layout{root: root, copied: func(name string) bool {
		return name == "src" || name == "src/device" || within(name, "src") && path.Dir(name) != "src/device"
	}}
	if err := l.write(out, p); err != nil {
		return nil, err
	}
	target, err := os.ReadFile("wasm/tinygo/faq.json")
	if err != nil {
		return nil, err
	}
	if without[restingCollector] || slices.ContainsFunc(misfits, func(m misfit) bool { return m.name == restingCollector }) {
		target = []byte(ownCollector(string(target)))
	}
	return misfits, os.WriteFile(filepath.Join(out, "faq.json"), target, 0o666)
}

// ownCollector is the target with TinyGo's own collector.
func ownCollector(target string) string {
	return strings.NewReplacer(`"gc": "resting"`, `"gc": "precise"`, `, "gc.precise"`, ``).Replace(target)
}

// tinyGoVersion names the TinyGo of a root, as the program next to it or in PATH says.
func tinyGoVersion(root string) string {
	for _, command := range []string{filepath.Join(root, "bin", "tinygo"), filepath.Join(root, "..", "bin", "tinygo"), "tinygo"} {
		if text, err := exec.Command(command, "version").Output(); err == nil {
			if found := regexp.MustCompile(`version (\S+)`).FindSubmatch(text); found != nil {
				return "TinyGo " + string(found[1])
			}
		}
	}
	return "this TinyGo"
}
