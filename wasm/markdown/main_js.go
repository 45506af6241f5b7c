package main

import (
	"syscall/js"

	"faqwidget/wasm/internal/program"
)

// stamp is "faq-version=1.2.3;", set by the linker and found in the file by the tool.
var stamp string

// start hands render and compile to JavaScript.
func start() {
	r, c := &renderer{}, &compiler{clock: js.Global().Get("performance")}
	js.Global().Call("faqwidgetMarkdown", js.FuncOf(r.render), js.FuncOf(c.compile), program.Version(stamp))
}
