package main

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/starter"
)

// starterDir is the folder of a first FAQ, unless one is named.
const starterDir = "help"

// runInit runs "faq init": it writes a first FAQ, and overwrites nothing.
func runInit(flags *flag.FlagSet, args []string, std stdio) error {
	if err := parse(flags, args); err != nil {
		return err
	}
	if flags.NArg() > 1 {
		return misuse(flags, std, "init takes one folder, but got %d", flags.NArg())
	}
	dir := filepath.Clean(cmp.Or(flags.Arg(0), starterDir))
	if questions := asked(dir); questions > 0 {
		return fmt.Errorf("%s has %s; nothing was written (init starts a new folder: name another one)", dir, counted(questions, "question"))
	}
	start, err := starter.New(dir, toolVersion)
	if err != nil {
		return err
	}
	if err := save(dir, start.Content, false, "name another folder"); err != nil {
		return err
	}
	for _, f := range start.Content {
		std.out.line(filepath.Join(dir, f.Name) + ": written")
	}
	job := filepath.Join(shortest(start.Root), filepath.FromSlash(start.Job.Name))
	if _, err := os.Lstat(job); err == nil {
		std.out.line(job + ": exists; left as it is")
	} else if err := save(start.Root, []disk.File{start.Job}, false, "remove it"); err != nil {
		return err
	} else {
		std.out.line(job + ": written")
	}
	if strings.Contains(dir, " ") {
		dir = `"` + dir + `"`
	}
	std.out.line(fmt.Sprintf("next: %s build %s, then open %s; %[1]s serve %[2]s shows what you write while you write it",
		calledAs, dir, filepath.Join("public", disk.OfflinePage)))
	return nil
}

// asked is the number of questions in a folder, 0 when there is no such folder.
func asked(dir string) int {
	if _, err := os.Stat(dir); err != nil {
		return 0
	}
	return author.Read(dir).Corpus.Len()
}

// shortest is a folder relative to the working directory when it is inside that, else as it is.
func shortest(dir string) string {
	here, err := os.Getwd()
	if err != nil {
		return dir
	}
	if rel, err := filepath.Rel(here, dir); err == nil && filepath.IsLocal(rel) {
		return rel
	}
	return dir
}
