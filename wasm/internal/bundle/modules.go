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

// languagePrefix begins the names of the modules of the interface languages.
const languagePrefix = "faq:locale/"

// agentModule is the script for agents. A page from a disk lacks it, since
// it could not fetch the script's program.
const agentModule = "faq:agent"

// shardsModule is the script that fetches shards, which a page from a disk lacks too.
const shardsModule = "faq:shards"

// modules resolves the modules that exist only while bundling: those named faq:…,
// and style sheets imported as text. The shell, the languages and the scripts
// that only some pages want stay separate files, except in an offline script.
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

// embedded writes the module faq:embedded: what a script carries.
func (s script) embedded() string {
	engine, markdown, join := `""`, `""`, `""`
	if s.offline {
		engine, markdown, join = marked(EngineMark), marked(MarkdownMark), marked(JoinerMark)
	}
	return fmt.Sprintf("export const engine = %s, markdown = %s, join = %s, corpora = %s;\n", engine, markdown, join, marked(CorporaMark))
}

// marked is an expression for the text that will follow a mark.
func marked(mark string) string { return fmt.Sprintf("%q.slice(%d)", mark, len(mark)) }

// externalPart leaves import('./shell.js') to the browser, under the
// shell's built name, and so the other parts that are fetched when wanted.
func (s script) externalPart(a api.OnResolveArgs) (api.OnResolveResult, error) {
	if a.Kind != api.ResolveJSDynamicImport {
		return api.OnResolveResult{}, nil
	}
	name := "faq-" + path.Base(a.Path)
	return api.OnResolveResult{Path: s.address(name), External: true}, nil
}

// custom matches the start of a custom property: the minifier keeps the
// space after the colon, which is not part of the value.
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

// addresses writes the module faq:parts: the name of the build, and the
// addresses of the parts that a script fetches. Addresses have no query
// when a bundler names the files.
func (s script) addresses() string {
	query := `""`
	if s.naming {
		query = `"?" + build`
	}
	return fmt.Sprintf("export const build = %q, query = %s, shell = %q, engine = () => %s;\n",
		buildMark, query, s.address(disk.ShellName), s.engine())
}

// engine writes the address of the engine as an expression. It is "" when
// the engine is inside, or when a classic script was loaded as a module and
// does not know its own address.
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

// query names the build in the addresses of parts, so that no cache serves
// a part of another build.
func (s script) query() string {
	if !s.naming {
		return ""
	}
	return "?" + buildMark
}
