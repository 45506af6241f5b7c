package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"strings"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/build"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/lint"
)

// runCompile runs "faq compile": it writes the engine and the FAQ alone,
// for a bundler. An error of faq check ends it before anything is written.
func runCompile(flags *flag.FlagSet, args []string, std stdio) error {
	var (
		out    = flags.String("out", "compiled", "write to this `folder`")
		base   = flags.String("base", "", "the `address` at which that folder is published; pages look there for the files that answers link to (default: the address of each page)")
		dist   = flags.String("dist", "", distUsage)
		types  = publishFlag(flags)
		shown  = audienceFlag(flags)
		asJSON = flags.Bool("json", false, "print what was made, and all faults, as a JSON object")
	)
	flags.Usage = withFields(flags.Usage, std.err)
	if err := parse(flags, args); err != nil {
		return err
	}
	if flags.NArg() != 1 {
		return misuse(flags, std, "compile takes one folder or file of content, but got %d", flags.NArg())
	}
	if *base != "" && !strings.HasSuffix(*base, "/") {
		*base += "/"
	}
	from, err := findDist(*dist)
	if err != nil {
		return err
	}
	b := build.Build{Content: author.Read(flags.Arg(0)), Dist: from, Audience: *shown}
	b.Content.Publish(*types...)
	faults := lint.Check(b.Content)
	made, err := compileInto(*out, *base, b, faults)
	if err != nil {
		return err
	}
	if *asJSON {
		err = printCompilation(std.out, made, faults)
	} else {
		printFaults(std.err, faults)
	}
	switch {
	case err == nil && faults.Err() != nil:
		return errFaults
	case err == nil && !*asJSON:
		std.out.line(*out + ": " + counted(len(made.Files()), "file"))
	}
	return err
}

// compileInto writes a compilation of content, or nothing when the content has errors.
func compileInto(out, base string, b build.Build, faults faq.Faults) (made build.Compilation, err error) {
	if faults.Err() != nil {
		return made, nil
	}
	if err := build.CheckOutput(b.Content, out); err != nil {
		return made, fmt.Errorf("cannot write %s: %w", out, err)
	}
	if made, err = b.Compile(base); err != nil {
		return made, err
	}
	return made, write(out, made.Files())
}

// A jsonCompilation is what -json prints about a compilation.
type jsonCompilation struct {
	Engine  string       `json:"engine,omitempty"` // file
	Corpora []jsonCorpus `json:"corpora"`
	Linked  []string     `json:"linked"` // files
	Faults  []jsonFault  `json:"faults"`
}

// A jsonCorpus is an FAQ in one language.
type jsonCorpus struct {
	Lang string `json:"lang,omitempty"`
	File string `json:"file"`
}

func printCompilation(w *output, made build.Compilation, faults faq.Faults) error {
	result := jsonCompilation{Engine: made.Engine.Name, Corpora: []jsonCorpus{}, Linked: []string{}, Faults: []jsonFault{}}
	for _, c := range made.Corpora {
		result.Corpora = append(result.Corpora, jsonCorpus{c.Lang, c.File.Name})
	}
	for _, f := range made.Linked {
		result.Linked = append(result.Linked, f.Name)
	}
	for _, f := range faults {
		result.Faults = append(result.Faults, jsonFault(f))
	}
	lines := json.NewEncoder(w)
	lines.SetEscapeHTML(false)
	return lines.Encode(result)
}

// withFields adds the fields of the object that -json prints to a usage.
func withFields(usage func(), w *output) func() {
	return func() {
		usage()
		fmt.Fprint(w, "\nFields of -json: engine, a file; corpora, a list of lang (missing where unknown) and file, the\n"+
			"language of the content first; linked, the files that answers show or link to; faults, as\n"+
			"faq check -json prints them. With errors among the faults nothing is written, and it exits with 1.\n")
	}
}
