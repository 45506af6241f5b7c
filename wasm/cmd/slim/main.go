// Command slim makes copies of what TinyGo's engine is compiled from, without
// code that is not worth its bytes:
//
//	slim [-without NAMES] [-strict] goldmark OUT     a copy of goldmark, and OUT.mod, a go.mod that uses it
//	slim [-without NAMES] [-strict] goroot OUT       a Go root of links, except edited files
//	slim [-without NAMES] [-strict] tinygo ROOT OUT  a TinyGo root, with its target OUT/faq.json
//	slim [-strict] shipped OUT                       what Go's own tests need to run on all of these: see shipped.go
//	slim list                                        the edits, with their reasons and what each saves
//
// An [edit] is made whole or not at all. One that does not fit the version in use
// is left out, with a message: the engine works without it, but is larger. With
// -strict, the default when CI=true, that is an error.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
)

const usage = "usage: slim [-without NAMES] [-strict] goldmark OUT | goroot OUT | tinygo ROOT OUT | shipped OUT | list"

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string, out, warnings io.Writer) error {
	flags := flag.NewFlagSet("slim", flag.ContinueOnError)
	flags.SetOutput(warnings)
	without := flags.String("without", "", "comma-separated names of edits to leave out")
	strict := flags.Bool("strict", os.Getenv("CI") == "true", "fail when an edit does not fit")
	if err := flags.Parse(args); err != nil {
		return err
	}
	left, err := named(*without)
	if err != nil {
		return err
	}
	args = flags.Args()
	var misfits []misfit
	switch {
	case len(args) == 1 && args[0] == "list":
		return list(out)
	case len(args) == 2 && args[0] == "goldmark":
		misfits, err = makeGoldmark(args[1], left)
	case len(args) == 2 && args[0] == "goroot":
		misfits, err = makeGoRoot(args[1], left)
	case len(args) == 2 && args[0] == "shipped":
		misfits, err = makeShipped(args[1])
	case len(args) == 3 && args[0] == "tinygo":
		misfits, err = makeTinyGo(args[1], args[2], left)
	default:
		return errors.New(usage)
	}
	for _, m := range misfits {
		fmt.Fprintln(warnings, m)
	}
	if err == nil && *strict && len(misfits) > 0 {
		err = fmt.Errorf("slim: %d edits do not fit", len(misfits))
	}
	return err
}

// named is the set of the names of edits in text.
func named(text string) (map[string]bool, error) {
	set := map[string]bool{}
	for name := range strings.SplitSeq(text, ",") {
		if name == "" {
			continue
		}
		if set[name] = known(name); !set[name] {
			return nil, fmt.Errorf("slim: there is no edit %q; slim list names them", name)
		}
	}
	return set, nil
}

func known(name string) bool {
	for _, all := range [][]edit{goldmarkEdits, goRootEdits, tinyGoEdits} {
		for _, e := range all {
			if e.name == name {
				return true
			}
		}
	}
	return false
}

// list prints every edit.
func list(out io.Writer) error {
	for _, kind := range []struct {
		of    string
		edits []edit
	}{{"goldmark", goldmarkEdits}, {"goroot", goRootEdits}, {"tinygo", tinyGoEdits}} {
		for _, e := range kind.edits {
			if _, err := fmt.Fprintf(out, "%s: %s (%s)\n\t%s\n", kind.of, e.name, e.saves, e.why); err != nil {
				return err
			}
		}
	}
	return nil
}
