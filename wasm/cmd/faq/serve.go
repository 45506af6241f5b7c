package main

import (
	"context"
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"sync"
	"syscall"
	"time"

	"faqwidget/wasm/internal/site"
)

// defaultPort is tried first; the next free one is taken when it is not free.
const defaultPort = 8080

// serve runs "faq serve": a built folder as a static host would, or content
// while it is being written.
func serve(flags *flag.FlagSet, args []string, std stdio) error {
	var (
		host   = flags.String("host", "localhost", "listen on this `address`; 0.0.0.0 lets other machines in")
		port   = flags.Int("port", defaultPort, "listen on this `port`, or on the next one that is free; 0 for any")
		engine = flags.String("engine", "dist", "for content, take the engine from this built `folder`")
		csp    = flags.String("csp", "", "send this Content-Security-Policy (default the strictest that the widget works under)")
	)
	if err := parse(flags, args); err != nil {
		return err
	}
	if flags.NArg() > 1 {
		return misuse(flags, std, "serve takes one folder, but got %d", flags.NArg())
	}
	name := "dist"
	if flags.NArg() == 1 {
		name = flags.Arg(0)
	}
	if _, err := os.Stat(name); err != nil {
		return err
	}
	l, err := site.Listen(*host, *port)
	if err != nil {
		return err
	}
	defer l.Close()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if site.IsBuilt(name) {
		return serveWith(ctx, l, site.NewHandler(name, *csp), name, std)
	}
	return serveContent(ctx, l, site.NewLive(name, *engine, *csp), name, std)
}

// serveContent serves content and watches it until ctx is done.
func serveContent(ctx context.Context, l net.Listener, live *site.Live, name string, std stdio) error {
	if err := refresh(live, name, std); err != nil {
		return err
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	var watcher sync.WaitGroup
	watcher.Go(func() { watch(ctx, live, name, std) })
	err := serveWith(ctx, l, live, name, std)
	stop()
	watcher.Wait()
	return err
}

// watch refreshes the content whenever it changes. What goes wrong then is
// printed; the last good pages are served on.
func watch(ctx context.Context, live *site.Live, name string, std stdio) {
	err := site.Watch(ctx, name, func() {
		if err := refresh(live, name, std); err != nil {
			fmt.Fprintf(std.err, "faq: %v\n", err)
		}
	})
	if err != nil {
		fmt.Fprintf(std.err, "faq: cannot watch %s any longer: %v\n", name, err)
	}
}

func serveWith(ctx context.Context, l net.Listener, h http.Handler, name string, std stdio) error {
	fmt.Fprintf(std.out, "%s serves %s\n", site.URL(l), filepath.Clean(name))
	return site.Serve(ctx, l, h)
}

// refresh reads the content and prints how it is.
func refresh(live *site.Live, name string, std stdio) error {
	began := time.Now()
	c, faults, err := live.Refresh()
	if err != nil {
		return err
	}
	printFaults(std.err, faults)
	fmt.Fprintf(std.out, "%s: %s (%d ms)\n", filepath.Clean(name), summary(c.Corpus, faults), time.Since(began).Milliseconds())
	return nil
}
