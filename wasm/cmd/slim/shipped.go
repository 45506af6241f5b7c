package main

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// replaced are the packages with stand-ins. Package testing needs the real
// ones, so code that is to have a stand-in imports it by another path.
var replaced = []string{"fmt", "regexp", "unicode"}

// makeShipped makes what Go's own tests of the engine's packages need to run on
// the code that TinyGo compiles:
//
//	OUT/goldmark      the copy of goldmark, which imports the stand-ins, and OUT/goldmark.mod
//	OUT/goroot        the Go root with its edits, except the stand-ins
//	OUT/overlay.json  the engine's packages, importing the stand-ins (go test -overlay)
func makeShipped(out string) ([]misfit, error) {
	misfits, err := makeGoldmark(filepath.Join(out, "goldmark"), nil)
	if err != nil {
		return nil, err
	}
	if err := ownStandIns(filepath.Join(out, "goldmark")); err != nil {
		return nil, err
	}
	ofRoot, err := makeGoRoot(filepath.Join(out, "goroot"), map[string]bool{"small-fmt": true, "small-regexp": true, "packed-unicode": true})
	if err != nil {
		return nil, err
	}
	return append(misfits, ofRoot...), overlay(out)
}

// ownStandIns puts stand-ins into a copy of goldmark, and makes it import them.
func ownStandIns(goldmark string) error {
	for _, name := range replaced {
		files, err := standIn(name)
		if err != nil {
			return err
		}
		dir := filepath.Join(goldmark, "internal", "std", name)
		if err := os.MkdirAll(dir, 0o777); err != nil {
			return err
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				return err
			}
			if err := os.WriteFile(filepath.Join(dir, filepath.Base(file)), text, 0o666); err != nil {
				return err
			}
		}
	}
	return rewritten(goldmark, "github.com/yuin/goldmark/internal/std/", func(name, text string) error {
		return os.WriteFile(name, []byte(text), 0o666)
	})
}

// overlay writes copies of the engine's files that import a stand-in, and
// the list of them for the go command.
func overlay(out string) error {
	out, err := filepath.Abs(out)
	if err != nil {
		return err
	}
	list := struct{ Replace map[string]string }{map[string]string{}}
	copies := filepath.Join(out, "overlay")
	if err := os.RemoveAll(copies); err != nil {
		return err
	}
	for _, dir := range []string{"corpus", "faq", "html", "library", "list", "markdown", "scan", "search"} {
		err := rewritten(filepath.Join("wasm", "internal", dir), "faqwidget/wasm/internal/std/", func(name, text string) error {
			to := filepath.Join(copies, name)
			if err := os.MkdirAll(filepath.Dir(to), 0o777); err != nil {
				return err
			}
			from, err := filepath.Abs(name)
			list.Replace[from] = to
			if err != nil {
				return err
			}
			return os.WriteFile(to, []byte(text), 0o666)
		})
		if err != nil {
			return err
		}
	}
	text, err := json.Marshal(list)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(out, "overlay.json"), text, 0o666)
}

// rewritten calls write with each Go file beneath dir that imports a replaced
// package, changed to import the stand-in beneath path. Tests keep the real packages.
func rewritten(dir, path string, write func(name, text string) error) error {
	return filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		changed := string(text)
		for _, one := range replaced {
			changed = strings.Replace(changed, "\t\""+one+"\"\n", "\t\""+path+one+"\"\n", 1)
			changed = strings.Replace(changed, "\nimport \""+one+"\"\n", "\nimport \""+path+one+"\"\n", 1)
		}
		if changed == string(text) {
			return nil
		}
		return write(name, changed)
	})
}
