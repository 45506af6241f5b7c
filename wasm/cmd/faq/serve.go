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
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/serve"
)

// defaultPort is tried first. Without -port, the next free port is taken when it is in use.
const (
	defaultPort = 8080
	portsTried  = 20
)

// runServe runs "faq serve": a built folder as a static host would, or content
// while it is being written.
func runServe(flags *flag.FlagSet, args []string, std stdio) error {
	var (
		host  = flags.String("host", "localhost", "listen on this `address`; 0.0.0.0 lets other machines in")
		port  = flags.String("port", "", "listen on this `port`, 0 for any free one (default 8080, or the next free one)")
		dist  = flags.String("dist", "", "for content, "+distUsage)
		types = publishFlag(flags)
		file  = meaningFlag(flags)
		shown = audienceFlag(flags)
		csp   = flags.String("csp", "", "send this Content-Security-Policy (default: the strictest under which the widget works)")
	)
	if err := parse(flags, args); err != nil {
		return err
	}
	if flags.NArg() > 1 {
		return misuse(flags, std, "serve takes one folder or file, but got %d", flags.NArg())
	}
	number, err := strconv.ParseUint(*port, 10, 16)
	if *port != "" && err != nil {
		return misuse(flags, std, "serve -port must be a number from 0 to 65535, not %q", *port)
	}
	name, err := served(flags.Args())
	if err != nil {
		return err
	}
	l, err := listen(*host, *port, int(number))
	if err != nil {
		return err
	}
	defer l.Close()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if disk.IsBuilt(name) {
		h, err := serve.NewHandler(name, *csp)
		if err != nil {
			return err
		}
		return serveWith(ctx, l, serve.OnlyFor(*host, h), name, std)
	}
	from, err := findDist(*dist)
	if err != nil {
		return err
	}
	table, err := readTable(*file)
	if err != nil {
		return err
	}
	live := serve.NewLive(name, from, *csp, *types...)
	live.Audience = *shown
	live.Prepare = func(c *author.Content) { expand(c, table, std) }
	return serveContent(ctx, l, *host, live, name, std)
}

// served is what to serve: the named folder or file, else the built folder that exists.
func served(named []string) (string, error) {
	if len(named) == 0 {
		named = []string{"dist", "public"}
	}
	for _, name := range named {
		if _, err := os.Stat(name); err == nil {
			return name, nil
		}
	}
	return "", fmt.Errorf("%s: no such file or folder (name a built folder, or content)", strings.Join(named, ", "))
}

// listen takes the given port or, without one, the first free port from the default on.
func listen(host, given string, port int) (net.Listener, error) {
	if given != "" {
		return serve.Listen(host, port, 1)
	}
	return serve.Listen(host, defaultPort, portsTried)
}

// serveContent serves content and watches it until ctx is done.
func serveContent(ctx context.Context, l net.Listener, host string, live *serve.Live, name string, std stdio) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	watcher, err := serve.NewWatcher(name)
	if err != nil {
		return err
	}
	defer watcher.Close()
	d := desk{live: live, name: name, std: std}
	if err := d.refresh(); err != nil {
		return err
	}
	var watching sync.WaitGroup
	watching.Go(func() {
		if err := watcher.Run(ctx, d.refreshAgain); err != nil {
			std.err.line(fmt.Sprintf("faq: %v; still serving, but without reload", err))
		}
	})
	err = serveWith(ctx, l, serve.OnlyFor(host, live), name, std)
	stop()
	watching.Wait()
	return err
}

func serveWith(ctx context.Context, l net.Listener, h http.Handler, name string, std stdio) error {
	std.out.line(serve.URL(l) + " serves " + filepath.Clean(name))
	return serve.Serve(ctx, l, h, std.err)
}

// A desk reads content and prints its state.
type desk struct {
	live *serve.Live
	name string
	std  stdio
	said string // the last report and its version
}

func (d *desk) refresh() error {
	began := time.Now()
	c, faults, err := d.live.Refresh()
	if err != nil {
		return err
	}
	list := faults.Error()
	how := fmt.Sprintf("%s: %s", filepath.Clean(d.name), summary(c.Corpus, faults))
	if report := list + how + d.live.Version(); report != d.said {
		d.said = report
		printFaults(d.std.err, faults)
		d.std.out.line(fmt.Sprintf("%s (%d ms)", how, time.Since(began).Milliseconds()))
	}
	return nil
}

// refreshAgain prints what goes wrong; the last good pages are then served on.
func (d *desk) refreshAgain() {
	if err := d.refresh(); err != nil {
		printError(d.std.err, err)
		d.said = ""
	}
}
