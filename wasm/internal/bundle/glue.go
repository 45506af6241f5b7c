package bundle

import (
	"bytes"
	_ "embed"
	"regexp"
	"strings"
)

// glueName is the file that holds a toolchain's glue.
const glueName = "wasm_exec.js"

// glueWrapper is the module that the glue is put into.
//
//go:embed js/wasm-exec.js
var glueWrapper string

// A glue is the wasm_exec.js of a Go toolchain: the functions that its
// programs import from JavaScript, and the code that runs them.
type glue string

// module is the glue as a module, without code that a browser or the programs never reach.
func (g glue) module(engine []byte) string {
	code := elsewhere.Replace(string(g.offering(engine)))
	return strings.Replace(glueWrapper, "WASM_EXEC;", code, 1)
}

// offer matches a function that a program may import, with its name: an entry
// of an object in importObject, indented as in the glue of Go and TinyGo.
var offer = regexp.MustCompile(`(?m)^\t{5}"?([\w./]+)"?: (?:.*,(?: //.*)?\n|.*\{\n(?:.*\n)*?\t{5}\},\n)`)

// offering is the glue with only the functions that the engine imports.
func (g glue) offering(engine []byte) glue {
	return glue(offer.ReplaceAllStringFunc(string(g), func(entry string) string {
		if imports(engine, offer.FindStringSubmatch(entry)[1]) {
			return entry
		}
		return ""
	}))
}

// imports reports whether a module may import something called name:
// whether it contains the name after its length, as in an import section.
func imports(module []byte, name string) bool {
	return bytes.Contains(module, append([]byte{byte(len(name))}, name...))
}

// elsewhere marks the branches of TinyGo's glue that a browser never needs, so
// that the bundler drops them: they look for Node's modules or stand in for them.
var elsewhere = strings.NewReplacer(
	`if (typeof global !== "undefined") {`, "if (true) {",
	"if (!global.require && typeof require", "if (false && typeof require",
	"if (!global.fs && global.require) {", "if (false) {",
	"if (!global.fs) {", "if (false) {",
	"if (!global.process) {", "if (false) {",
	"if (!global.crypto) {", "if (false) {",
	"if (!global.performance) {", "if (false) {",
	"if (!global.TextEncoder) {", "if (false) {",
	"if (!global.TextDecoder) {", "if (false) {",
	"global.require &&\n\t\tglobal.require.main", "false &&\n\t\tglobal.require.main",
)
