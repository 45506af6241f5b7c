package bundle

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"strings"

	"faqwidget/wasm/internal/disk"
)

// The module of an interface language is one export, whose value is JSON.
const (
	localeHead = "export default "
	localeTail = ";\n"
)

// inShell is the language that is part of the shell, and has no file.
const inShell = "en"

// LocaleName is the name of the module of an interface language.
func LocaleName(language string) string { return disk.LocalesName + "/" + language + ".js" }

// Phrases is the JSON object in the module of an interface language.
func Phrases(module []byte) []byte {
	return bytes.TrimSuffix(bytes.TrimPrefix(module, []byte(localeHead)), []byte(localeTail))
}

// languageOf is the language whose phrases a file holds.
func languageOf(name string) string { return strings.TrimSuffix(path.Base(name), path.Ext(name)) }

// bundleLocales makes a module of each interface language except the one in
// the shell, without white space.
func bundleLocales(dir string) ([]disk.File, error) {
	files, err := disk.ReadTree(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	var modules []disk.File
	for _, f := range files {
		code := bytes.NewBufferString(localeHead)
		if err := json.Compact(code, f.Data); err != nil {
			return nil, fmt.Errorf("%s: %w", filepath.Join(dir, f.Name), err)
		}
		code.WriteString(localeTail)
		if language := languageOf(f.Name); language != inShell {
			modules = append(modules, disk.File{Name: LocaleName(language), Data: code.Bytes()})
		}
	}
	return modules, nil
}
