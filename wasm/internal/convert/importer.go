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

// Options overrule guesses. The zero value guesses everything.
type Options struct {
	Format    string // "html", "table" or "json"; by the file's ending when empty
	Delimiter string // between the cells of a table: one character
	Header    string // whether a table begins with the names of its columns: "yes" or "no"
	Columns   string // the columns of a table, from 1: "question=2, answer=3, tags=4, section=1"
}

// A Result is the result of an import.
type Result struct {
	Files     []File
	Questions int
	Guesses   []string // what each source was taken for, one a line; Options overrule it
	Notes     []Note   // what could not be carried
}

// A Note says what in a source could not be carried, where, and what to do.
type Note struct {
	File    string
	Line    int // from 1; 0 when unknown
	Message string
	Fix     string // may be empty
}

// String is the note in the form of faults: "file:line: message (fix)".
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
	images  map[string]string // by name in the source: the name of the file written
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

	translation bool // of the document of the same name in the main language
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
	chosen   bool     // the slug must be written, since the question gives another

	translates *item // the same article in the main language, or nil
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

// note notes what in the source called name could not be carried.
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

// lost notes a part of an answer in the source that could not be carried.
func (im *importer) lost(it *item, message, fix string) {
	im.note(it.source, "in \""+plain(it.question)+"\": "+message, fix)
}
