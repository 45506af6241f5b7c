package site

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// settled is how long the content must be quiet before it is read: editors
// write a file in several steps.
const settled = 20 * time.Millisecond

// Watch calls changed after every change of the folder or file name, until ctx
// is done. Changes that come in quick succession are one. It returns when
// watching is no longer possible.
func Watch(ctx context.Context, name string, changed func()) error {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return err
	}
	defer w.Close()
	if err := watchTree(w, name); err != nil {
		return err
	}
	quiet := time.NewTimer(time.Hour)
	quiet.Stop()
	for {
		select {
		case e := <-w.Events:
			if e.Has(fsnotify.Create) && isFolder(e.Name) {
				err = watchTree(w, e.Name)
			}
			quiet.Reset(settled)
		case err = <-w.Errors:
			if errors.Is(err, fsnotify.ErrEventOverflow) { // too many changes to be told of each
				err = nil
				quiet.Reset(settled)
			}
		case <-quiet.C:
			changed()
		case <-ctx.Done():
			return nil
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
}

// watchTree watches the folder name with all beneath it, or the folder of the
// file name: an editor that replaces a file would end a watch on itself.
func watchTree(w *fsnotify.Watcher, name string) error {
	if !isFolder(name) {
		return w.Add(filepath.Dir(name))
	}
	return filepath.WalkDir(name, func(at string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return nil // reading the content names what cannot be read
		}
		if at != name && strings.HasPrefix(d.Name(), ".") {
			return fs.SkipDir
		}
		return w.Add(at)
	})
}

func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}
