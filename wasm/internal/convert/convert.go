// Package convert turns an FAQ that is kept elsewhere into Markdown: HTML pages
// and folders of them, tables of questions and answers, and the exports of help
// desks.
//
// Call [Import] with a file or folder; write the files of its [Result], and print
// its notes: they name what could not be carried. Nothing is read outside the
// folder, and nothing is fetched.
//
// Every source becomes documents of items, a question with its answer each
// (pages.go, table.go, export.go). When all are known, each gets a file and a
// name for links (place.go); only then are answers converted, since a link in one
// may lead to any other (answer.go).
package convert

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"faqwidget/wasm/internal/faq"
)

// Options say what would be guessed otherwise. The zero value guesses all.
type Options struct {
	Format    string // "html", "table" or "json"; by the file's ending when empty
	Delimiter string // between the cells of a table: one character
	Header    string // whether a table begins with the names of its columns: "yes" or "no"
	Columns   string // where a table has what, from 1: "question=2, answer=3, tags=4, section=1"
}

// A File is one file to write. Name has slashes and is relative to the folder.
type File struct {
	Name string
	Data []byte
}

// A Result is what an import gives.
type Result struct {
	Files     []File
	Questions int
	Guesses   []string   // what was taken for what, a line a source: how to overrule it is in Options
	Notes     faq.Faults // what could not be carried, as warnings
}

// maxSource is the size in bytes above which a source is taken for a mistake.
const maxSource = 64 << 20

// An importer collects documents, then converts them.
type importer struct {
	options Options
	root    *os.Root
	docs    []*document
	images  map[string]string // by name in the source: the name it is written under
	targets map[string]*item  // by address in the source
	result  Result
}

// A document becomes one Markdown file.
type document struct {
	source string // its name in the source
	name   string // of the file that is written
	title  string // plain text
	lang   string // BCP 47 tag, "" when unknown
	lead   *html.Node
	items  []*item
	whole  bool // the page is one article: its title asks

	translation bool // of the document of the same name in the language of most
}

// An item is one question with its answer.
type item struct {
	doc      *document
	source   string     // the name of the file that it comes from
	base     string     // URL that its relative links resolve against, "" when unknown
	section  string     // plain text
	question string     // inline Markdown
	answer   *html.Node // a container; nil when text holds the answer
	text     string     // block Markdown
	tags     []string
	ids      []string // the addresses that name it in the source
	slug     string   // its name in links
	chosen   bool     // the slug must be written, as the question does not give it

	translates *item // the same article in the language of most, or nil
}

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

// file reads one source. An only one is an FAQ whatever its headings say.
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
	return fmt.Errorf("%s: what it holds cannot be told from its name (say -format html, table or json)", name)
}

// read is the content of a regular file of the source.
func (im *importer) read(name string) ([]byte, error) {
	info, err := im.root.Stat(name)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, errors.New("it is not a regular file")
	case info.Size() > maxSource:
		return nil, fmt.Errorf("it has %d MB, more than the %d MB that are read", info.Size()>>20, maxSource>>20)
	}
	return im.root.ReadFile(name)
}

// note says what of the source called name could not be carried.
func (im *importer) note(name, message, fix string) {
	f := warning(name, 0, message, fix)
	if !slices.Contains(im.result.Notes, f) {
		im.result.Notes = append(im.result.Notes, f)
	}
}

func warning(name string, line int, message, fix string) faq.Fault {
	return faq.Fault{File: name, Line: line, Kind: "not-carried", Message: message, Fix: fix, Warning: true}
}

func (im *importer) guess(name, what string) {
	im.result.Guesses = append(im.result.Guesses, name+": "+what)
}

// formatOf is the format that the ending of a name tells, or "".
func formatOf(name string) string {
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		return "html"
	case ".csv", ".tsv", ".tab":
		return "table"
	case ".json":
		return "json"
	}
	return ""
}

// reason is what went wrong with a file, without its name.
func reason(err error) string {
	var wrapped *fs.PathError
	if errors.As(err, &wrapped) {
		err = wrapped.Err
	}
	return err.Error()
}
