// Command dev serves the project while somebody works on it. It rebuilds what a
// saved file changes, and open pages reload themselves:
//
//	dev [-port 8080] [-widget widget] [-static static] [-engine dist/.engine/go] command...
//
// The command compiles the engine into the folder of -engine when one of its
// sources has changed; `make dev` names the command. Errors are printed, and the
// last good build is served on. The offline page has no script here: make builds
// that.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"os"
	"os/signal"
	"syscall"

	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/serve"
)

// defaultPort is tried first. Without -port, the next free port is taken when it is in use.
const (
	defaultPort = 8080
	portsTried  = 20
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout); err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "dev:", err)
		os.Exit(1)
	}
}

// run is main without the process; it ends with ctx.
func run(ctx context.Context, args []string, out io.Writer) error {
	var src bundle.Sources
	flags := flag.NewFlagSet("dev", flag.ContinueOnError)
	flags.SetOutput(out)
	port := flags.Int("port", -1, "listen on this `port`, 0 for any free one (default 8080, or the next free one)")
	flags.StringVar(&src.Widget, "widget", "widget", "bundle the modules in this `folder`")
	flags.StringVar(&src.Static, "static", "static", "serve the pages in this `folder`")
	flags.StringVar(&src.Engine, "engine", "dist/.engine/go", "take faq.wasm and its wasm_exec.js from this `folder`")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() == 0 {
		return errors.New("name the command that compiles the engine, as make dev does")
	}
	w := newWorkshop(src, flags.Args(), out)
	watches, err := w.watch()
	if err != nil {
		return err
	}
	l, err := listen(*port)
	if err != nil {
		return err
	}
	defer l.Close()
	return w.run(ctx, l, watches)
}

// listen takes the given port or, without one, the first free port from the default on.
func listen(port int) (net.Listener, error) {
	if port >= 0 {
		return serve.Listen("localhost", port, 1)
	}
	return serve.Listen("localhost", defaultPort, portsTried)
}
