package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"

	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/serve"
)

// engineFolders hold what the engine is compiled from.
var engineFolders = []string{"wasm", "content"}

// A workshop rebuilds what a saved file changes, one change after the other,
// and serves the last good build.
type workshop struct {
	draft   *serve.Draft
	compile []string // the command that makes the engine, and its arguments

	mu  sync.Mutex // held while something is built
	out io.Writer  // written to by one build at a time
}

func newWorkshop(src bundle.Sources, compile []string, out io.Writer) *workshop {
	return &workshop{draft: serve.NewDraft(src), compile: compile, out: out}
}

// A watch notices changes to one folder; changes to the engine's folders compile it.
type watch struct {
	*serve.Watcher
	engine bool
}

// watch starts to watch all folders: no change from here on is missed.
func (w *workshop) watch() (watches []watch, err error) {
	add := func(names []string, engine bool) {
		for _, name := range names {
			if _, gone := os.Stat(name); gone != nil || err != nil {
				continue
			}
			var one *serve.Watcher
			if one, err = serve.NewWatcher(name); err == nil {
				watches = append(watches, watch{one, engine})
			}
		}
	}
	add(w.draft.Watched(), false)
	add(engineFolders, true)
	if err != nil {
		closeAll(watches)
	}
	return watches, err
}

func closeAll(watches []watch) {
	for _, one := range watches {
		one.Close()
	}
}

// run serves and rebuilds until ctx is done.
func (w *workshop) run(ctx context.Context, l net.Listener, watches []watch) error {
	w.print(serve.URL(l) + " serves the project and reloads what is saved; Ctrl+C ends it")
	ctx, stop := context.WithCancel(ctx)
	defer closeAll(watches)
	var watching sync.WaitGroup
	defer watching.Wait()
	defer stop()
	watching.Go(func() { w.rebuild(ctx, true) })
	for _, one := range watches {
		watching.Go(func() {
			if err := one.Run(ctx, func() { w.rebuild(ctx, one.engine) }); err != nil {
				w.print(fmt.Sprintf("%v; still serving, but without it", err))
			}
		})
	}
	return serve.Serve(ctx, l, serve.OnlyFor("localhost", w.draft), w.out)
}

// rebuild compiles the engine if it has changed, bundles the rest, and prints the outcome.
func (w *workshop) rebuild(ctx context.Context, engine bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	began, before := time.Now(), w.draft.Version()
	if engine {
		if text, err := exec.CommandContext(ctx, w.compile[0], w.compile[1:]...).CombinedOutput(); err != nil {
			fmt.Fprintf(w.out, "%s\ndev: the engine does not compile: %v\n", strings.TrimSpace(string(text)), err)
			return
		}
	}
	if err := w.draft.Refresh(); err != nil {
		fmt.Fprintf(w.out, "dev: %v\n", err)
		return
	}
	if w.draft.Version() != before {
		fmt.Fprintf(w.out, "dev: rebuilt in %d ms\n", time.Since(began).Milliseconds())
	}
}

func (w *workshop) print(line string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	fmt.Fprintln(w.out, "dev: "+line)
}
