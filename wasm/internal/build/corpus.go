package build

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"

	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/wasmfile"
)

// corpusSection is the name of the WebAssembly custom section that holds an
// author's corpus, the last of the engine. Its content is UTF-8 JSON:
//
//	{"version": 1, "files": [name, text, …], "vars": [name, value, …]}
//
// A folder with one file and one variable is
//
//	{"version":1,"files":["pay.md","# How do I pay?\nBy card to {{ shop }}."],"vars":["shop","Ann's"]}
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

// An attached is an engine with a corpus at its end.
type attached struct {
	full []byte
	bare int // length of the engine alone
}

func (e attached) section() []byte { return e.full[e.bare:] }

// attachCorpus gives the engine with the corpus in its custom section, in
// place of one it may have. All other sections are those of the engine.
func attachCorpus(engine []byte, files []corpus.File, vars corpus.Vars) (attached, error) {
	bare, err := wasmfile.Without(engine, corpusSection)
	if err != nil {
		return attached{}, err
	}
	p := corpusPayload{Version: corpusVersion, Files: []string{}, Vars: []string{}}
	for _, f := range files {
		p.Files = append(p.Files, f.Name, f.Text)
	}
	for _, name := range slices.Sorted(maps.Keys(vars)) {
		p.Vars = append(p.Vars, name, vars[name])
	}
	var content bytes.Buffer
	e := json.NewEncoder(&content)
	e.SetEscapeHTML(false)
	if err := e.Encode(p); err != nil {
		return attached{}, err
	}
	content.Truncate(content.Len() - 1) // the encoder's newline
	return attached{slices.Concat(bare, wasmfile.Custom(corpusSection, content.Bytes())), len(bare)}, nil
}
