package main

import (
	"syscall/js"

	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/markdown"
	"faqwidget/wasm/internal/program"
)

// A renderer renders answers one by one. It keeps what most calls share: the
// words of one language and the context of one source.
type renderer struct {
	labels  markdown.Labels
	html    *markdown.Renderer // with these labels
	id      int
	context *compiled.Context // with that id
}

// render is render(markdown, name, id, context, labels) of the boundary.
func (r *renderer) render(_ js.Value, args []js.Value) any {
	if id := args[2].Int(); r.context == nil || r.id != id {
		context, err := compiled.DecodeContext(program.Bytes(args[3]))
		if err != nil {
			return program.Failure(err)
		}
		r.context, r.id = context, id
	}
	word := func(i int) string { return args[4].Index(i).String() }
	labels := markdown.Labels{External: word(0), Copy: word(1), Table: word(2), Task: word(3), Large: word(4)}
	if r.html == nil || r.labels != labels {
		r.html, r.labels = markdown.NewRenderer(labels), labels
	}
	return corpus.Render(args[0].String(), args[1].String(), r.context, r.html)
}
