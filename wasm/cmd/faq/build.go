package main

import (
	"cmp"
	"flag"
	"fmt"
	"math"
	"net/url"
	"runtime/debug"
	"strings"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/build"
	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/meaning"
)

// quickLimit is the size in bytes up to which an author's files are compressed
// as well as can be; above it the engine alone is, which takes a second or two.
const quickLimit = 128 << 10

// runBuild runs "faq build": of an author's content, or with -widget of the
// project itself.
func runBuild(flags *flag.FlagSet, args []string, std stdio) error {
	var (
		out    = flags.String("out", "", "write to this `folder` (default public, with -widget dist)")
		dist   = flags.String("dist", "", distUsage)
		types  = publishFlag(flags)
		addr   = flags.String("url", "", "the public `address` of the output, for canonical links, JSON-LD and the sitemap")
		keep   = flags.Int("keep", 2, "keep the asset folders of this many `earlier` builds, for pages that are still open")
		site   = flags.String("keep-from", "", "take those that the output lacks from this `address`, where the builds are published")
		shards = flags.String("shards", string(build.ShardsAuto), "serve the FAQ in parts that a page fetches as it is asked: `when`, which is auto, on or off; with questions for an audience it stays whole")
		file   = meaningFlag(flags)
		shown  = audienceFlag(flags)
		widget = flags.String("widget", "", "build the project: bundle the modules in this `folder`")
		engine = flags.String("engine", "dist", "with -widget, take faq.wasm and its wasm_exec.js from this `folder`")
		static = flags.String("static", "", "with -widget, copy the pages in this `folder`")
	)
	if err := parse(flags, args); err != nil {
		return err
	}
	switch {
	case *widget != "" && flags.NArg() > 0:
		return misuse(flags, std, "build -widget takes no content, but got %q", flags.Arg(0))
	case *widget != "":
		return buildProject(bundle.Sources{Widget: *widget, Engine: *engine, Static: *static}, cmp.Or(*out, "dist"), std)
	case flags.NArg() != 1:
		return misuse(flags, std, "build takes one folder or file of content, but got %d", flags.NArg())
	case *keep < 0:
		return misuse(flags, std, "-keep needs a number of builds, not %d", *keep)
	}
	if when := build.Sharding(*shards); when != build.ShardsAuto && when != build.ShardsOn && when != build.ShardsOff {
		return misuse(flags, std, "-shards is auto, on or off, not %q", *shards)
	}
	for name, address := range map[string]string{"url": *addr, "keep-from": *site} {
		if address != "" && !isWebAddress(address) {
			return misuse(flags, std, "-%s needs an address that starts with https:// or http://, not %q", name, address)
		}
	}
	if *addr != "" && !strings.HasSuffix(*addr, "/") {
		*addr += "/"
	}
	from, err := findDist(*dist)
	if err != nil {
		return err
	}
	table, err := readTable(*file)
	if err != nil {
		return err
	}
	debug.SetGCPercent(50) // a site is held whole until it is written: memory before time
	return buildContent(flags.Arg(0), cmp.Or(*out, "public"), *types, table, build.Build{Dist: from, URL: *addr, Audience: *shown, Shards: build.Sharding(*shards)}, kept{*keep, *site}, std)
}

func buildProject(src bundle.Sources, out string, std stdio) error {
	done := progress(std.err, "building "+out)
	files, err := src.Files()
	if err == nil {
		files = bundle.Compress(files, out, math.MaxInt)
		err = write(out, files, disk.Keep{})
	}
	done()
	return tell(out, files, err, std)
}

// buildContent builds what an author wrote. Content with errors is not built;
// warnings are printed.
func buildContent(name, out string, types []string, table *meaning.Table, b build.Build, keep kept, std stdio) error {
	done := progress(std.err, "building "+out)
	b.Content = author.Read(name)
	b.Content.Publish(types...)
	expand(b.Content, table, std)
	faults := b.Faults()
	files, err := outputOf(name, out, b, faults, keep, std)
	done()
	printFaults(std.err, faults)
	return tell(out, files, err, std)
}

func outputOf(name, out string, b build.Build, faults faq.Faults, keep kept, std stdio) ([]disk.File, error) {
	if faults.Err() != nil {
		return nil, fmt.Errorf("%s has errors; %s is left as it is", name, out)
	}
	if err := build.CheckOutput(b.Content, out); err != nil {
		return nil, fmt.Errorf("cannot write %s: %w", out, err)
	}
	files, err := b.Files()
	if err != nil {
		return nil, err
	}
	files = bundle.Compress(files, out, quickLimit)
	earlier, err := keep.earlier(files, std)
	if err != nil {
		return nil, err
	}
	return files, write(out, files, earlier)
}

// kept is what the flags say of earlier builds.
type kept struct {
	builds int
	site   string // where they are published; "" for those in the output alone
}

// earlier fetches what is published next to the present build, and prints what cannot be kept of it.
func (k kept) earlier(present []disk.File, std stdio) (disk.Keep, error) {
	keep := disk.Keep{Builds: k.builds}
	if k.site == "" || k.builds == 0 {
		return keep, nil
	}
	published, reasons, err := build.Published(k.site, present, k.builds)
	for _, reason := range reasons {
		std.err.line("faq: " + reason)
	}
	keep.Published = published
	return keep, err
}

func write(out string, files []disk.File, keep disk.Keep) error {
	if err := disk.WriteBuild(out, files, keep); err != nil {
		return fmt.Errorf("cannot write %s: %w", out, err)
	}
	return nil
}

// tell prints what was built, unless err says why nothing was.
func tell(out string, files []disk.File, err error, std stdio) error {
	if err == nil {
		std.out.line(out + ": " + counted(len(files), "file"))
	}
	return err
}

func isWebAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != ""
}
