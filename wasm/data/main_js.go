package main

import (
	"syscall/js"

	"faqwidget/wasm/internal/library"
	"faqwidget/wasm/internal/program"
)

// stamp is "faq-version=1.2.3;", set by the linker and found in the file by the tool.
var stamp string

// start hands mount to JavaScript.
func start() {
	d := &desk{shelf: library.NewShelf(), clock: js.Global().Get("performance")}
	js.Global().Call("faqwidgetData", js.FuncOf(d.mount), program.Version(stamp))
}
