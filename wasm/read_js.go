package main

import (
	"faqwidget/content"
	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/library"
	"faqwidget/wasm/internal/list"
	"faqwidget/wasm/internal/markdown"
)

// A reading reads the Markdown of a source for a library.
type reading struct {
	*corpus.Reading
	base string
}

// read begins to read a source, or the program's own FAQ where it has no files.
func read(source library.Source) (library.Reading, error) {
	var files []corpus.File
	for _, f := range source.Files {
		files = append(files, corpus.File{Name: f.Name, Text: f.Text})
	}
	vars := corpus.Vars{}
	if len(files) == 0 {
		own, ownVars, faults := corpus.ReadFS(content.FS())
		if err := faults.Err(); err != nil {
			return nil, err
		}
		files, vars = own, ownVars
	}
	for _, v := range source.Vars {
		vars[v.Name] = v.Text
	}
	return &reading{corpus.Read(corpus.Select(files, source.Lang), vars), source.Base}, nil
}

// Corpus is what was read, with links that resolve against the source's base.
func (r *reading) Corpus() (*faq.Corpus, faq.Faults) {
	c, faults := r.Reading.Corpus()
	corpus.Rebase(c, r.base)
	return c, faults
}

// Text is the answer of an entry as plain text.
func (r *reading) Text(e *faq.Entry) string { return corpus.Text(e) }

// Renderer renders the entries, with phrases of an interface language.
func (r *reading) Renderer(text list.Text) list.Renderer {
	return r.Links().Renderer(markdown.Labels{External: text("external"), Copy: text("copy"), Table: text("table"), Task: text("task"), Large: text("large")})
}
