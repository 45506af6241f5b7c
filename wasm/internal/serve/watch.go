package serve

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"faqwidget/wasm/internal/disk"

	"github.com/fsnotify/fsnotify"
)

const (
	// settled is how long the content must be quiet before it is read: editors
	// write a file in several steps.
	settled = 20 * time.Millisecond
	// unsettled is how long it may be restless before it is read all the same.
	unsettled = 200 * time.Millisecond
)

// A Watcher notices changes to a folder or file of content, however an
// editor saves: by writing to the file, or by renaming another to its name.
type Watcher struct {
	name   string // absolute
	events *fsnotify.Watcher
}

// NewWatcher watches the folder or file name. No change after it returns is
// missed, even when Run is called later.
func NewWatcher(name string) (*Watcher, error) {
	events, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, watchError(name, err)
	}
	w := &Watcher{events: events}
	if w.name, err = filepath.Abs(name); err == nil {
		err = w.watch(w.name)
	}
	if err != nil {
		events.Close()
		return nil, watchError(name, err)
	}
	if isFolder(name) {
		// The folder itself may be replaced by another. Where that cannot be
		// watched, the folder can.
		_ = events.Add(filepath.Dir(w.name))
	}
	return w, nil
}

// Close ends the watch.
func (w *Watcher) Close() error { return w.events.Close() }

// Run calls changed after every change until ctx is done or the watcher is
// closed. Changes in quick succession count as one. It returns early when
// watching is no longer possible.
func (w *Watcher) Run(ctx context.Context, changed func()) error {
	quiet := time.NewTimer(time.Hour)
	quiet.Stop()
	var since time.Time // of the first change not yet reported, zero without one
	restless := func() {
		if since.IsZero() {
			since = time.Now()
		}
		quiet.Reset(min(settled, time.Until(since.Add(unsettled))))
	}
	for {
		select {
		case e, open := <-w.events.Events:
			if !open {
				return nil
			}
			if !w.concerns(e.Name) {
				continue
			}
			if e.Has(fsnotify.Create) && isFolder(e.Name) {
				if err := w.watch(e.Name); err != nil {
					return watchError(e.Name, err)
				}
			}
			restless()
		case err := <-w.events.Errors:
			if err == nil {
				return nil // closed
			}
			if !errors.Is(err, fsnotify.ErrEventOverflow) {
				return watchError(w.name, err)
			}
			restless() // too many changes to report each
		case <-quiet.C:
			since = time.Time{}
			changed()
		case <-ctx.Done():
			return nil
		}
	}
}

// concerns reports whether a change is one of the content, not of files next to it.
func (w *Watcher) concerns(name string) bool {
	if strings.HasPrefix(filepath.Base(name), disk.BesidePrefix) {
		return false
	}
	return name == w.name || filepath.Dir(name) != filepath.Dir(w.name) || !isFolder(w.name)
}

// watch adds the folder name with everything beneath it, or the folder of the
// file name: an editor that replaces a file would end a watch on the file itself.
func (w *Watcher) watch(name string) error {
	if !isFolder(name) {
		return w.events.Add(filepath.Dir(name))
	}
	return filepath.WalkDir(name, func(at string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return nil // reading the content names what cannot be read
		}
		if at != name && strings.HasPrefix(d.Name(), ".") {
			return fs.SkipDir
		}
		if err := w.events.Add(at); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil
	})
}

func watchError(name string, err error) error {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EMFILE) {
		return fmt.Errorf("cannot watch %s: the system's limit on watched folders is reached (raise fs.inotify.max_user_watches, or serve a smaller folder)", name)
	}
	return fmt.Errorf("cannot watch %s: %s", name, disk.Reason(err))
}

func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}
