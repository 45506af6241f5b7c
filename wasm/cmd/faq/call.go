package main

import (
	"errors"
	"flag"
	"fmt"
)

// packageCommand is the tool's command in the npm package.
const packageCommand = "faq-widget"

// calledAs is how the user can call the tool again.
var calledAs = "faq"

// errUsage is returned for a call that makes no sense, after printing what is wrong with it.
var errUsage = errors.New("usage")

// parse parses the flags, which may come before, between and after the other
// arguments, up to "--". The flag set has printed any mistake in them.
func parse(flags *flag.FlagSet, args []string) error {
	others := []string{"--"}
	for len(args) > 0 {
		if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
			return err
		} else if err != nil {
			return errUsage
		}
		parsed := len(args) - flags.NArg()
		if parsed > 0 && args[parsed-1] == "--" {
			others = append(others, flags.Args()...)
			break
		}
		if args = flags.Args(); len(args) > 0 {
			others, args = append(others, args[0]), args[1:]
		}
	}
	return flags.Parse(others)
}

// misuse prints what is wrong with the call and how the command is used.
func misuse(flags *flag.FlagSet, std stdio, format string, args ...any) error {
	fmt.Fprintf(std.err, "faq: "+format+"\n", args...)
	flags.Usage()
	return errUsage
}
