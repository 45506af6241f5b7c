package site

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"faqwidget/wasm/internal/markdown"
)

// corpusSection is the name of the WebAssembly custom section that holds an
// author's corpus. A custom section does not take part in validation or
// execution, so attaching one needs no compiler and changes no code.
//
// The section stands last in the module. Its content is UTF-8 JSON:
//
//	{"version": 1, "files": [name, text, …], "vars": [name, value, …]}
//
// files are Markdown sources in reading order, named relative to the folder of
// the content; vars are the values of vars.yml under their dotted names, sorted.
// Both lists are what mount takes as options.files and options.vars, so the
// loader does no more than
//
//	const [section] = WebAssembly.Module.customSections(module, 'faq.corpus');
//	const corpus = section && JSON.parse(new TextDecoder().decode(section));
//
// JSON is chosen over a binary form because it costs the loader nothing.
// A loader that meets a version it does not know must say so and not guess.
const corpusSection = "faq.corpus"

// corpusVersion counts the incompatible changes of the section's content.
const corpusVersion = 1

// A corpusPayload is the content of the section.
type corpusPayload struct {
	Version int      `json:"version"`
	Files   []string `json:"files"`
	Vars    []string `json:"vars"`
}

// AttachCorpus gives the engine with the corpus in its custom section, in
// place of one it may have. All other sections are those of the engine.
func AttachCorpus(engine []byte, files []markdown.File, vars markdown.Vars) ([]byte, error) {
	bare, err := detachCorpus(engine)
	if err != nil {
		return nil, err
	}
	section, err := corpusSectionOf(files, vars)
	return slices.Concat(bare, section), err
}

func corpusSectionOf(files []markdown.File, vars markdown.Vars) ([]byte, error) {
	p := corpusPayload{Version: corpusVersion, Files: []string{}, Vars: []string{}}
	for _, f := range files {
		p.Files = append(p.Files, f.Name, f.Text)
	}
	for _, name := range slices.Sorted(maps.Keys(vars)) {
		p.Vars = append(p.Vars, name, vars[name])
	}
	var content bytes.Buffer
	content.Write(binary.AppendUvarint(nil, uint64(len(corpusSection))))
	content.WriteString(corpusSection)
	e := json.NewEncoder(&content)
	e.SetEscapeHTML(false)
	if err := e.Encode(p); err != nil {
		return nil, err
	}
	content.Truncate(content.Len() - 1) // the encoder's newline
	head := binary.AppendUvarint([]byte{customSection}, uint64(content.Len()))
	return append(head, content.Bytes()...), nil
}

// A section is a part of a WebAssembly module: WebAssembly Core Specification,
// chapter "Binary Format", "Sections".
type section struct {
	id      byte
	name    string // of a custom section
	content []byte
	all     []byte // with id and size
}

// The ids of sections, in the same chapter.
const (
	customSection = 0
	importSection = 2
	codeSection   = 10
)

func (s section) isCorpus() bool { return s.id == customSection && s.name == corpusSection }

// moduleHeader is the magic number and the version that every module starts with.
const moduleHeader = "\x00asm\x01\x00\x00\x00"

var errModule = errors.New("this is not a complete WebAssembly module")

// sections reads the sections of a module in their order.
func sections(module []byte) ([]section, error) {
	rest, ok := bytes.CutPrefix(module, []byte(moduleHeader))
	if !ok {
		return nil, errModule
	}
	var list []section
	for len(rest) > 0 {
		size, n := binary.Uvarint(rest[1:])
		if n <= 0 || size > uint64(len(rest)-1-n) {
			return nil, fmt.Errorf("%w: it ends within section %d", errModule, len(list))
		}
		end := 1 + n + int(size)
		s := section{id: rest[0], content: rest[1+n : end], all: rest[:end]}
		if s.id == customSection {
			length, n := binary.Uvarint(s.content)
			if n <= 0 || length > uint64(len(s.content)-n) {
				return nil, fmt.Errorf("%w: custom section without a name", errModule)
			}
			s.name = string(s.content[n : n+int(length)])
			s.content = s.content[n+int(length):]
		}
		list = append(list, s)
		rest = rest[end:]
	}
	return list, nil
}

// detachCorpus is the module without its corpus.
func detachCorpus(module []byte) ([]byte, error) {
	list, err := sections(module)
	if err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(list, section.isCorpus) {
		return module, nil
	}
	bare := []byte(moduleHeader)
	for _, s := range list {
		if !s.isCorpus() {
			bare = append(bare, s.all...)
		}
	}
	return bare, nil
}
