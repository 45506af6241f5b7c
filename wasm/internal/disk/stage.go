package disk

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"sync"
)

// A Put takes a file of a build. It holds the file until it is written, and no
// longer; several goroutines may call it at once. The place is that of the file
// in the order in which files come into the output; those of one place come as they
// are put.
type Put func(place int, f File) error

// BesidePrefix is that of the folder, within the output, in which all is
// written before it is moved.
const BesidePrefix = ".faq-build-"

// fresh is the folder in it for the new files.
const fresh = "new"

// A stage is a folder within the output. It takes the files of a build as they
// are made, and writes those that the output does not have as they are.
type stage struct {
	out    string
	root   *os.Root // of out
	beside string   // the folder
	before Manifest // of the build that is there

	mu      sync.Mutex      // of what follows
	next    Manifest        // of what was put so far
	put     []entry         // likewise
	folders map[string]bool // that their names need
	foreign []string        // what is in the way of them, and no build wrote

	stays bool     // the folder still has something of the earlier build
	known sync.Map // what the output has by the names of folders: one of these
}

const (
	aFolder = iota
	missingFolder
	noFolder
)

// An entry is a file that was put.
type entry struct {
	place   int
	name    string
	changed bool // it is in the stage, since the output lacks it or has another
}

// openStage makes a stage in the folder out, which is there and locked. What
// interrupted builds have left goes.
func openStage(out string) (*stage, error) {
	root, err := os.OpenRoot(out)
	if err != nil {
		return nil, err
	}
	interrupted, _ := filepath.Glob(filepath.Join(out, BesidePrefix+"*")) // the pattern is good
	for _, dir := range interrupted {
		os.RemoveAll(dir) // what cannot go does no harm
	}
	beside, err := os.MkdirTemp(out, BesidePrefix)
	if err != nil {
		return nil, errors.Join(err, root.Close())
	}
	return &stage{out: out, root: root, beside: beside, before: ReadManifest(out),
		next: Manifest{Files: map[string]Asset{}}, folders: map[string]bool{}}, nil
}

// take is a [Put].
func (s *stage) take(place int, f File) error {
	changed, foreign := s.compare(f)
	err := s.note(entry{place, f.Name, changed}, assetOf(f), foreign)
	if err == nil && changed && foreign == "" {
		err = WriteAll(filepath.Join(s.beside, fresh), []File{f})
	}
	return unwritten(err)
}

// compare reports whether a file is not there yet as it is, and what is in its
// way that is neither an earlier build's nor the same.
func (s *stage) compare(f File) (changed bool, foreign string) {
	if there, folder := s.folderOf(f.Name); !there || folder != "" {
		return true, folder
	}
	name := filepath.Join(s.out, filepath.FromSlash(f.Name))
	info, err := os.Lstat(name)
	if err == nil && info.Mode().IsRegular() && info.Size() == int64(len(f.Data)) {
		if data, err := os.ReadFile(name); err == nil && bytes.Equal(data, f.Data) {
			return false, ""
		}
	}
	if _, ours := s.before.Files[f.Name]; err == nil && (!ours || info.IsDir()) {
		return true, f.Name
	}
	return true, ""
}

// folderOf reports whether the output may have the folder of a file, and names
// what lies in its place, as a link does. The disk is asked once for each folder.
func (s *stage) folderOf(name string) (there bool, blocked string) {
	for i := range name {
		if name[i] != '/' {
			continue
		}
		dir := name[:i]
		found, known := s.known.Load(dir)
		if !known {
			info, err := os.Lstat(filepath.Join(s.out, filepath.FromSlash(dir)))
			switch {
			case errors.Is(err, fs.ErrNotExist):
				found = missingFolder
			case err == nil && !info.IsDir():
				found = noFolder
			default:
				found = aFolder
			}
			s.known.Store(dir, found)
		}
		switch found {
		case missingFolder:
			return false, ""
		case noFolder:
			return true, dir
		}
	}
	return true, ""
}

// note adds a file to those of the build. It is an error when two have one
// name, or one has the name of a folder that is needed.
func (s *stage) note(e entry, asset Asset, foreign string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, twice := s.next.Files[e.name]; twice {
		return fmt.Errorf("two files are called %s", e.name)
	}
	clash := ""
	if s.folders[e.name] {
		clash = e.name
	}
	for dir := path.Dir(e.name); dir != "." && !s.folders[dir]; dir = path.Dir(dir) {
		if _, file := s.next.Files[dir]; file {
			clash = dir
		}
		s.folders[dir] = true
	}
	if clash != "" {
		return fmt.Errorf("%s is the name of a file and of a folder", clash)
	}
	s.next.Files[e.name] = asset
	s.put = append(s.put, e)
	if foreign != "" {
		s.foreign = append(s.foreign, foreign)
	}
	return nil
}

// close removes the folder, unless what was kept of the earlier build could not
// be put back from it.
func (s *stage) close(err error) error {
	if !s.stays {
		err = errors.Join(err, os.RemoveAll(s.beside))
	}
	return errors.Join(err, s.root.Close())
}
