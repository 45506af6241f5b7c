package view

import (
	"errors"
	"strings"
	"syscall/js"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/library"
	"faqwidget/wasm/internal/list"
	"faqwidget/wasm/internal/program"
)

// An Engine mounts views of the libraries of a shelf.
type Engine struct {
	shelf *shelf
	clock js.Value // the performance of the page
}

// NewEngine makes an engine.
func NewEngine() *Engine {
	return &Engine{shelf: newShelf(), clock: js.Global().Get("performance")}
}

// Mount is mount(shadowRoot, options) of the boundary, which returns step or an Error.
// See package main for the whole boundary.
func (e *Engine) Mount(_ js.Value, args []js.Value) any {
	if len(args) != 2 {
		return program.Failure(errors.New("faq: usage: mount(shadowRoot, options)"))
	}
	root, options := args[0], args[1]
	l := e.shelf.Library(sourceOf(options))
	return program.Step(e.clock, func() (more bool, err error) {
		if !l.Named() {
			_, err = l.Step()
		}
		return !l.Named(), err
	}, func(gaveUp bool, err error) any {
		if gaveUp {
			e.shelf.Return(l)
			return nil
		}
		if err != nil {
			e.shelf.Forget(l)
			return program.Failure(err)
		}
		options.Call("build")
		v := Mount(root, l, read(options), e.clock)
		if v == nil {
			e.shelf.Return(l)
			return program.Failure(errors.New("faq: the shadow root lacks the elements of the shell"))
		}
		v.undo = append(v.undo, func() { e.shelf.Return(l) })
		return v.handle()
	})
}

// sourceOf reads options.faq, options.vars, names and values in turn, and options.base.
func sourceOf(options js.Value) library.Source {
	return library.Source{FAQ: program.Bytes(options.Get("faq")), Vars: library.Pairs(program.Texts(options.Get("vars"))), Base: options.Get("base").String()}
}

func read(options js.Value) Options {
	var f fetching
	if sharded {
		f.begin(func(names string, quietly bool) { options.Call("want", names, quietly) })
	}
	is := func(name string) bool { return options.Get(name).Truthy() }
	phrases := map[string]string{} // by key: each crosses the boundary once
	return Options{
		Limit:    options.Get("limit").Int(),
		Lang:     options.Get("ui").String(),
		Inline:   is("inline"),
		Linked:   is("linked"),
		Findable: !sharded && is("findable"),
		Text: func(key string) string {
			if _, known := phrases[key]; !known {
				phrases[key] = options.Call("text", key).String()
			}
			return phrases[key]
		},
		Popular: strings.Fields(options.Get("popular").String()),
		Refused: program.Texts(options.Get("refused")),
		Write:   func(e element, html string) { options.Call("write", e.Value, html) },
		Append:  func(e element, html string) { options.Call("append", e.Value, html) },
		Render: func(text, name string, context []byte) (string, bool) {
			around := js.Undefined()
			if context != nil {
				around = program.Array(context)
			}
			html := options.Call("render", text, name, around)
			if html.Type() != js.TypeString {
				return "", false
			}
			return html.String(), true
		},
		OnSearch: func(query string, count int, slugs []string) {
			options.Call("searched", query, count, strings.Join(slugs, " "))
		},
		OnShow: func(e *faq.Entry) { options.Call("shown", e.Slug, e.Question) },
		OnBack: func(slug string) { options.Call("left", slug) },
		OnRate: func(slug string, helpful bool) { options.Call("rate", slug, helpful) },
		Rated:  func(slug string) string { return options.Call("rated", slug).String() },
		Recent: func() []string {
			if queries := options.Call("recent").String(); queries != "" {
				return strings.Split(queries, "\n")
			}
			return nil
		},
		OnForget: func() { options.Call("forget") },
		fetching: f,
	}
}

// handle is the object through which JavaScript uses a view.
func (v *View) handle() js.Value {
	object := js.Global().Get("Object").New()
	object.Set("entries", len(v.lists.Entries))
	var funcs []js.Func
	method := func(name string, fn func(argument js.Value) any) {
		f := js.FuncOf(func(_ js.Value, args []js.Value) any {
			if len(args) == 0 {
				return fn(js.Undefined())
			}
			return fn(args[0])
		})
		funcs = append(funcs, f)
		object.Set(name, f)
	}
	method("search", func(query js.Value) any { return strings.Join(v.Search(query.String()), " ") })
	method("show", func(slug js.Value) any { return v.Show(slug.String()) })
	method("has", func(slug js.Value) any { return numberOf(v.library, slug.String()) >= 0 })
	method("reveal", func(slug js.Value) any { return v.Reveal(slug.String()) })
	method("suggest", func(path js.Value) any { return strings.Join(v.Suggest(path.String()), " ") })
	method("back", func(js.Value) any { return v.Escape() })
	method("rendered", func(js.Value) any {
		v.Rendered()
		return nil
	})
	method("work", func(ms js.Value) any { return v.Work(ms.Float()) })
	if sharded {
		method("needs", func(asked js.Value) any {
			return strings.Join(lacking{v.library, v.lists}.call(asked.Index(0).String(), asked.Index(1).String(), v.options.Limit, v.options.Refused), " ")
		})
		method("add", func(shards js.Value) (broken any) {
			for i := 0; i < shards.Length(); i += 2 {
				if err := add(v.library, shards.Index(i).String(), program.Bytes(shards.Index(i+1))); err != nil {
					broken = program.Failure(err)
				}
			}
			return broken
		})
		method("settled", func(js.Value) any {
			v.options.settled()
			return nil
		})
		method("filled", func(js.Value) any {
			v.fillIn()
			return nil
		})
	}
	method("unmount", func(js.Value) any {
		v.Unmount()
		for _, f := range funcs {
			f.Release()
		}
		return nil
	})
	return object
}

// fillIn completes what is shown, now that more shards are here.
func (v *View) fillIn() {
	if v.browse.Get("firstChild").IsNull() {
		v.writeBrowse()
	}
	unshown := v.unshown
	v.unshown = nil
	for _, slug := range unshown {
		v.Reveal(slug)
	}
	if !v.unfilled {
		return
	}
	v.unfilled = false
	switch {
	case v.part == library.Answer:
		v.surround()
	case v.part == library.Browse && list.Blank(v.query):
		active := v.active
		v.rest()
		v.showOnly(library.Browse)
		v.active = -1
		v.activate(min(active, len(v.chosen)-1))
	}
}
