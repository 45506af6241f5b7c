package main

import (
	"syscall/js"

	"faqwidget/wasm/internal/library"
	"faqwidget/wasm/internal/program"
)

// A desk opens FAQs. Handles of the same FAQ share its library.
type desk struct {
	shelf *library.Shelf
	clock js.Value // the performance of the page
}

// mount is mount(faq, options) of the boundary.
func (d *desk) mount(_ js.Value, args []js.Value) any {
	options := args[1]
	l := d.shelf.Library(library.Source{FAQ: program.Bytes(args[0]), Vars: library.Pairs(program.Texts(options.Get("vars"))), Base: options.Get("base").String()})
	return program.Step(d.clock, l.Step, func(gaveUp bool, err error) any {
		switch {
		case gaveUp:
			d.shelf.Return(l)
			return nil
		case err != nil:
			d.shelf.Forget(l)
			return program.Failure(err)
		}
		return d.handle(&reader{l})
	})
}

// handle is the object through which JavaScript uses an FAQ.
func (d *desk) handle(r *reader) js.Value {
	o := object("entries", len(r.Entries), "title", r.Corpus.Title, "lang", r.Corpus.Lang, "key", r.Key())
	var funcs []js.Func
	method := func(name string, fn func(args []js.Value) any) {
		f := js.FuncOf(func(_ js.Value, args []js.Value) any { return fn(args) })
		funcs = append(funcs, f)
		o.Set(name, f)
	}
	method("search", func(args []js.Value) any { return r.search(args[0].String(), r.most(args[1]), args[2].Truthy()) })
	method("suggest", func(args []js.Value) any { return r.questions(r.Corpus.Suggest(args[0].String(), args[1].Int())) })
	method("popular", func(args []js.Value) any { return r.questions(r.Corpus.Popular(nil, nil, args[0].Int())) })
	method("topics", func([]js.Value) any { return r.topics() })
	method("answer", func(args []js.Value) any { return r.answer(args[0].String(), r.most(args[1])) })
	method("unmount", func([]js.Value) any {
		d.shelf.Return(r.Library)
		for _, f := range funcs {
			f.Release()
		}
		return nil
	})
	return o
}
