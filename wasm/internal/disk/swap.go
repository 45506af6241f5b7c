package disk

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
)

// rename and link are those of os.Root; tests let them fail.
var (
	rename = (*os.Root).Rename
	link   = (*os.Root).Link
)

// A swap moves files into a folder and others out of it, and remembers what it
// did, so that it can be undone.
type swap struct {
	root   *os.Root
	beside string // a folder within root: new files are in its folder "new", those they replace go to "old"
	steps  []step
}

// A step is one file that was replaced, added or taken away.
type step struct {
	name string
	kept bool     // what was there is in the folder "old"
	put  bool     // the new file is in its place
	made []string // folders that were made for it, innermost first
}

// replace writes the files into beside and swaps them with those of the build
// before. While they move, the manifest claims the old ones and the new ones, so
// that a build that was interrupted leaves nothing that the next one would take
// for another's.
func (s *swap) replace(beside string, before, manifest Manifest, files []File) error {
	fresh := filepath.Join(beside, "new")
	if err := WriteAll(fresh, append([]File{before.and(manifest).file()}, files...)); err != nil {
		return err
	}
	for _, f := range append([]File{{Name: ManifestName}}, files...) {
		if err := s.put(f.Name); err != nil {
			return err
		}
	}
	if err := s.removeStale(before, manifest); err != nil {
		return err
	}
	if err := WriteAll(fresh, []File{manifest.file()}); err != nil {
		return err
	}
	return rename(s.root, filepath.Join(s.beside, "new", ManifestName), ManifestName)
}

// put moves a new file to its place and keeps what was there.
func (s *swap) put(name string) error {
	name = filepath.FromSlash(name)
	s.steps = append(s.steps, step{name: name, made: missingIn(s.root, filepath.Dir(name))})
	if err := s.root.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	if err := s.keep(name, false); err != nil {
		return err
	}
	err := rename(s.root, filepath.Join(s.beside, "new", name), name)
	s.steps[len(s.steps)-1].put = err == nil
	return err
}

// keep puts what is in the place of the last step into the folder "old", if
// anything is. Unless it goes, it stays in its place too where the system can
// give a file two names, so that a reader of the folder misses it at no time.
func (s *swap) keep(name string, goes bool) error {
	old := filepath.Join(s.beside, "old", name)
	if _, err := s.root.Lstat(name); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err := s.root.MkdirAll(filepath.Dir(old), 0o755); err != nil {
		return err
	}
	if goes || link(s.root, name, old) != nil {
		if err := rename(s.root, name, old); err != nil {
			return err
		}
	}
	s.steps[len(s.steps)-1].kept = true
	return nil
}

// undo puts everything back, the last step first.
func (s *swap) undo() error {
	var failed error
	for _, step := range slices.Backward(s.steps) {
		if step.kept {
			s.root.MkdirAll(filepath.Dir(step.name), 0o755) // without it, the next line fails
			failed = errors.Join(failed, rename(s.root, filepath.Join(s.beside, "old", step.name), step.name))
		} else if step.put {
			failed = errors.Join(failed, s.root.Remove(step.name))
		}
		for _, dir := range step.made {
			s.root.Remove(dir) // stays when something is in it
		}
	}
	return failed
}

// missingIn are the folders that must be made for dir to be one, innermost first.
func missingIn(root *os.Root, dir string) (dirs []string) {
	for ; dir != "."; dir = filepath.Dir(dir) {
		if _, err := root.Lstat(dir); !errors.Is(err, fs.ErrNotExist) {
			break
		}
		dirs = append(dirs, dir)
	}
	return dirs
}

// removeStale takes away what the manifest of an earlier build names and the
// present one does not, unless it has been changed since, and the folders that are empty then.
func (s *swap) removeStale(before, present Manifest) error {
	var emptied []string
	for name, asset := range before.Files {
		local := filepath.FromSlash(name)
		if _, current := present.Files[name]; current || name == ManifestName || !filepath.IsLocal(local) {
			continue
		}
		data, err := s.root.ReadFile(local)
		if err != nil || assetOf(File{name, data}) != asset {
			continue
		}
		s.steps = append(s.steps, step{name: local})
		if err := s.keep(local, true); err != nil {
			return err
		}
		emptied = append(emptied, path.Dir(name))
	}
	for _, dir := range emptied {
		for ; dir != "."; dir = path.Dir(dir) {
			if s.root.Remove(filepath.FromSlash(dir)) != nil {
				break // not empty
			}
		}
	}
	return nil
}
