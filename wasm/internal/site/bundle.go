package site

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// Sources are the folders from which the project itself is built.
type Sources struct {
	Widget string // the JavaScript: index.js, page/, shell/, locales/*.json
	Engine string // faq.wasm with the wasm_exec.js of the compiler that made it, and the licences of all in it
	Static string // pages, copied as they are; empty for none
}

// Bundle builds the project: the scripts, the engine, the interface languages
// and the pages, uncompressed, in the order in which they should be written.
func Bundle(src Sources) ([]File, error) {
	engine, err := os.ReadFile(filepath.Join(src.Engine, engineName))
	if err != nil {
		return nil, fmt.Errorf("engine: %w", err)
	}
	execJS, err := os.ReadFile(filepath.Join(src.Engine, glueName))
	if err != nil {
		return nil, fmt.Errorf("engine: %w", err)
	}
	locales, err := bundleLocales(filepath.Join(src.Widget, localesName))
	if err != nil {
		return nil, err
	}
	packed := gzipBest(engine)
	files := append([]File{{engineName, engine}, {engineName + ".gz", packed}}, locales...)
	version, err := versionOf(src.Widget)
	if err != nil {
		return nil, err
	}
	for _, s := range scripts {
		code, err := s.bundle(src.Widget, glue(execJS).module(engine), version, locales)
		if err != nil {
			return nil, err
		}
		if s.offline {
			if code, err = embedEngine(code, packed); err != nil {
				return nil, err
			}
		}
		files = append(files, File{s.name, code})
	}
	for _, name := range []string{filepath.Join(src.Engine, licencesName), filepath.Join(src.Widget, interfaceName)} {
		if text, err := os.ReadFile(name); err == nil {
			files = append(files, File{filepath.Base(name), text})
		}
	}
	pages, err := readTree(src.Static)
	return append(files, pages...), err
}

// A script is one of the files that the bundler makes of the widget's modules.
type script struct {
	name    string // of the output
	entry   string // what the output does, as a module
	classic bool   // not a module: knows its URL by other means and exports nothing
	offline bool   // carries shell, engine and locales in itself
}

// scripts lists the outputs; those that others load come first, so that a
// page never meets a script whose parts are not there yet.
var scripts = []script{
	{name: shellName, entry: `export * from "./shell/shell.js"`},
	{name: scriptName, entry: `import "./index.js"`, classic: true},
	{name: moduleName, entry: `export * from "./index.js"`},
	{name: offlineName, entry: `import "./index.js"`, classic: true, offline: true},
}

// bundle makes the script. A classic one is bundled as a module and wrapped
// here: with no export left that is all there is to it, and esbuild's own
// wrapping adds half a kilobyte of helpers as soon as there is an import().
func (s script) bundle(widget, glue, version string, locales []File) ([]byte, error) {
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
		return nil, errors.New("bundle " + s.name + ":\n" + strings.TrimSpace(strings.Join(lines, "")))
	}
	code := result.OutputFiles[0].Contents
	if s.classic {
		code = classic(code)
	}
	return code, nil
}

// classic wraps a module without exports as a classic script. A relative
// import() of such a script resolves against the page when the two are of
// different origins, so the shell is named by the script's own address; the
// script has none to itself when it is loaded as a module, where the relative
// one is right.
func classic(code []byte) []byte {
	const shell = `"./` + shellName + `"`
	code = bytes.Replace(bytes.TrimSpace(code), []byte("import("+shell+")"), []byte("import(faqPart("+shell+"))"), 1)
	return slices.Concat([]byte(`(faqPart=>{"use strict";`), code,
		[]byte("})((at=>part=>at?new URL(part,at).href:part)(document.currentScript?.src));\n"))
}

// versionOf reads the version from the package.json of the widget's folder.
func versionOf(widget string) (string, error) {
	name := filepath.Join(widget, "package.json")
	data, err := os.ReadFile(name)
	if err != nil {
		return "", err
	}
	var m struct{ Version string }
	if err := json.Unmarshal(data, &m); err != nil || m.Version == "" {
		return "", fmt.Errorf("%s: no version: %v", name, err)
	}
	return m.Version, nil
}

// bundleLocales reads the messages of the interface languages, without the
// white space that only people need.
func bundleLocales(dir string) ([]File, error) {
	files, err := readTree(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	for i, f := range files {
		small, err := compactJSON(f.Data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", filepath.Join(dir, f.Name), err)
		}
		files[i] = File{localesName + "/" + f.Name, small}
	}
	return files, err
}

// readTree reads all regular files beneath dir, in lexical order. Names that
// start with a dot and what npm installs are not read. An empty dir gives no files.
func readTree(dir string) ([]File, error) {
	if dir == "" {
		return nil, nil
	}
	var files []File
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case (strings.HasPrefix(d.Name(), ".") || d.Name() == "node_modules") && name != dir && d.IsDir():
			return fs.SkipDir
		case strings.HasPrefix(d.Name(), ".") || !d.Type().IsRegular():
			return nil
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(dir, name)
		files = append(files, File{filepath.ToSlash(rel), data})
		return err
	})
	return files, err
}
