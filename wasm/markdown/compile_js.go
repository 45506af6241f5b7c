package main

import (
	"strings"
	"syscall/js"

	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/program"
)

// mostListed is the most faults of a corpus that the console lists: thousands of lines
// would help nobody, and cost a page as much as reading the corpus.
const mostListed = 20

// A compiler compiles the files of a page.
type compiler struct{ clock js.Value } // the performance of the page

// compile is compile(files, vars, lang) of the boundary.
func (p *compiler) compile(_ js.Value, args []js.Value) any {
	var files []corpus.File
	for i := 0; i+1 < args[0].Length(); i += 2 {
		files = append(files, corpus.File{Name: args[0].Index(i).String(), Text: args[0].Index(i + 1).String()})
	}
	given := corpus.Vars{}
	for i := 0; i+1 < args[1].Length(); i += 2 {
		given[args[1].Index(i).String()] = args[1].Index(i + 1).String()
	}
	c := corpus.NewCompiler(corpus.Select(files, args[2].String()), nil, given)
	return js.FuncOf(func(_ js.Value, args []js.Value) any {
		now := func() float64 { return p.clock.Call("now").Float() }
		for until := now() + args[0].Float(); c.Step(); {
			if now() >= until || program.Littered() {
				return true
			}
		}
		f, faults := c.FAQ()
		if err := faults.Refusal(); err != nil {
			return program.Failure(err)
		}
		made := js.Global().Get("Object").New()
		made.Set("faq", program.Array(compiled.Encode(f)))
		made.Set("warnings", strings.Join(faults.Lines(mostListed), "\n"))
		return made
	})
}
