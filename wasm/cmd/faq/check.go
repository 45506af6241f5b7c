package main

import (
	"errors"
	"flag"
	"fmt"
	"io"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/site"
)

// errFaults is returned when faults have been printed.
var errFaults = errors.New("faults")

// check runs "faq check": every fault of the content at once.
func check(flags *flag.FlagSet, args []string, std stdio) error {
	var (
		asJSON = flags.Bool("json", false, "print the faults as a JSON array")
		strict = flags.Bool("strict", false, "fail on warnings too")
	)
	if err := parse(flags, args); err != nil {
		return err
	}
	if flags.NArg() != 1 {
		return misuse(flags, std, "check takes one folder or file, but got %d", flags.NArg())
	}
	done := progress(std.err, "reading "+flags.Arg(0))
	c := site.ReadContent(flags.Arg(0))
	faults := c.Check()
	done()
	if *asJSON {
		if err := printJSON(std.out, jsonFaults(faults)); err != nil {
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

// printFaults prints one fault a line, as file:line:column: message (fix).
func printFaults(w io.Writer, faults faq.Faults) {
	for _, f := range faults {
		if f.Warning {
			f.Message = "warning: " + f.Message
		}
		fmt.Fprintln(w, f.String())
	}
}

func summary(c *faq.Corpus, faults faq.Faults) string {
	warnings := 0
	for _, f := range faults {
		if f.Warning {
			warnings++
		}
	}
	s := counted(c.Len(), "question")
	if len(faults) == 0 {
		return s + ", no faults"
	}
	return s + ", " + counted(len(faults)-warnings, "error") + ", " + counted(warnings, "warning")
}

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// A jsonFault is a fault as -json prints it.
type jsonFault struct {
	File    string `json:"file"`
	Line    int    `json:"line,omitempty"`   // from 1
	Column  int    `json:"column,omitempty"` // from 1, in bytes
	Kind    string `json:"kind"`
	Message string `json:"message"`
	Fix     string `json:"fix,omitempty"`
	Warning bool   `json:"warning"`
}

func jsonFaults(faults faq.Faults) []jsonFault {
	list := make([]jsonFault, len(faults))
	for i, f := range faults {
		list[i] = jsonFault(f)
	}
	return list
}
