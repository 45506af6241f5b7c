package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Write puts the files and their manifest into the folder out, which is
// made when missing. All are first written to a folder within out and then
// renamed in the order given, so the output is untouched when writing
// fails. At the end, files of an earlier build that this one lacks are
// removed. When any of it fails midway, everything is put back as it was.
//
// A file that no build wrote is neither overwritten nor removed: it is an
// error when one is in the way of a file or folder. Of two builds into one
// folder, the second waits for the first.
func Write(out string, files []File) error { return WriteBuild(out, files, Keep{}) }

// WriteBuild is Write, but keeps asset folders of earlier builds.
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

// WriteMade is WriteBuild for files that are still to be made: it calls do, which
// puts them. When do fails, nothing is written, and the error is that of do.
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

// locked calls write while no other build writes into the folder out, which
// is made when missing. When write fails, the folders made are removed.
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

// missing lists the folders that must be made for out to exist, innermost first.
func missing(out string) (dirs []string) {
	for dir := filepath.Clean(out); ; dir = filepath.Dir(dir) {
		if _, err := os.Lstat(dir); !errors.Is(err, fs.ErrNotExist) {
			return dirs
		}
		dirs = append(dirs, dir)
	}
}
