package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"faqwidget/wasm/internal/convert"
)

// runImport runs "faq import": it writes Markdown of what is kept elsewhere.
func runImport(flags *flag.FlagSet, args []string, std stdio) error {
	var (
		o     convert.Options
		force = flags.Bool("force", false, "overwrite files")
	)
	flags.StringVar(&o.Format, "format", "", "what the source is: html, table or json; default by the file's ending")
	flags.StringVar(&o.Delimiter, "delimiter", "", "the `character` between the cells of a table, tab for tabulators; default guessed")
	flags.StringVar(&o.Header, "header", "", "whether the first row of a table names its columns: `yes or no`; default guessed")
	flags.StringVar(&o.Columns, "columns", "", "where a table has what, such as `question=2,answer=3,section=1,tags=4`; default guessed")
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
	if err := save(dir, result.Files, *force); err != nil {
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

// save writes all files beneath dir or, if one exists and force does not say
// otherwise, none. Links in dir are not followed out of it.
func save(dir string, files []convert.File, force bool) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return fmt.Errorf("cannot write %s: %w", dir, err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return fmt.Errorf("cannot write %s: %w", dir, err)
	}
	defer root.Close()
	for _, f := range files {
		if _, err := root.Lstat(f.Name); err == nil && !force {
			return fmt.Errorf("%s exists; nothing was written (name another folder, or say -force)", filepath.Join(dir, filepath.FromSlash(f.Name)))
		}
	}
	for _, f := range files {
		if err := root.MkdirAll(filepath.Dir(filepath.FromSlash(f.Name)), 0o777); err != nil {
			return fmt.Errorf("cannot write %s: %w", dir, err)
		}
		if err := root.WriteFile(f.Name, f.Data, 0o666); err != nil {
			return fmt.Errorf("cannot write %s: %w", dir, err)
		}
	}
	return nil
}
