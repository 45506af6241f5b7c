package main

import (
	"syscall/js"

	"faqwidget/wasm/internal/program"
)

// stamp is "faq-version=1.2.3;", set by the linker and found in the file by the tool.
var stamp string

// start hands join to JavaScript.
func start() {
	d := &door{clock: js.Global().Get("performance")}
	js.Global().Call("faqwidgetJoin", js.FuncOf(d.join), program.Version(stamp))
}
