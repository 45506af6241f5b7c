package main

import (
	"flag"
	"fmt"

	"faqwidget/wasm/internal/convert"
	"faqwidget/wasm/internal/disk"
)

// runImport runs "faq import": it converts what is kept elsewhere to Markdown.
func runImport(flags *flag.FlagSet, args []string, std stdio) error {
	var (
		o     convert.Options
		force = flags.Bool("force", false, "overwrite files")
	)
	flags.StringVar(&o.Format, "format", "", "what the source is: html, table or json; by default judged by the file's extension")
	flags.StringVar(&o.Delimiter, "delimiter", "", "the `character` between the cells of a table, tab for a tab; guessed by default")
	flags.StringVar(&o.Header, "header", "", "whether the first row of a table names its columns: `yes or no`; guessed by default")
	flags.StringVar(&o.Columns, "columns", "", "which column holds what, such as `question=2,answer=3,section=1,tags=4`; guessed by default")
	if err := parse(flags, args); err != nil {
		return err
	}
	if flags.NArg() != 2 {
		return misuse(flags, std, "import takes a source and the folder to write to, but got %d", flags.NArg())
	}
	source, dir := flags.Arg(0), flags.Arg(1)
	done := progress(std.err, "reading "+source)
	result, err := convert.Import(source, o)
	done()
	if err != nil {
		return err
	}
	var files []disk.File
	for _, f := range result.Files {
		files = append(files, disk.File(f))
	}
	if err := save(dir, files, *force, "name another folder, or use -force"); err != nil {
		return err
	}
	for _, guess := range result.Guesses {
		std.out.line(guess)
	}
	for _, note := range result.Notes {
		std.out.line(note.String())
	}
	std.out.line(fmt.Sprintf("%s: %s in %s; faq check %s says what is left to do",
		dir, counted(result.Questions, "question"), counted(len(result.Files), "file"), dir))
	return nil
}
