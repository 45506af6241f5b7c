// Package disk reads and writes the tool's files. A [File] is one output, [Write]
// puts all files of a build into a folder or none, and [ReadTree] reads one of
// the project's own folders. It knows nothing about the content of the files.
package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// A File is one output: a path relative to the output folder, with forward
// slashes, and its content.
type File struct {
	Name string
	Data []byte
}

// Names of files that several rooms use.
const (
	ScriptName   = "faq-widget.js"
	ModuleName   = "faq-widget.mjs"
	ShellName    = "faq-shell.js"
	InsightName  = "faq-insight.js" // remembers what was not found, for elements that ask for it
	ShardsScript = "faq-shards.js"  // fetches the shards of an FAQ
	RepairName   = "faq-repair.js"
	AgentName    = "faq-agent.js"      // offers the help to the browser's agents
	JoinName     = "faq-join.js"       // makes one FAQ of several, and for an audience
	JoinerName   = "faq-join.wasm"     // the program that it runs
	DoorName     = "faq-engine.mjs"    // the engine without the element
	EngineName   = "faq.wasm"          // searches and shows
	MarkdownName = "faq-markdown.wasm" // reads and renders Markdown
	DataName     = "faq-data.wasm"     // searches, and gives what it finds as data
	ShardsName   = "faq-shards.wasm"   // searches and shows an FAQ in shards
	OfflineName  = "faq-widget.offline.js"
	OfflinePage  = "offline.html"
	PageName     = "index.html"
	MissingPage  = "404.html"
	LocalesName  = "locales"
	LicencesName = "LICENSES.txt"
	SitemapName  = "sitemap.xml"

	QuestionsName = "q"      // the folder with a page for each question
	TopicsName    = "topics" // and for each topic

	AssetsPrefix = "assets-" // of a folder; the hash of its content follows
)

// IsBuilt reports whether a build wrote the folder dir.
func IsBuilt(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, ScriptName))
	return err == nil
}

// ReadTree reads all regular files beneath dir, in lexical order. Names that
// start with a dot and node_modules are skipped. An empty dir gives no files.
func ReadTree(dir string) ([]File, error) {
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

// writeFile is os.WriteFile; tests make it fail like a full disk.
var writeFile = os.WriteFile

// WriteAll writes the files into the folder dir, one after the other.
func WriteAll(dir string, files []File) error {
	for _, f := range files {
		name := filepath.Join(dir, filepath.FromSlash(f.Name))
		err := writeFile(name, f.Data, 0o644)
		if errors.Is(err, fs.ErrNotExist) { // its folder is one of many that are not there yet
			if err = os.MkdirAll(filepath.Dir(name), 0o755); err == nil {
				err = writeFile(name, f.Data, 0o644)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}
