package view

import (
	"errors"
	"io/fs"
	"strconv"
	"strings"
	"syscall/js"

	"faqwidget/wasm/internal/corpus"
)

// An Engine mounts views; it keeps one library per source, so that widgets
// which show the same files parse and index them once.
type Engine struct {
	content   fs.FS
	libraries map[string]*Library
	clock     js.Value // the performance of the page
}

func (e *Engine) now() float64 { return e.clock.Call("now").Float() }

// NewEngine makes an engine whose own corpus is content.
func NewEngine(content fs.FS) *Engine {
	return &Engine{content: content, libraries: map[string]*Library{}, clock: js.Global().Get("performance")}
}

// Mount is the factory of the boundary: mount(shadowRoot, options) → step, or an
// Error. See package main for the shape of it all.
func (e *Engine) Mount(_ js.Value, args []js.Value) any {
	if len(args) != 2 {
		return failure(errors.New("faq: usage: mount(shadowRoot, options)"))
	}
	root, options := args[0], args[1]
	key, library, err := e.library(options)
	if err != nil {
		return failure(err)
	}
	var step js.Func
	step = js.FuncOf(func(_ js.Value, args []js.Value) any {
		ms := args[0].Float()
		for until := e.now() + ms; err == nil && ms > 0 && !library.Named(); {
			if e.now() >= until {
				return true
			}
			_, err = library.Step()
		}
		step.Release()
		if ms <= 0 {
			return nil
		}
		if err != nil {
			delete(e.libraries, key)
			return failure(err)
		}
		options.Call("build")
		v := Mount(root, library, read(options), e.clock)
		if v == nil {
			return failure(errors.New("faq: the shadow root lacks the elements of the shell"))
		}
		for _, warning := range library.Warnings {
			options.Call("warn", warning)
		}
		return v.handle()
	})
	return step
}

// library finds or opens the library of some options, which is kept by key.
func (e *Engine) library(options js.Value) (key string, library *Library, err error) {
	files, vars, key := sources(options)
	base, lang := options.Get("base").String(), options.Get("lang").String()
	key += "\x01" + base + "\x00" + lang
	if library, ok := e.libraries[key]; ok {
		return key, library, nil
	}
	if len(files) == 0 {
		own, ownVars, faults := corpus.ReadFS(e.content)
		if err := faults.Err(); err != nil {
			return key, nil, err
		}
		for name, value := range vars {
			ownVars[name] = value
		}
		files, vars = own, ownVars
	}
	library = Open(corpus.Select(files, lang), vars, base)
	e.libraries[key] = library
	return key, library, nil
}

// sources reads options.files, pairs of name and text in turn, and
// options.vars, names and values in turn. key tells one set of both from
// another; it has a digest of each text, which would be kept once more otherwise.
func sources(options js.Value) (files []corpus.File, vars corpus.Vars, key string) {
	var b strings.Builder
	pairs(options.Get("files"), func(name, text string) {
		files = append(files, corpus.File{Name: name, Text: text})
		b.WriteString(name + "\x00" + digest(text) + "\x00")
	})
	b.WriteByte(1)
	vars = corpus.Vars{}
	pairs(options.Get("vars"), func(name, value string) {
		vars[name] = value
		b.WriteString(name + "\x00" + value + "\x00")
	})
	return files, vars, b.String()
}

// digest is FNV-1a of a text in 64 bits, with its length.
func digest(text string) string {
	sum := uint64(14695981039346656037)
	for i := range len(text) {
		sum = (sum ^ uint64(text[i])) * 1099511628211
	}
	return strconv.FormatUint(sum, 36) + " " + strconv.Itoa(len(text))
}

func pairs(list js.Value, fn func(a, b string)) {
	for i := 0; i+1 < list.Length(); i += 2 {
		fn(list.Index(i).String(), list.Index(i+1).String())
	}
}

func read(options js.Value) Options {
	is := func(name string) bool { return options.Get(name).Truthy() }
	phrases := map[string]string{} // each crosses once
	return Options{
		Limit:    options.Get("limit").Int(),
		Policy:   options.Get("policy"),
		Lang:     options.Get("ui").String(),
		Inline:   is("inline"),
		Linked:   is("linked"),
		Findable: is("findable"),
		Text: func(key string) string {
			if _, known := phrases[key]; !known {
				phrases[key] = options.Call("text", key).String()
			}
			return phrases[key]
		},
		OnSearch: func(query string, count int, slugs []string) {
			options.Call("searched", query, count, strings.Join(slugs, " "))
		},
		OnShow: func(slug string) { options.Call("shown", slug) },
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
	}
}

// handle is what JavaScript holds of a view.
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
	method("has", func(slug js.Value) any { return v.library.Corpus.Find(slug.String()) >= 0 })
	method("reveal", func(slug js.Value) any { return v.Reveal(slug.String()) })
	method("suggest", func(path js.Value) any { return strings.Join(v.Suggest(path.String()), " ") })
	method("back", func(js.Value) any { return v.Escape() })
	method("work", func(ms js.Value) any { return v.Work(ms.Float()) })
	method("unmount", func(js.Value) any {
		v.Unmount()
		for _, f := range funcs {
			f.Release()
		}
		return nil
	})
	return object
}

func failure(err error) js.Value { return js.Global().Get("Error").New(err.Error()) }
