// Package convert turns an FAQ that is kept elsewhere into Markdown: HTML pages
// and folders of them, tables of questions and answers, and the exports of help
// desks.
//
// Call [Import] with a file or folder. Write the files of its [Result], and print
// its notes: they name what could not be carried. Nothing is read outside the
// folder, and nothing is fetched.
//
// Every source becomes documents of items, each a question with its answer
// (pages.go, table.go, export.go). When all are known, each document gets a file
// and each item a name for links (place.go). Only then are answers converted,
// since a link in one may lead to any other (answer.go).
package convert

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Import converts the file or folder called name.
func Import(name string, o Options) (*Result, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, fmt.Errorf("cannot read %s: %w", name, errors.Unwrap(err))
	}
	dir := name
	if !info.IsDir() {
		dir = filepath.Dir(name)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, fmt.Errorf("cannot read %s: %w", dir, errors.Unwrap(err))
	}
	defer root.Close()
	im := &importer{options: o, root: root, images: map[string]string{}, targets: map[string]*item{}}
	if !info.IsDir() {
		err = im.file(filepath.Base(name), true)
	} else {
		err = im.folder()
	}
	if err != nil {
		return nil, err
	}
	im.place()
	im.write()
	if im.result.Questions == 0 {
		return nil, fmt.Errorf("%s holds no question (a page needs <details>, <dl>, an accordion, schema.org data or headings; "+
			"a table a column of questions and one of answers)", name)
	}
	return &im.result, nil
}

// folder imports every page and export beneath the root.
func (im *importer) folder() error {
	var names []string
	err := fs.WalkDir(im.root.FS(), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			im.note(name, "cannot be read: "+reason(err), "")
			return nil
		case name != "." && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.Type().IsRegular() && formatOf(name) != "":
			names = append(names, name)
		}
		return nil
	})
	if err != nil {
		return err
	}
	slices.SortFunc(names, naturally)
	for _, name := range names {
		if err := im.file(name, len(names) == 1); err != nil {
			im.note(name, err.Error(), "")
		}
	}
	im.gather()
	return nil
}

// file reads one source. If it is the only one, it is an FAQ with any headings.
func (im *importer) file(name string, only bool) error {
	format := im.options.Format
	if format == "" {
		format = formatOf(name)
	}
	data, err := im.read(name)
	if err != nil {
		return fmt.Errorf("cannot read %s: %s", name, reason(err))
	}
	text, err := decode(data)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	switch format {
	case "html":
		return im.page(name, text, only)
	case "table":
		return im.table(name, text)
	case "json":
		return im.export(name, text)
	}
	return fmt.Errorf("%s: its name does not say what it holds (say -format html, table or json)", name)
}
