package main

import (
	"flag"
	"fmt"
	"os"
	"text/tabwriter"

	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/wasmfile"
)

// runSize runs "faq size": the weight of built folders, in bytes.
func runSize(flags *flag.FlagSet, args []string, std stdio) error {
	treemap := flags.String("map", "", "for an engine in place of a folder: print its packages and draw them into this SVG")
	if err := parse(flags, args); err != nil {
		return err
	}
	if *treemap != "" && flags.NArg() == 1 {
		return sizeMap(flags.Arg(0), *treemap, std)
	}
	if flags.NArg() == 0 {
		return misuse(flags, std, "size needs a built folder")
	}
	over := false
	table := tabwriter.NewWriter(std.out, 0, 0, 2, ' ', tabwriter.AlignRight)
	for _, dir := range flags.Args() {
		weights, err := bundle.Weigh(dir)
		if err != nil {
			return err
		}
		fmt.Fprintf(table, "%s\traw\tgzip\tbrotli\tbudget\t\n", dir)
		for _, w := range weights {
			fmt.Fprintf(table, "%s\t%d\t%d\t%d\t%s\t\n", w.Name, w.Raw, w.Gzip, w.Brotli, budget(w))
			over = over || w.Over()
		}
		fmt.Fprintln(table, "\t\t\t\t\t")
	}
	if err := table.Flush(); err != nil {
		return err
	}
	if over {
		return fmt.Errorf("a file is over budget")
	}
	return nil
}

// sizeMap prints the sizes of the packages of a compiled engine, and draws them.
func sizeMap(engine, svg string, std stdio) error {
	module, err := os.ReadFile(engine)
	if err != nil {
		return err
	}
	symbols, err := wasmfile.Symbols(module)
	if err != nil {
		return fmt.Errorf("%s: %w", engine, err)
	}
	for _, s := range symbols {
		fmt.Fprintf(std.out, "%9d  %s\n", s.Bytes, s.Package)
	}
	return os.WriteFile(svg, wasmfile.Treemap(symbols), 0o644)
}

func budget(w bundle.Weight) string {
	switch {
	case w.Budget == 0:
		return "-"
	case w.Over():
		return fmt.Sprintf("%d, exceeded", w.Budget)
	}
	return fmt.Sprint(w.Budget)
}
