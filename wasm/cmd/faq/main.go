// Command faq is the tool for authors: it checks, builds, serves and searches
// an FAQ written in Markdown, and measures how well its questions are found.
//
//	faq check DIR       print every fault of the content, with its place
//	faq init DIR        write a first FAQ, a page that shows it, and a job that checks it
//	faq build DIR       write a folder that any static host can serve
//	faq compile DIR     write the FAQ alone, for a bundler that has the scripts
//	faq serve DIR       serve content while it is being written, or a built folder
//	faq import SOURCE DIR  convert HTML pages, tables and exports to Markdown
//	faq search QUERY    the widget's search in the terminal
//	faq gaps REPORT... DIR  propose additions to the content, from what readers did not find
//	faq eval FILE...    measure the ranking on judged queries
//	faq mcp DIR         serve agents over the Model Context Protocol
//	faq size DIR...     print the sizes of built folders
//	faq version         print the versions of tool, scripts and engine
//	faq release         write the release files of a built folder
//
// It exits with 0 when all is well, 1 when something is wrong with the input,
// and 2 when it is called in a way it does not understand.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"faqwidget/wasm/internal/disk"
)

func main() {
	if filepath.Base(os.Args[0]) == packageCommand {
		calledAs = "npx " + packageCommand
	}
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// A command is one of the words after faq.
type command struct {
	name, args, summary string
	run                 func(fs *flag.FlagSet, args []string, std stdio) error
}

var commands = []command{
	{"check", "[flags] DIR", "print every fault of the content, with its place", runCheck},
	{"init", "[DIR]", "write a first FAQ (into help by default), a page that shows it, and a job that checks it", runInit},
	{"build", "[flags] DIR", "write a folder that any static host can serve", runBuild},
	{"compile", "[flags] DIR", "write the FAQ alone, for a bundler that has the scripts", runCompile},
	{"serve", "[flags] [DIR]", "serve content while it is being written, or a built folder (default dist or public)", runServe},
	{"import", "[flags] SOURCE DIR", "convert HTML pages, tables and exports to Markdown", runImport},
	{"search", "[flags] QUERY", "search as the widget does, in the terminal", runSearch},
	{"gaps", "[flags] REPORT... DIR", "propose additions to the content, as a patch, from what readers did not find", runGaps},
	{"mcp", "[flags] [DIR]", "serve agents over the Model Context Protocol, on standard input and output", runMCP},
	{"size", "DIR...", "print the sizes of built folders; fail when over budget", runSize},
	{"eval", "[flags] FILE...", "measure the ranking on judged queries", runEval},
	{"version", "[flags]", "print the versions of tool, scripts and engine", runVersion},
	{"release", "[flags] DIR", "write the release files of a built folder, except tools and npm package", runRelease},
}

// run is main without the process: it returns the exit status. Output that
// could not be printed, as on a full disk, is a failure.
func run(args []string, in io.Reader, out, errs io.Writer) int {
	std := stdio{in, &output{w: out}, &output{w: errs}}
	exit := dispatch(args, std)
	if err := std.out.failed(); err != nil {
		std.err.line("faq: cannot print: " + disk.Reason(err))
	}
	if exit == 0 && (std.out.failed() != nil || std.err.failed() != nil) {
		return 1
	}
	return exit
}

// dispatch calls the named command.
func dispatch(args []string, std stdio) int {
	if len(args) == 0 {
		usage(std.err)
		return 2
	}
	if args[0] == "help" || args[0] == "-h" || args[0] == "--help" {
		usage(std.out)
		return 0
	}
	if args[0] == "--version" {
		args = append([]string{"version"}, args[1:]...)
	}
	for _, c := range commands {
		if c.name == args[0] {
			return status(c, args[1:], std)
		}
	}
	fmt.Fprintf(std.err, "faq: there is no command %q\n", args[0])
	usage(std.err)
	return 2
}

func status(c command, args []string, std stdio) int {
	flags := flag.NewFlagSet(c.name, flag.ContinueOnError)
	flags.SetOutput(std.err)
	flags.Usage = func() {
		fmt.Fprintf(std.err, "usage: %s %s %s\n\n%s\n\n", calledAs, c.name, c.args, c.summary)
		flags.PrintDefaults()
	}
	switch err := c.run(flags, args, std); {
	case err == nil, errors.Is(err, flag.ErrHelp):
		return 0
	case errors.Is(err, errUsage):
		return 2
	case errors.Is(err, errFaults):
		return 1
	default:
		printError(std.err, err)
		return 1
	}
}

func usage(w io.Writer) {
	fmt.Fprintf(w, "usage: %s COMMAND [flags] [arguments]\n\n", calledAs)
	for _, c := range commands {
		fmt.Fprintf(w, "  %-7s %s\n", c.name, c.summary)
	}
	fmt.Fprintf(w, "\n%s COMMAND -h explains a command.\n", calledAs)
}
