package bundle

import (
	"bytes"
	_ "embed"
	"regexp"
	"strings"
)

// glueName is the file in which a toolchain brings its glue.
const glueName = "wasm_exec.js"

// glueWrapper is the module that the glue is put into.
//
//go:embed js/wasm-exec.js
var glueWrapper string

// A glue is the wasm_exec.js of a Go toolchain: what its programs import from
// JavaScript, and how they are run.
type glue string

// module is the glue as a module, without what neither a browser nor the
// programs come to.
func (g glue) module(engine []byte) string {
	code := elsewhere.Replace(string(g.offering(engine)))
	return strings.Replace(glueWrapper, "WASM_EXEC;", code, 1)
}

// offer matches a function that a program may import, with its name: an entry of
// an object in importObject, in the indentation of Go's glue and TinyGo's.
var offer = regexp.MustCompile(`(?m)^\t{5}"?([\w./]+)"?: (?:.*,(?: //.*)?\n|.*\{\n(?:.*\n)*?\t{5}\},\n)`)

// offering is the glue with what the engine imports, and nothing else to import.
func (g glue) offering(engine []byte) glue {
	return glue(offer.ReplaceAllStringFunc(string(g), func(entry string) string {
		if imports(engine, offer.FindStringSubmatch(entry)[1]) {
			return entry
		}
		return ""
	}))
}

// imports reports whether a module can import something of that name: whether
// the name is in it as names of imports are, after its length.
func imports(module []byte, name string) bool {
	return bytes.Contains(module, append([]byte{byte(len(name))}, name...))
}

// elsewhere makes plain to the bundler what of TinyGo's glue never happens in
// a browser, which its program needs no stand-ins of Node's for.
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
