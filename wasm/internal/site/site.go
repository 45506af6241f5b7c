// Package site makes what a browser is served: it bundles the widget's script,
// attaches an author's corpus to the engine, writes the static pages and the
// offline forms, compresses everything and serves it. It also checks content
// and evaluates ranking, so that the command faq holds flags and printing only.
//
// Everything is built in memory as a list of [File] and written by [Write],
// which never leaves half an output behind. The same input gives the same
// bytes: no time, no map order and no path of the machine enters a file.
//
// # What the bundler gives to the widget's modules
//
// [Bundle] makes faq-widget.js, a classic script, of widget/index.js and
// faq-shell.js, an ES module, of widget/shell/shell.js. The modules may rely on:
//
//	import('./shell.js')                          loads faq-shell.js beside the script
//	import.meta.url                               the URL of the built script, in the classic script too
//	import css from './x.css' with {type:'text'}  the minified style sheet as a string
//	import { Go, scope } from 'faq:wasm_exec'     the glue of the compiler that built the engine
//	import { version } from 'faq:version'         that of package.json, which the engine is built with too
//	import { engine, locales } from 'faq:embedded'  the parts carried inside an offline script
//
// scope is what the engine has for js.Global(): it reads as the page's global
// object and keeps what is written to it, so that nothing leaks into the page.
//
// faq:embedded exports engine, the gzip of the engine in base64 (empty unless
// offline), and locales, an object from language to messages (empty unless
// offline). In an offline script the shell is part of the classic script.
package site

// A File is one output: a path relative to the output folder, with forward
// slashes, and its content.
type File struct {
	Name string
	Data []byte
}

// Names of the files that the parts of the project agree on.
const (
	scriptName    = "faq-widget.js"
	moduleName    = "faq-widget.mjs"
	shellName     = "faq-shell.js"
	engineName    = "faq.wasm"
	offlineName   = "faq-widget.offline.js"
	offlinePage   = "offline.html"
	pageName      = "index.html"
	glueName      = "wasm_exec.js"
	localesName   = "locales"
	licencesName  = "LICENSES.txt"
	interfaceName = "custom-elements.json" // what the reference among the pages is made of
	packageName   = "faq-widget"           // in the registry of npm

	assetsPrefix = "assets-" // of a folder; the hash of its content follows
)
