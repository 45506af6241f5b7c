package bundle

import (
	_ "embed"
	"fmt"
	"os"
	"path"
	"regexp"
	"strings"

	"faqwidget/wasm/internal/disk"

	"github.com/evanw/esbuild/pkg/api"
)

//go:embed js/script-url.js
var scriptURLModule string

// languagePrefix is that of the modules of the interface languages.
const languagePrefix = "faq:locale/"

// agentModule is the script for agents, which a page from a disk has not: its program cannot be fetched there.
const agentModule = "faq:agent"

// shardsModule is the script that fetches shards, likewise.
const shardsModule = "faq:shards"

// modules resolves the modules that exist only while bundling: those named
// faq:…, style sheets imported as text, and the shell, the languages and what
// only some pages want, which stay files of their own except in an offline script.
func (s script) modules(glue, version string, locales []disk.File) api.Plugin {
	virtual := map[string]string{
		agentModule:      "export const offer = undefined;\n",
		shardsModule:     "export const bring = undefined;\n",
		"faq:script-url": scriptURLModule,
		"faq:wasm_exec":  glue,
		"faq:embedded":   s.embedded(),
		"faq:parts":      s.addresses(),
		"faq:version":    fmt.Sprintf("export const version = %q;\n", version),
	}
	for _, f := range locales {
		virtual[languagePrefix+languageOf(f.Name)] = string(f.Data)
	}
	setup := func(build api.PluginBuild) {
		build.OnResolve(api.OnResolveOptions{Filter: `^faq:`}, func(a api.OnResolveArgs) (api.OnResolveResult, error) {
			if name, ok := strings.CutPrefix(a.Path, languagePrefix); ok && !s.offline {
				return api.OnResolveResult{Path: "./" + LocaleName(name), External: true}, nil
			}
			if name, ok := map[string]string{agentModule: disk.AgentName, shardsModule: disk.ShardsScript}[a.Path]; ok && !s.offline {
				return api.OnResolveResult{Path: "./" + name, External: true}, nil
			}
			return api.OnResolveResult{Path: a.Path, Namespace: "faq"}, nil
		})
		build.OnLoad(api.OnLoadOptions{Filter: `.`, Namespace: "faq"}, func(a api.OnLoadArgs) (api.OnLoadResult, error) {
			code, ok := virtual[a.Path]
			if !ok {
				return api.OnLoadResult{Errors: []api.Message{{Text: "no module is called " + a.Path}}}, nil
			}
			return api.OnLoadResult{Contents: &code}, nil
		})
		build.OnLoad(api.OnLoadOptions{Filter: `\.css$`}, loadStyle)
		if !s.offline {
			build.OnResolve(api.OnResolveOptions{Filter: `/(shell|insight|join)\.js$`}, s.externalPart)
		}
	}
	return api.Plugin{Name: "faq", Setup: setup}
}

// embedded writes the module of what a script carries.
func (s script) embedded() string {
	engine, markdown, join := `""`, `""`, `""`
	if s.offline {
		engine, markdown, join = marked(EngineMark), marked(MarkdownMark), marked(JoinerMark)
	}
	return fmt.Sprintf("export const engine = %s, markdown = %s, join = %s, corpora = %s;\n", engine, markdown, join, marked(CorporaMark))
}

// marked is what will follow a mark, as an expression.
func marked(mark string) string { return fmt.Sprintf("%q.slice(%d)", mark, len(mark)) }

// externalPart leaves import('./shell.js') to the browser, under the shell's
// built name, and so for the other part that is fetched when it is wanted.
func (s script) externalPart(a api.OnResolveArgs) (api.OnResolveResult, error) {
	if a.Kind != api.ResolveJSDynamicImport {
		return api.OnResolveResult{}, nil
	}
	name := "faq-" + path.Base(a.Path)
	return api.OnResolveResult{Path: s.address(name), External: true}, nil
}

// custom matches how a custom property begins: the minifier keeps the space, which is not a part of the value.
var custom = regexp.MustCompile(`([{;]--[\w-]+): `)

// loadStyle gives a style sheet as a string, minified.
func loadStyle(a api.OnLoadArgs) (api.OnLoadResult, error) {
	source, err := os.ReadFile(a.Path)
	if err != nil {
		return api.OnLoadResult{}, err
	}
	result := api.Transform(string(source), api.TransformOptions{
		Loader:           api.LoaderCSS,
		Sourcefile:       a.Path,
		Charset:          api.CharsetUTF8,
		MinifyWhitespace: true,
		MinifySyntax:     true,
	})
	if len(result.Errors) > 0 {
		return api.OnLoadResult{Errors: result.Errors}, nil
	}
	css := custom.ReplaceAllString(strings.TrimSpace(string(result.Code)), "$1:")
	return api.OnLoadResult{Contents: &css, Loader: api.LoaderText}, nil
}

// addresses writes the module faq:parts: how a script names its build and the
// parts that it fetches. Where a bundler names the files, no address has a query.
func (s script) addresses() string {
	query := `""`
	if s.naming {
		query = `"?" + build`
	}
	return fmt.Sprintf("export const build = %q, query = %s, shell = %q, engine = () => %s;\n",
		buildMark, query, s.address(disk.ShellName), s.engine())
}

// engine writes the address of the engine as an expression, "" when it is
// carried inside, or when a classic script that was loaded as a module does not know its own.
func (s script) engine() string {
	const address = "./" + disk.EngineName
	switch {
	case s.offline:
		return `""`
	case s.classic:
		return fmt.Sprintf("faqURL(%q + query)", address)
	default:
		return fmt.Sprintf("new URL(%q + query, import.meta.url).href", address)
	}
}

// address is that of a part, relative to the script.
func (s script) address(name string) string { return "./" + name + s.query() }

// query names the build in the addresses of parts, so that no cache gives one of another.
func (s script) query() string {
	if !s.naming {
		return ""
	}
	return "?" + buildMark
}
