package main

import (
	"flag"
	"fmt"

	"faqwidget/wasm/internal/site"
)

// build runs "faq build": from the project's sources with -widget.
func build(flags *flag.FlagSet, args []string, std stdio) error {
	var (
		out    = flags.String("out", "dist", "write to this `folder`")
		engine = flags.String("engine", "dist", "take faq.wasm and wasm_exec.js from this `folder`")
		widget = flags.String("widget", "", "build the project: bundle the modules in this `folder`")
		static = flags.String("static", "", "with -widget, copy the pages in this `folder`")
		quick  = flags.Bool("quick", false, "do not compress")
	)
	if err := parse(flags, args); err != nil {
		return err
	}
	if *widget == "" {
		return misuse(flags, std, "build needs -widget")
	}
	if flags.NArg() > 0 {
		return misuse(flags, std, "build -widget takes no content, but got %q", flags.Arg(0))
	}
	files, err := site.Bundle(site.Sources{Widget: *widget, Engine: *engine, Static: *static})
	if err != nil {
		return err
	}
	if !*quick {
		files = site.Compress(files, *out, -1)
	}
	if err := site.Write(*out, files); err != nil {
		return err
	}
	fmt.Fprintf(std.out, "%s: %d files\n", *out, len(files))
	return nil
}
