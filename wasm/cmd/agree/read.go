package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/hostile"
	"faqwidget/wasm/internal/markdown"
	"faqwidget/wasm/internal/synthetic"
)

// An input is a Markdown file, with the result of reading it natively.
type input struct {
	Name     string            `json:"name"`
	Markdown string            `json:"markdown"`
	Vars     map[string]string `json:"vars"`
	FAQ      []byte            `json:"faq"`     // compiled, or nothing
	Refusal  string            `json:"refusal"` // why nothing
	Answers  []rendered        `json:"answers"`
}

// A rendered answer is what a renderer is given, and the HTML that it makes.
type rendered struct {
	Markdown string `json:"markdown"`
	Slug     string `json:"slug"`
	Context  []byte `json:"context"`
	HTML     string `json:"html"`
}

// generated is how many questions are made up.
const generated = 100

// labels makes files with references that are labelled by every letter that has a case.
func labels() (list []input) {
	var b strings.Builder
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if unicode.SimpleFold(r) != r || unicode.IsLower(r) || unicode.IsUpper(r) {
			fmt.Fprintf(&b, "[%c%c]: /%x\n", r, r, r)
		}
		if r == unicode.MaxRune || strings.Count(b.String(), "\n") == labelled {
			list = append(list, input{Name: fmt.Sprintf("labels until %U", r), Markdown: "## Which?\n\n[x]\n\n" + b.String()})
			b.Reset()
		}
	}
	return list
}

// labelled is how many references a file of labels has.
const labelled = 100

// readAll prints the results for attacks, made-up questions and the named
// files: Markdown, cases in the form of shapes.txt, or examples as
// CommonMark publishes them.
func readAll(names []string, out io.Writer) error {
	var list []input
	for _, a := range hostile.Attacks(true) {
		for _, s := range hostile.Sources(a.Text) {
			list = append(list, input{Name: fmt.Sprintf("attacks.txt:%d as %s", a.Line, s.Place), Markdown: s.Text, Vars: s.Vars})
		}
	}
	list = append(list, labels()...)
	dir, err := os.MkdirTemp("", "agree")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	if err := synthetic.Write(dir, generated); err != nil {
		return err
	}
	made, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil {
		return err
	}
	for _, name := range append(made, names...) {
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		of, err := inputsOf(filepath.Base(name), string(text))
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		list = append(list, of...)
	}
	encoder := json.NewEncoder(out)
	for i := range list {
		list[i].read()
		if err := encoder.Encode(list[i]); err != nil {
			return err
		}
	}
	return nil
}

// inputsOf lists the inputs in a file, by its extension.
func inputsOf(name, text string) (list []input, err error) {
	switch filepath.Ext(name) {
	case ".txt":
		for i, part := range strings.Split(text, "\n=== ")[1:] {
			title, source, _ := strings.Cut(part, "\n")
			source, _, _ = strings.Cut(source, "\n--- ")
			list = append(list, input{Name: fmt.Sprintf("%s %d: %s", name, i, title), Markdown: source})
		}
	case ".json":
		var examples []struct {
			Markdown string
			Example  int
		}
		err = json.Unmarshal([]byte(text), &examples)
		for _, e := range examples {
			list = append(list, input{Name: fmt.Sprintf("%s %d", name, e.Example), Markdown: "# FAQ\n\n## Which?\n\n" + e.Markdown + "\n\n## Why?\n\nSo.\n"})
		}
	default:
		list = append(list, input{Name: name, Markdown: text})
	}
	return list, err
}

// read compiles an input, and renders its answers.
func (in *input) read() {
	c := corpus.NewCompiler(corpus.Select([]corpus.File{{Name: "faq.md", Text: in.Markdown}}, "en"), nil, in.Vars)
	for c.Step() {
	}
	f, faults := c.FAQ()
	if err := faults.Refusal(); err != nil {
		in.Refusal = err.Error()
		return
	}
	in.FAQ = compiled.Encode(f)
	f.Fill(in.Vars)
	compiled.Rebase(f.Corpus, "https://h.example/dir/")
	html := markdown.NewRenderer(markdown.Labels{External: "New", Copy: "Copy", Table: "Table", Task: "Task", Large: "Large"})
	for _, e := range f.Corpus.Entries() {
		context := f.Context(e.Source)
		in.Answers = append(in.Answers, rendered{e.Answer, e.Slug, context.Encode(), corpus.Render(e.Answer, e.Slug, context, html)})
	}
}
