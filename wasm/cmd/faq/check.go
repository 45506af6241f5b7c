package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/lint"
)

// errFaults is returned when faults have been printed.
var errFaults = errors.New("faults")

// runCheck runs "faq check": every fault of the content at once.
func runCheck(flags *flag.FlagSet, args []string, std stdio) error {
	var (
		asJSON = flags.Bool("json", false, "print each fault as a JSON object on a line of its own")
		list   = flags.Bool("list", false, "print the questions instead, each with its link and place, under its topic and sections")
		strict = flags.Bool("strict", false, "fail on warnings too")
		types  = publishFlag(flags)
	)
	flags.Usage = explained(flags.Usage, std.err)
	if err := parse(flags, args); err != nil {
		return err
	}
	if flags.NArg() != 1 {
		return misuse(flags, std, "check takes one folder or file, but got %d", flags.NArg())
	}
	done := progress(std.err, "reading "+flags.Arg(0))
	c := author.Read(flags.Arg(0))
	c.Publish(*types...)
	if *list {
		done()
		printQuestions(std.out, c)
		printMissing(std.err, lint.Check(c))
		return c.Faults.Err()
	}
	faults := lint.Check(c)
	done()
	if *asJSON {
		if err := printFaultLines(std.out, faults); err != nil {
			return err
		}
	} else {
		printFaults(std.out, faults)
		fmt.Fprintln(std.out, summary(c.Corpus, faults))
	}
	if faults.Err() != nil || *strict && len(faults) > 0 {
		return errFaults
	}
	return nil
}

// A jsonFault is a fault as -json prints it.
type jsonFault struct {
	File    string   `json:"file"`
	Line    int      `json:"line,omitempty"`   // from 1
	Column  int      `json:"column,omitempty"` // from 1, in bytes
	Kind    faq.Kind `json:"kind"`             // one of faq.Kinds
	Target  string   `json:"-"`
	Message string   `json:"message"`
	Fix     string   `json:"fix,omitempty"`
	Warning bool     `json:"warning"`
}

func printFaultLines(w io.Writer, faults faq.Faults) error {
	lines := json.NewEncoder(w)
	lines.SetEscapeHTML(false)
	for _, f := range faults {
		if err := lines.Encode(jsonFault(f)); err != nil {
			return err
		}
	}
	return nil
}

// explained adds the kinds of faults, and how they are printed, to a usage.
func explained(usage func(), w *output) func() {
	return func() {
		usage()
		fmt.Fprint(w, "\nIt prints file:line:column: message (what to do), and exits with 1 when there are errors.\n"+
			"Fields of -json: file, line and column (from 1, missing where unknown; columns in bytes),\n"+
			"kind, message, fix (missing where there is none), warning.\n\nKinds of faults, warnings with a star:\n\n")
		for _, k := range faq.Kinds {
			star := " "
			if k.Warning {
				star = "*"
			}
			fmt.Fprintf(w, "  %-19s%s %s\n", k.Kind, star, k.Means)
		}
	}
}
