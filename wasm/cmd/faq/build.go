package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"math"
	"net/url"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"sync/atomic"
	"syscall"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/build"
	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/meaning"
)

// quickLimit is the size in bytes up to which an author's files are compressed as
// well as possible. Above it only programs and FAQs are, which takes a second or two.
const quickLimit = 128 << 10

// runBuild runs "faq build", for an author's content or, with -widget, for the project itself.
func runBuild(flags *flag.FlagSet, args []string, std stdio) error {
	var (
		out    = flags.String("out", "", "write to this `folder` (default public, with -widget dist)")
		dist   = flags.String("dist", "", distUsage)
		types  = publishFlag(flags)
		addr   = flags.String("url", "", "the public `address` of the output, for canonical links, JSON-LD and the sitemap")
		keep   = flags.Int("keep", 2, "keep the asset folders of this many `earlier` builds, for pages that are still open")
		site   = flags.String("keep-from", "", "fetch the earlier builds that the output lacks from this `address`, where they are published")
		shards = flags.String("shards", string(build.ShardsAuto), "`when` to serve the FAQ in parts that a page fetches as questions are asked: auto, on or off; an FAQ with questions for an audience stays whole")
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
	debug.SetGCPercent(50) // the FAQ and its index are held: memory before time
	return buildContent(flags.Arg(0), cmp.Or(*out, "public"), *types, table, build.Build{Dist: from, URL: *addr, Audience: *shown, Shards: build.Sharding(*shards)}, kept{*keep, *site}, std)
}

func buildProject(src bundle.Sources, out string, std stdio) error {
	done := progress(std.err, "building "+out)
	files, err := src.Files()
	if err == nil {
		files = bundle.Compress(files, out, math.MaxInt)
		err = write(out, files)
	}
	done()
	return tell(out, len(files), err, std)
}

// buildContent builds what an author wrote. Content with errors is not built;
// warnings are printed.
func buildContent(name, out string, types []string, table *meaning.Table, b build.Build, keep kept, std stdio) error {
	done := progress(std.err, "building "+out)
	b.Content = author.Read(name)
	b.Content.Publish(types...)
	expand(b.Content, table, std)
	faults := b.Faults()
	count, err := outputOf(name, out, b, faults, keep, std)
	done()
	printFaults(std.err, faults)
	return tell(out, count, err, std)
}

// outputOf writes the output for an author's content, and counts its files.
func outputOf(name, out string, b build.Build, faults faq.Faults, keep kept, std stdio) (count int, err error) {
	if faults.Err() != nil {
		return 0, fmt.Errorf("%s has errors; %s is left as it is", name, out)
	}
	if err := build.CheckOutput(b.Content, out); err != nil {
		return 0, fmt.Errorf("cannot write %s: %w", out, err)
	}
	recipes, err := b.Recipes()
	if err != nil {
		return 0, err
	}
	earlier, err := keep.earlier(recipes, std)
	if err != nil {
		return 0, err
	}
	debug.SetGCPercent(100) // half of that is held now: time before memory
	var put atomic.Int64
	err = disk.WriteMade(out, earlier, func(next disk.Put) error {
		ended, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
		defer stop()
		return bundle.Stream(recipes, out, quickLimit, func(place int, f disk.File) error {
			if ended.Err() != nil {
				return fmt.Errorf("interrupted; %s is left as it is", out)
			}
			put.Add(1)
			return next(place, f)
		})
	})
	return int(put.Load()), named(out, err)
}

// kept is what the flags say about earlier builds.
type kept struct {
	builds int
	site   string // where they are published; "" for those in the output alone
}

// earlier fetches the earlier builds that are published, and prints which
// of them cannot be kept.
func (k kept) earlier(present []disk.Recipe, std stdio) (disk.Keep, error) {
	keep := disk.Keep{Builds: k.builds}
	if k.site == "" || k.builds == 0 {
		return keep, nil
	}
	published, reasons, err := build.Published(k.site, disk.NamesOf(present), k.builds)
	for _, reason := range reasons {
		std.err.line("faq: " + reason)
	}
	keep.Published = published
	return keep, err
}

func write(out string, files []disk.File) error { return named(out, disk.Write(out, files)) }

// named adds the folder to an error about files that could not be written.
func named(out string, err error) error {
	if _, is := errors.AsType[disk.Unwritten](err); is {
		return fmt.Errorf("cannot write %s: %w", out, err)
	}
	return err
}

// tell prints how much was built, unless err says why nothing was.
func tell(out string, count int, err error, std stdio) error {
	if err == nil {
		std.out.line(out + ": " + counted(count, "file"))
	}
	return err
}

func isWebAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != ""
}
