package main

import (
	"syscall/js"

	"faqwidget/wasm/internal/program"
	"faqwidget/wasm/internal/view"
)

// stamp is "faq-version=1.2.3;", set by the linker and found in the file by the tool.
var stamp string

// start hands mount to JavaScript.
func start() {
	engine := view.NewEngine()
	js.Global().Call("faqwidgetMount", js.FuncOf(engine.Mount), program.Version(stamp))
}
