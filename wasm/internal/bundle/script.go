package bundle

import (
	"bytes"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"

	"faqwidget/wasm/internal/disk"
)

// A script is one of the files that the bundler makes of the widget's modules.
type script struct {
	name    string // of the output
	entry   string // what the output does, as a module
	classic bool   // not a module: knows its URL by other means and exports nothing
	naming  bool   // names the build in the addresses of the parts that it fetches
	offline bool   // carries shell, engine and locales in itself
}

// scripts lists the outputs; those that others load come first, so that a
// page never meets a script whose parts are not there yet.
var scripts = []script{
	{name: disk.InsightName, entry: `export * from "./shell/insight.js"`},
	{name: disk.JoinName, entry: `export * from "./shell/join.js"`},
	{name: disk.ShardsScript, entry: `export * from "./shell/shards.js"`},
	{name: disk.ShellName, entry: `export * from "./shell/shell.js"`},
	{name: disk.AgentName, entry: `export * from "./engine/agent.js"`},
	{name: disk.DoorName, entry: `export * from "./engine/engine.js"`},
	{name: disk.RepairName, entry: `export * from "./shell/repair.js"`, naming: true},
	{name: disk.ScriptName, entry: `import "./index.js"`, classic: true, naming: true},
	{name: disk.ModuleName, entry: `export * from "./index.js"`},
	{name: disk.OfflineName, entry: `import "./index.js"`, classic: true, offline: true},
}

// A Report is what is wrong with the modules, line by line, with the places in them.
type Report []string

// Error implements error.
func (r Report) Error() string { return strings.Join(r, "\n") }

// bundle makes the script. A classic one is bundled as a module and wrapped
// here, which is enough for a script without exports. esbuild's own
// wrapping adds half a kilobyte of helpers as soon as there is an import().
func (s script) bundle(widget, glue, version string, locales []disk.File) ([]byte, error) {
	dir, err := filepath.Abs(widget)
	if err != nil {
		return nil, err
	}
	options := api.BuildOptions{
		Stdin:             &api.StdinOptions{Contents: s.entry, ResolveDir: dir, Sourcefile: "entry of " + s.name},
		AbsWorkingDir:     filepath.Dir(dir), // errors name files from here
		Bundle:            true,
		Format:            api.FormatESModule,
		Target:            api.ES2022,
		Platform:          api.PlatformBrowser,
		Charset:           api.CharsetUTF8,
		LegalComments:     api.LegalCommentsNone,
		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
		MinifySyntax:      true,
		Plugins:           []api.Plugin{s.modules(glue, version, locales)},
		TsconfigRaw:       "{}", // a tsconfig.json for the type checker is none of the bundler's business
	}
	if s.classic {
		options.Define = map[string]string{"import.meta.url": "scriptURL"}
		options.Inject = []string{"faq:script-url"}
	}
	result := api.Build(options)
	if len(result.Errors) > 0 {
		lines := api.FormatMessages(result.Errors, api.FormatMessagesOptions{Kind: api.ErrorMessage})
		return nil, Report(strings.Split("bundle "+s.name+":\n"+strings.TrimSpace(strings.Join(lines, "")), "\n"))
	}
	code := result.OutputFiles[0].Contents
	if s.classic {
		return classic(code), nil
	}
	return bytes.ReplaceAll(code, []byte("import(`"), []byte(ownImport)), nil
}

// ownImport begins an import() of an address that is computed at run time,
// which other bundlers must leave to the browser.
const ownImport = "import(/* @vite-ignore */ /* webpackIgnore: true */`"

// dynamic matches the beginning of an import().
var dynamic = regexp.MustCompile(`\bimport\(`)

// classic wraps a module without exports as a classic script. A relative import()
// in such a script resolves against the page when the two have different origins,
// so parts are named from the script's own address. A script loaded as a module
// does not know its address, but there the relative one is right.
//
// The byte order mark says that the script is UTF-8. Without it a browser takes
// a classic script, unlike a module, to be encoded like the page that names it.
func classic(code []byte) []byte {
	code = dynamic.ReplaceAll(bytes.TrimSpace(code), []byte("faqImport("))
	return slices.Concat([]byte("\ufeff"+`(()=>{var faqAt=document.currentScript?.src,faqURL=s=>faqAt?new URL(s,faqAt).href:"",faqImport=s=>import(faqURL(s)||s);`), code,
		[]byte("})();\n"))
}
