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

// A Put takes a file of a build, and holds it only until it is written. Several
// goroutines may call it at once. Files come into the output in the order of
// their places; those of one place come in the order in which they are put.
type Put func(place int, f File) error

// BesidePrefix begins the name of the folder, within the output, in which
// all files are written before they are moved.
const BesidePrefix = ".faq-build-"

// fresh is the subfolder of it for the new files.
const fresh = "new"

// A stage is a folder within the output. It takes the files of a build as
// they are made, and writes those that are new or changed.
type stage struct {
	out    string
	root   *os.Root // of out
	beside string   // the folder
	before Manifest // of the build that is there

	mu      sync.Mutex      // guards next, put, folders and foreign
	next    Manifest        // of what was put so far
	put     []entry         // what was put so far, as it came
	folders map[string]bool // which the names of put need
	foreign []string        // files in the way of put that no build wrote

	stays bool     // the stage still holds something of the earlier build
	known sync.Map // what the output has at a folder's name: one of the constants below
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
	changed bool // it is in the stage: the output lacks it or has another version
}

// openStage makes a stage in the folder out, which exists and is locked. It
// removes what interrupted builds left.
func openStage(out string) (*stage, error) {
	root, err := os.OpenRoot(out)
	if err != nil {
		return nil, err
	}
	interrupted, _ := filepath.Glob(filepath.Join(out, BesidePrefix+"*")) // the pattern is good
	for _, dir := range interrupted {
		os.RemoveAll(dir) // what cannot be removed does no harm
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

// compare reports whether the output lacks a file or has another version of
// it. It also names what is in the file's way, if no earlier build wrote that.
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

// folderOf reports whether the output may have the folder of a file, and
// names anything else in that folder's place, such as a link. The disk is
// asked once for each folder.
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

// note adds a file to the build. It is an error when two files have the
// same name, or when a file has the name of a folder that is needed.
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

// close removes the folder, unless it still holds files of the earlier
// build that could not be put back.
func (s *stage) close(err error) error {
	if !s.stays {
		err = errors.Join(err, os.RemoveAll(s.beside))
	}
	return errors.Join(err, s.root.Close())
}
