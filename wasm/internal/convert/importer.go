package convert

import (
	"errors"
	"faqwidget/wasm/internal/faq"
	"fmt"
	"io/fs"
	"os"
	"slices"

	"golang.org/x/net/html"
)

// A File is one file to write. Name has slashes and is relative to the folder.
type File struct {
	Name string
	Data []byte
}

// Options say what would be guessed otherwise. The zero value guesses all.
type Options struct {
	Format    string // "html", "table" or "json"; by the file's ending when empty
	Delimiter string // between the cells of a table: one character
	Header    string // whether a table begins with the names of its columns: "yes" or "no"
	Columns   string // where a table has what, from 1: "question=2, answer=3, tags=4, section=1"
}

// A Result is what an import gives.
type Result struct {
	Files     []File
	Questions int
	Guesses   []string // what was taken for what, a line a source: how to overrule it is in Options
	Notes     []Note   // what could not be carried
}

// A Note says what of a source could not be carried, where, and what to do.
type Note struct {
	File    string
	Line    int // from 1; 0 when unknown
	Message string
	Fix     string // may be empty
}

// String prints a note as faults are printed: "file:line: message (fix)".
func (n Note) String() string {
	return faq.Fault{File: n.File, Line: n.Line, Message: n.Message, Fix: n.Fix}.String()
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
	im.noteLine(name, 0, message, fix)
}

func (im *importer) noteLine(name string, line int, message, fix string) {
	n := Note{name, line, message, fix}
	if !slices.Contains(im.result.Notes, n) {
		im.result.Notes = append(im.result.Notes, n)
	}
}

func (im *importer) guess(name, what string) {
	im.result.Guesses = append(im.result.Guesses, name+": "+what)
}

// reason is what went wrong with a file, without its name.
func reason(err error) string {
	var wrapped *fs.PathError
	if errors.As(err, &wrapped) {
		err = wrapped.Err
	}
	return err.Error()
}

// lost notes what an answer had in the source and has no more.
func (im *importer) lost(it *item, message, fix string) {
	im.note(it.source, "in \""+plain(it.question)+"\": "+message, fix)
}
