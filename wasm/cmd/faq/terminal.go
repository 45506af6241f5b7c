package main

import (
	"fmt"
	"os"
	"time"
)

// patience is how long a person waits before wondering what is going on.
const patience = time.Second

// progress says on a terminal what is being done and for how long, once it
// takes longer than a second. The function that it returns ends this.
func progress(w *output, what string) (done func()) {
	if !isTerminal(w) {
		return func() {}
	}
	stop, stopped := make(chan struct{}), make(chan struct{})
	tick := time.NewTicker(patience)
	go func() {
		defer close(stopped)
		defer tick.Stop()
		report(w, what, tick.C, stop)
	}()
	return func() {
		close(stop)
		<-stopped
	}
}

// report rewrites a line with every tick until stop is closed, then clears it.
func report(w *output, what string, tick <-chan time.Time, stop <-chan struct{}) {
	for seconds := 0; ; {
		select {
		case <-tick:
			seconds += int(patience.Seconds())
			w.raw("\r")
			w.painted("", fmt.Sprintf("%s … %d s", what, seconds))
		case <-stop:
			if seconds > 0 {
				w.raw("\r\x1b[K")
			}
			return
		}
	}
}

// colored reports whether w is a terminal whose owner does not mind colours;
// see no-color.org.
func colored(w *output) bool {
	return os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && isTerminal(w)
}

func isTerminal(w *output) bool {
	f, ok := w.w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
