package main

import (
	"cmp"
	_ "embed"
	"flag"
	"fmt"

	"faqwidget/wasm/internal/build"
	"faqwidget/wasm/internal/bundle"
)

// toolVersion is set by the Makefile through the linker. A tool compiled
// without it takes an engine and scripts of any version.
var toolVersion string

// runVersion runs "faq version": it prints the version of the tool, and of
// the engine and scripts that it would build with.
func runVersion(flags *flag.FlagSet, args []string, std stdio) error {
	dist := flags.String("dist", "", distUsage)
	if err := parse(flags, args); err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return misuse(flags, std, "version takes no argument, but got %q", flags.Arg(0))
	}
	fmt.Fprintf(std.out, "faq %s\n", cmp.Or(toolVersion, "without a version"))
	from, err := whichDist(*dist)
	if err != nil {
		return nil // the tool alone has a version too
	}
	parts, err := bundle.Versions(from)
	if err != nil {
		return err
	}
	for _, p := range parts {
		fmt.Fprintf(std.out, "%s %s\n", from.Path(p.Name), cmp.Or(p.Version, "without a version"))
	}
	return bundle.SameVersion(from, toolVersion)
}

// distUsage explains the flag -dist.
const distUsage = "take engine and scripts from this built `folder` (default: those inside the tool, else dist, here or next to the tool)"

// carried is the zip of a built folder inside the tool. The file in the
// repository is empty: `make tool` lays the zip over it. A tool built by go
// build alone looks for a folder.
//
//go:embed engine.zip
var carried string

// whichDist gives the folder with engine and scripts: the one named, else
// the one inside the tool, else the one that FindDist finds.
func whichDist(named string) (bundle.Folder, error) {
	if named == "" && carried != "" {
		return bundle.Carried(carried)
	}
	dir, err := build.FindDist(named, toolVersion)
	return bundle.Dir(dir), err
}

// findDist gives the same folder, which must be of the tool's version.
func findDist(named string) (bundle.Folder, error) {
	dir, err := whichDist(named)
	if err == nil {
		err = bundle.SameVersion(dir, toolVersion)
	}
	return dir, err
}
