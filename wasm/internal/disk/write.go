package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Write puts the files and their manifest into the folder out, which is made
// when missing. Everything is written beside first and then renamed in the
// order given, so out is untouched when writing fails. Files that an earlier
// build wrote and this one does not are removed at the end. When any of it
// fails midway, all is put back as it was. A file that no
// build wrote is never written over nor removed: it is an error when a file of
// its name is to be written, or one where a folder is needed. Of two builds into
// one folder, the second waits for the first.
func Write(out string, files []File) error { return WriteBuild(out, files, Keep{}) }

// WriteBuild is Write, but for the folders of assets of earlier builds that are to be kept.
func WriteBuild(out string, files []File, keep Keep) error {
	return WriteMade(out, keep, func(put Put) error {
		for i, f := range files {
			if err := put(i, f); err != nil {
				return err
			}
		}
		return nil
	})
}

// WriteMade is WriteBuild of files that are made meanwhile: it calls do, which
// puts them. When do fails, nothing is written, and the error is the one of do.
func WriteMade(out string, keep Keep, do func(Put) error) error {
	var failed error
	err := locked(out, func() error {
		s, err := openStage(out)
		if err != nil {
			return err
		}
		if failed = do(s.take); failed != nil {
			return s.close(failed)
		}
		return s.close(s.publish(keep))
	})
	if failed != nil {
		return failed
	}
	return unwritten(err)
}

// locked writes into the folder out, which is made when missing, while no other
// build does. When that fails, what was made of it goes.
func locked(out string, write func() error) (err error) {
	made := missing(out)
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	unlock, err := lock(out)
	if err != nil {
		return err
	}
	defer func() {
		unlock()
		if err != nil {
			for _, dir := range made {
				os.Remove(dir) // stays when something is in it
			}
		}
	}()
	return write()
}

// missing are the folders that must be made for out to be one, innermost first.
func missing(out string) (dirs []string) {
	for dir := filepath.Clean(out); ; dir = filepath.Dir(dir) {
		if _, err := os.Lstat(dir); !errors.Is(err, fs.ErrNotExist) {
			return dirs
		}
		dirs = append(dirs, dir)
	}
}
