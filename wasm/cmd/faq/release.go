package main

import (
	"flag"

	"faqwidget/wasm/internal/build"
)

// runRelease runs "faq release", which `make release` calls: it writes what
// is published from a built folder, except the tools and the npm package.
func runRelease(flags *flag.FlagSet, args []string, std stdio) error {
	var (
		version = flags.String("version", "", "the `version`, such as 1.2.3; every part of the folder must have it")
		out     = flags.String("out", "dist/release", "write to this `folder`")
		log     = flags.String("changelog", "CHANGELOG.md", "take the notes from this `file`")
		licence = flags.String("licence", "LICENSE", "the `file` with the project's licence")
		readme  = flags.String("readme", "widget/README.md", "the `file` in the zip that says what to do with it")
		content = flags.String("content", "content", "the `folder` of content for the offline page")
	)
	if err := parse(flags, args); err != nil {
		return err
	}
	if flags.NArg() != 1 {
		return misuse(flags, std, "release takes one built folder, but got %d", flags.NArg())
	}
	r := build.Release{Version: *version, Dist: flags.Arg(0), Changelog: *log, Licence: *licence, Readme: *readme, Content: *content}
	files, err := r.WriteTo(*out)
	return tell(*out, len(files), err, std)
}
