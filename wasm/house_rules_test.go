package main_test

import (
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A source is one file of the repository; file is nil unless it is Go.
type source struct {
	path string // from the root, with slashes
	text string
	fset *token.FileSet
	file *ast.File
}

// A rule has a check that lists the places, file:line, where a source breaks the rule.
type rule struct {
	says  string
	check func(source) []string
}

// rules hold for each file by itself.
var rules = []rule{
	{"a package imports only what the table of imports allows it", each(imports)},
	{"what is compiled for the browser imports nothing heavy", each(heavyImports)},
	{"the content imports embed and io/fs alone", each(contentImports)},
	{"syscall/js stands only in *_js.go files", each(jsImports)},
	{"the view is made of *_js.go files alone", viewFiles},
	{"an unsafe renderer is never asked for", lines(regexp.MustCompile(`\bWith`+`Unsafe\b`), ".go")},
	{"the kind of a fault is a constant of faq", lines(regexp.MustCompile(`\bKind: "|\.Kind [!=]?= "`), ".go")},
	{"an exported name has a doc comment", exported},
	{"a Go file has at most 250 lines", longer(250, func(s source) bool { return s.file != nil && !s.isTest() })},
	{"a JavaScript file has under 250 lines", longer(249, isJS)},
	{"main_js.go has at most 60 lines", longer(60, func(s source) bool { return path.Base(s.path) == "main_js.go" })},
	{"a function has at most 80 lines", longFunctions},
	{"Go is written as gofmt writes it", unformatted},
	{"JavaScript of the widget begins with // @ts-" + "check", unchecked},
	{"a script of page/ imports nothing of shell/ but by the one import()", shellImports},
	{"what is to be done is done, not noted", lines(regexp.MustCompile(`\b(TO` + `DO|FIX` + `ME|HA` + `CK)\b`))},
	{"comments are plain English: reports whether, again, any", turns},
	{"no path of somebody's machine", lines(regexp.MustCompile("(^|[\\s\"'`(=:])" + `/(work|root|Users|home/[a-z]+)/`))},
	{"documents are plain English", documents("(?i)^[^`]*(?:`[^`]*`[^`]*)*\\b(?:anew|whatever|of which|tells whether|told|beside|stands)\\b")},
	{"comments of scripts are plain English", lines(regexp.MustCompile(`(?i)(?:^\s*(?://|/?\*)|\s//\s).*\b(?:anew|whatever|of which|tells whether|told of|stands)\b`), ".js", ".mjs", ".mts")},
	{"no number of a ticket", lines(regexp.MustCompile(`(?i)\bissue #?\d+\b|\(#\d+\)`), ".go", ".js", ".css", ".html", "Makefile")},
	{"the lock file names no registry", lines(regexp.MustCompile(`"resolved": "https?:`), "package-lock.json")},
}

// turned matches turns of phrase that no comment may have.
var turned = regexp.MustCompile(`(?i)\b(anew|whatever|of which|tells whether|told of)\b`)

func turns(s source) (places []string) {
	if s.file == nil {
		return nil
	}
	for _, group := range s.file.Comments {
		for _, c := range group.List {
			if turned.MatchString(c.Text) {
				places = append(places, s.at(s.line(c.Pos())))
			}
		}
	}
	return places
}

// allowed lists what each package may import apart from the standard library: the way
// that data flows. The key is a folder, the values are import paths or modules.
var allowed = map[string]string{
	"content":                        "",
	"wasm":                           "faqwidget/wasm/internal/program faqwidget/wasm/internal/view",
	"wasm/data":                      "faqwidget/wasm/internal/faq faqwidget/wasm/internal/library faqwidget/wasm/internal/program",
	"wasm/join":                      "faqwidget/wasm/internal/compiled faqwidget/wasm/internal/program",
	"wasm/shards":                    "faqwidget/wasm/internal/program faqwidget/wasm/internal/view",
	"wasm/markdown":                  "faqwidget/wasm/internal/compiled faqwidget/wasm/internal/corpus faqwidget/wasm/internal/markdown faqwidget/wasm/internal/program",
	"wasm/internal/program":          "",
	"wasm/internal/faq":              "",
	"wasm/internal/hostile":          "golang.org/x/net", // for tests only
	"wasm/internal/scan":             "",
	"wasm/internal/html":             "",
	"wasm/internal/markdown":         "faqwidget/wasm/internal/html faqwidget/wasm/internal/scan github.com/yuin/goldmark",
	"wasm/internal/compiled":         "faqwidget/wasm/internal/faq faqwidget/wasm/internal/scan",
	"wasm/internal/corpus":           "faqwidget/wasm/internal/compiled faqwidget/wasm/internal/faq faqwidget/wasm/internal/html faqwidget/wasm/internal/markdown faqwidget/wasm/internal/scan",
	"wasm/internal/list":             "faqwidget/wasm/internal/faq faqwidget/wasm/internal/html faqwidget/wasm/internal/search",
	"wasm/internal/search":           "faqwidget/wasm/internal/faq faqwidget/wasm/internal/scan github.com/sahilm/fuzzy golang.org/x/text/unicode/norm",
	"wasm/internal/shards":           "faqwidget/wasm/internal/compiled faqwidget/wasm/internal/faq faqwidget/wasm/internal/library faqwidget/wasm/internal/search",
	"wasm/internal/search/relevance": "faqwidget/wasm/internal/faq faqwidget/wasm/internal/search",
	"wasm/internal/library":          "faqwidget/wasm/internal/compiled faqwidget/wasm/internal/faq faqwidget/wasm/internal/search",
	"wasm/internal/view":             "faqwidget/wasm/internal/compiled faqwidget/wasm/internal/faq faqwidget/wasm/internal/library faqwidget/wasm/internal/list faqwidget/wasm/internal/program faqwidget/wasm/internal/search faqwidget/wasm/internal/shards honnef.co/go/js/dom/v2",

	// not for browsers
	"wasm/internal/disk":              "",
	"wasm/internal/wasmfile":          "",
	"wasm/internal/bundle":            "faqwidget/wasm/internal/disk github.com/andybalholm/brotli github.com/evanw/esbuild",
	"wasm/internal/meaning":           "faqwidget/wasm/internal/disk faqwidget/wasm/internal/search",
	"wasm/internal/author":            "faqwidget/wasm/internal/compiled faqwidget/wasm/internal/corpus faqwidget/wasm/internal/disk faqwidget/wasm/internal/faq faqwidget/wasm/internal/html faqwidget/wasm/internal/markdown faqwidget/wasm/internal/meaning faqwidget/wasm/internal/search",
	"wasm/internal/lint":              "faqwidget/wasm/internal/author faqwidget/wasm/internal/corpus faqwidget/wasm/internal/disk faqwidget/wasm/internal/faq faqwidget/wasm/internal/html faqwidget/wasm/internal/markdown faqwidget/wasm/internal/search",
	"wasm/internal/build":             "faqwidget/wasm/internal/author faqwidget/wasm/internal/bundle faqwidget/wasm/internal/compiled faqwidget/wasm/internal/convert faqwidget/wasm/internal/corpus faqwidget/wasm/internal/disk faqwidget/wasm/internal/faq faqwidget/wasm/internal/html faqwidget/wasm/internal/lint faqwidget/wasm/internal/markdown faqwidget/wasm/internal/shards faqwidget/wasm/internal/wasmfile golang.org/x/text/language",
	"wasm/internal/serve":             "faqwidget/wasm/internal/author faqwidget/wasm/internal/build faqwidget/wasm/internal/bundle faqwidget/wasm/internal/disk faqwidget/wasm/internal/faq github.com/fsnotify/fsnotify",
	"wasm/internal/convert":           "faqwidget/wasm/internal/corpus faqwidget/wasm/internal/faq github.com/JohannesKaufmann/html-to-markdown/v2 golang.org/x/net golang.org/x/text/language",
	"wasm/internal/agents":            "faqwidget/wasm/internal/author faqwidget/wasm/internal/convert faqwidget/wasm/internal/markdown github.com/modelcontextprotocol/go-sdk",
	"wasm/internal/gaps":              "faqwidget/wasm/internal/author faqwidget/wasm/internal/corpus faqwidget/wasm/internal/faq faqwidget/wasm/internal/lint faqwidget/wasm/internal/search",
	"wasm/internal/starter":           "faqwidget/wasm/internal/disk",
	"wasm/internal/fixture":           "github.com/rogpeppe/go-internal/txtar",
	"wasm/internal/bundle/bundletest": "faqwidget/wasm/internal/bundle faqwidget/wasm/internal/disk faqwidget/wasm/internal/fixture faqwidget/wasm/internal/wasmfile",

	"wasm/cmd/faq":    "faqwidget/content faqwidget/wasm/internal/agents faqwidget/wasm/internal/author faqwidget/wasm/internal/build faqwidget/wasm/internal/bundle faqwidget/wasm/internal/compiled faqwidget/wasm/internal/convert faqwidget/wasm/internal/corpus faqwidget/wasm/internal/disk faqwidget/wasm/internal/faq faqwidget/wasm/internal/gaps faqwidget/wasm/internal/lint faqwidget/wasm/internal/meaning faqwidget/wasm/internal/search faqwidget/wasm/internal/search/relevance faqwidget/wasm/internal/serve faqwidget/wasm/internal/shards faqwidget/wasm/internal/starter faqwidget/wasm/internal/wasmfile",
	"wasm/cmd/agree":  "faqwidget/content faqwidget/wasm/internal/compiled faqwidget/wasm/internal/corpus faqwidget/wasm/internal/hostile faqwidget/wasm/internal/list faqwidget/wasm/internal/markdown faqwidget/wasm/internal/search faqwidget/wasm/internal/search/relevance faqwidget/wasm/internal/synthetic",
	"wasm/cmd/dev":    "faqwidget/wasm/internal/bundle faqwidget/wasm/internal/serve",
	"wasm/cmd/kinds":  "faqwidget/wasm/internal/wasmfile",
	"wasm/cmd/costly": "faqwidget/wasm/internal/hostile",
	"wasm/cmd/mutate": "",
	"wasm/cmd/carry":  "faqwidget/wasm/internal/bundle faqwidget/wasm/internal/disk",
	"wasm/cmd/ablate": "faqwidget/wasm/internal/search/relevance",
	"wasm/cmd/ship":   "faqwidget/content faqwidget/wasm/internal/compiled faqwidget/wasm/internal/corpus faqwidget/wasm/internal/wasmfile",
	"wasm/cmd/untype": "faqwidget/wasm/internal/wasmfile",
}

// browser lists the folders that are compiled for the browser, and heavy the packages
// that would add too much to its programs.
var (
	browser = strings.Fields("content wasm wasm/data wasm/join wasm/shards wasm/markdown wasm/internal/program wasm/internal/faq wasm/internal/scan wasm/internal/html wasm/internal/markdown wasm/internal/compiled wasm/internal/corpus wasm/internal/list wasm/internal/library wasm/internal/search wasm/internal/view")
	heavy   = strings.Fields("encoding/json fmt html/template log net/http os reflect regexp text/template time")
)

// owners are the modules that a single package imports; the tests of others may not either.
var owners = map[string]string{
	"github.com/yuin/goldmark": "wasm/internal/markdown",
	"github.com/sahilm/fuzzy":  "wasm/internal/search",
	"honnef.co/go/js/dom/v2":   "wasm/internal/view",

	"github.com/modelcontextprotocol/go-sdk": "wasm/internal/agents",
}

func imports(s source, name string) bool {
	dir := path.Dir(s.path)
	for module, owner := range owners {
		if within(name, module) && dir != owner {
			return false
		}
	}
	first, _, _ := strings.Cut(name, "/")
	if s.isTest() || !strings.Contains(first, ".") && first != "faqwidget" {
		return true
	}
	list, known := allowed[dir]
	return known && slices.ContainsFunc(strings.Fields(list), func(one string) bool {
		return name == one || !strings.HasPrefix(one, "faqwidget/") && within(name, one)
	})
}

func heavyImports(s source, name string) bool {
	return s.isTest() || !slices.Contains(browser, path.Dir(s.path)) || !slices.Contains(heavy, name)
}

func contentImports(s source, name string) bool {
	return s.isTest() || path.Dir(s.path) != "content" || name == "embed" || name == "io/fs"
}

func jsImports(s source, name string) bool {
	return name != "syscall/js" || strings.HasSuffix(s.path, "_js.go")
}

func viewFiles(s source) []string {
	if s.file != nil && path.Dir(s.path) == "wasm/internal/view" && !s.isTest() && !strings.HasSuffix(s.path, "_js.go") {
		return []string{s.at(1)}
	}
	return nil
}

func exported(s source) (places []string) {
	if s.file == nil || s.isTest() {
		return nil
	}
	for _, d := range s.file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Name.IsExported() && d.Doc == nil && exportedReceiver(d) {
				places = append(places, s.at(s.line(d.Pos())))
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				if undocumentedSpec(d, spec) {
					places = append(places, s.at(s.line(spec.Pos())))
				}
			}
		}
	}
	return places
}

// exportedReceiver reports whether a function is not a method, or a method of an exported type.
func exportedReceiver(f *ast.FuncDecl) bool {
	if f.Recv == nil {
		return true
	}
	kind := f.Recv.List[0].Type
	if star, ok := kind.(*ast.StarExpr); ok {
		kind = star.X
	}
	name, ok := kind.(*ast.Ident)
	return ok && name.IsExported()
}

// undocumentedSpec reports whether a type, constant or variable is exported without a comment.
func undocumentedSpec(d *ast.GenDecl, spec ast.Spec) bool {
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		return spec.Name.IsExported() && d.Doc == nil && spec.Doc == nil
	case *ast.ValueSpec:
		return slices.ContainsFunc(spec.Names, (*ast.Ident).IsExported) && d.Doc == nil && spec.Doc == nil && spec.Comment == nil
	}
	return false
}

func longFunctions(s source) (places []string) {
	if s.file == nil || s.isTest() {
		return nil
	}
	s.functions(func(f *ast.FuncDecl, lines int) {
		if lines > 80 {
			places = append(places, s.at(s.line(f.Pos())))
		}
	})
	return places
}

func unformatted(s source) []string {
	if s.file == nil {
		return nil
	}
	formatted, err := format.Source([]byte(s.text))
	if err == nil && string(formatted) == s.text {
		return nil
	}
	have, want := strings.Split(s.text, "\n"), strings.Split(string(formatted), "\n")
	line := 0
	for line < min(len(have), len(want)) && have[line] == want[line] {
		line++
	}
	return []string{s.at(line + 1)}
}

// hostPage matches the files of a framework's page, which its own tools check.
var hostPage = regexp.MustCompile(`^widget/hosts/[^/]+/`)

func unchecked(s source) []string {
	if isJS(s) && strings.HasPrefix(s.path, "widget/") && !hostPage.MatchString(s.path) && !strings.HasPrefix(s.text, "// @ts-"+"check\n") {
		return []string{s.at(1)}
	}
	return nil
}

// each makes a check of a judgement of single imports.
func each(fine func(s source, name string) bool) func(source) []string {
	return func(s source) (places []string) {
		if s.file == nil {
			return nil
		}
		for _, spec := range s.file.Imports {
			if name, _ := strconv.Unquote(spec.Path.Value); !fine(s, name) {
				places = append(places, s.at(s.line(spec.Pos())))
			}
		}
		return places
	}
}

// longer makes a check of the number of lines of the files for which the function is true.
func longer(most int, meant func(source) bool) func(source) []string {
	return func(s source) []string {
		if meant(s) && strings.Count(s.text, "\n") > most {
			return []string{s.at(most + 1)}
		}
		return nil
	}
}

// lines makes a check that no line matches a pattern, in files whose names have one of
// the endings, or in all files.
func lines(pattern *regexp.Regexp, endings ...string) func(source) []string {
	return func(s source) (places []string) {
		if len(endings) > 0 && !slices.ContainsFunc(endings, func(e string) bool { return strings.HasSuffix(s.path, e) }) {
			return nil
		}
		n := 0
		for line := range strings.SplitSeq(s.text, "\n") {
			n++
			if pattern.MatchString(line) {
				places = append(places, s.at(n))
			}
		}
		return places
	}
}

// documents is [lines] for the project's own documents: at its root, in docs and in its
// package.
func documents(pattern string) func(source) []string {
	found := lines(regexp.MustCompile(pattern), ".md")
	return func(s source) []string {
		if strings.Contains(s.path, "/") && s.path != "widget/README.md" && !strings.HasPrefix(s.path, "docs/") {
			return nil
		}
		return found(s)
	}
}

func parse(name, text string) (source, error) {
	s := source{path: name, text: text, fset: token.NewFileSet()}
	if !strings.HasSuffix(name, ".go") {
		return s, nil
	}
	var err error
	s.file, err = parser.ParseFile(s.fset, name, text, parser.ParseComments)
	return s, err
}

// parseInto parses a Go file again, with positions in a set of several files.
func parseInto(fset *token.FileSet, s source) (*ast.File, error) {
	return parser.ParseFile(fset, s.path, s.text, parser.SkipObjectResolution)
}

func (s source) at(line int) string { return fmt.Sprintf("%s:%d", s.path, line) }

func (s source) isTest() bool { return strings.HasSuffix(s.path, "_test.go") }

func isJS(s source) bool { return strings.HasSuffix(s.path, ".js") }

// within reports whether an import path is a module or one of its packages.
func within(name, module string) bool {
	return name == module || strings.HasPrefix(name, module+"/")
}
