package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/gaps"
)

// stdinName is the name of standard input among files.
const stdinName = "-"

// runGaps runs "faq gaps": it proposes what the content lacks, from what readers did not find.
func runGaps(flags *flag.FlagSet, args []string, std stdio) error {
	var (
		least = flags.Int("least", 2, "propose what was asked this `number` of times or more")
		out   = flags.String("out", "", "write the patch to this `file` instead of printing it")
	)
	if err := parse(flags, args); err != nil {
		return err
	}
	last := flags.NArg() - 1
	switch {
	case last < 1:
		return misuse(flags, std, "gaps takes reports, then one folder or file of content, but got %d", flags.NArg())
	case *least < 1:
		return misuse(flags, std, "gaps -least must be 1 or more, not %d", *least)
	}
	reports, err := readReports(flags.Args()[:last], std)
	if err != nil {
		return err
	}
	c := author.Read(flags.Arg(last))
	if err := c.Faults.Err(); err != nil && c.Corpus.Len() == 0 {
		return err
	}
	proposal, err := gaps.Propose(c, reports, gaps.Options{Least: *least})
	if err != nil {
		return err
	}
	for _, note := range proposal.Notes {
		std.err.line(note)
	}
	return hand(proposal, *out, std)
}

// readReports reads the files of reports, - for standard input.
func readReports(names []string, std stdio) (list []gaps.Report, err error) {
	for _, name := range names {
		in := std.in
		if name != stdinName {
			file, err := os.Open(name)
			if err != nil {
				return nil, fmt.Errorf("%s: %s", name, disk.Reason(err))
			}
			defer file.Close()
			in = file
		}
		reports, err := gaps.ReadReports(name, in)
		if err != nil {
			return nil, err
		}
		list = append(list, reports...)
	}
	return list, nil
}

// hand prints a patch, or writes it to a file that does not exist yet.
func hand(p gaps.Proposal, out string, std stdio) error {
	where := "here"
	if p.Path == "" {
		where = "in the folder of the content"
	}
	switch {
	case p.Patch == "":
		std.err.line("the reports ask for no change")
	case out != "":
		if err := save(filepath.Dir(out), []disk.File{{Name: filepath.Base(out), Data: []byte(p.Patch)}}, false, "name another file"); err != nil {
			return err
		}
		std.out.line(fmt.Sprintf("%s: written; apply it %s with git apply or patch -p1", out, where))
	case escape(p.Patch, "\n\t") != p.Patch:
		return errors.New("the patch has characters that a terminal may obey (-out FILE writes it as it is)")
	default:
		std.out.raw(p.Patch)
		std.err.line("apply it " + where + " with git apply or patch -p1")
	}
	return nil
}
