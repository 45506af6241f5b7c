package main

import (
	"syscall/js"

	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/library"
	"faqwidget/wasm/internal/list"
	"faqwidget/wasm/internal/markdown"
)

// A reader reads the Markdown of a source for a library.
type reader struct {
	*corpus.Reader
	base string
}

// shipped is the compiled FAQ of the program's own.
type shipped []byte

// own copies the program's own FAQ out of JavaScript.
func own() shipped {
	section := js.Global().Get("faqwidgetOwn")
	data := make([]byte, section.Length())
	js.CopyBytesToGo(data, section)
	return data
}

// read begins to read a source, or the program's own FAQ where it has no files.
func (own shipped) read(source library.Source) (library.Reader, error) {
	vars := corpus.Vars{}
	for _, v := range source.Vars {
		vars[v.Name] = v.Text
	}
	if len(source.Files) == 0 {
		f, err := compiled.Decode(own)
		if err != nil {
			return nil, err
		}
		f.Fill(vars)
		corpus.Rebase(f.Corpus, source.Base)
		return opened{f}, nil
	}
	var files []corpus.File
	for _, f := range source.Files {
		files = append(files, corpus.File{Name: f.Name, Text: f.Text})
	}
	return &reader{corpus.NewReader(corpus.Select(files, source.Lang), vars), source.Base}, nil
}

// Corpus is what was read, with links that resolve against the source's base.
func (r *reader) Corpus() (*faq.Corpus, faq.Faults) {
	c, faults := r.Reader.Corpus()
	corpus.Rebase(c, r.base)
	return c, faults
}

// Text is the answer of an entry as plain text.
func (r *reader) Text(e *faq.Entry) string { return corpus.Text(e) }

// Renderer renders the entries, with phrases of an interface language.
func (r *reader) Renderer(text list.Text) list.Renderer {
	return r.Links().Renderer(labels(text))
}

func labels(text list.Text) markdown.Labels {
	return markdown.Labels{External: text("external"), Copy: text("copy"), Table: text("table"), Task: text("task"), Large: text("large")}
}

// An opened reader is of a compiled FAQ: nothing is left to read.
type opened struct{ faq *compiled.FAQ }

// Step has nothing to do.
func (o opened) Step() bool { return false }

// Corpus is that of the FAQ. Its faults were reported when it was compiled.
func (o opened) Corpus() (*faq.Corpus, faq.Faults) { return o.faq.Corpus, nil }

// Text is the answer of an entry as plain text.
func (o opened) Text(e *faq.Entry) string { return o.faq.Texts[e] }

// Renderer renders the entries, with phrases of an interface language.
func (o opened) Renderer(text list.Text) list.Renderer {
	return corpus.RendererOf(o.faq, labels(text))
}
