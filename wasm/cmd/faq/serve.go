package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"faqwidget/wasm/internal/site"
)

// defaultPort is tried first; the next free one is taken when it is not free.
const defaultPort = 8080

// serve runs "faq serve": a built folder as it is.
func serve(flags *flag.FlagSet, args []string, std stdio) error {
	var (
		host = flags.String("host", "localhost", "listen on this `address`; 0.0.0.0 lets other machines in")
		port = flags.Int("port", defaultPort, "listen on this `port`, or on the next one that is free; 0 for any")
		csp  = flags.String("csp", site.CSP, "send this Content-Security-Policy; empty for none")
	)
	if err := parse(flags, args); err != nil {
		return err
	}
	if flags.NArg() > 1 {
		return misuse(flags, std, "serve takes one folder, but got %d", flags.NArg())
	}
	dir := "dist"
	if flags.NArg() == 1 {
		dir = flags.Arg(0)
	}
	if info, err := os.Stat(dir); err != nil {
		return err
	} else if !info.IsDir() {
		return fmt.Errorf("%s is not a folder", filepath.Clean(dir))
	}
	l, err := site.Listen(*host, *port)
	if err != nil {
		return err
	}
	fmt.Fprintf(std.out, "%s serves %s\n", site.URL(l), dir)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return site.Serve(ctx, l, site.Handler{Files: os.DirFS(dir), CSP: *csp})
}
