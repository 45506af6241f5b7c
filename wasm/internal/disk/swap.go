package disk

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
)

// rename and link are those of os.Root; tests make them fail.
var (
	rename = (*os.Root).Rename
	link   = (*os.Root).Link
)

// A swap moves files into a folder and others out of it, and records its
// steps so that they can be undone.
type swap struct {
	root   *os.Root
	beside string           // a folder within root: new files are in its folder "new", those they replace go to "old"
	names  []string         // of the new files except the manifest, with slashes, in the order in which they move
	ours   map[string]Asset // what the previous build wrote
	steps  []step
	files  map[string]bool // all of the names
	seen   map[string]bool // folders: true for those that moved whole, false for those that were there
}

// A step is one file that was replaced, added or removed, or a folder that
// was added with everything in it.
type step struct {
	name string
	kept bool // what was there is in the folder "old"
	put  bool // the new one is in its place
}

// replace swaps the files of the previous build for the new ones. While
// they move, the manifest lists both, so that the build after an
// interrupted one recognizes all of them as a build's.
func (s *swap) replace(before, manifest Manifest) error {
	s.ours, s.files, s.seen = before.Files, map[string]bool{ManifestName: true}, map[string]bool{}
	for _, name := range s.names {
		s.files[name] = true
	}
	if err := s.write(before.and(manifest)); err != nil {
		return err
	}
	for _, name := range append([]string{ManifestName}, s.names...) {
		if err := s.put(name); err != nil {
			return err
		}
	}
	if err := s.removeStale(before, manifest); err != nil {
		return err
	}
	if err := s.write(manifest); err != nil {
		return err
	}
	return rename(s.root, filepath.Join(s.beside, fresh, ManifestName), ManifestName)
}

// write puts a manifest among the new files.
func (s *swap) write(m Manifest) error {
	dir := filepath.Join(s.root.Name(), s.beside, fresh)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	return m.save(filepath.Join(dir, ManifestName))
}

// put moves a new file to its place and keeps what was there. When its
// folder does not exist yet, the whole folder moves, in a hundredth of the
// time that thousands of files take.
func (s *swap) put(name string) error {
	name, moved := s.outermost(filepath.FromSlash(name))
	if moved {
		return nil
	}
	s.steps = append(s.steps, step{name: name})
	if err := s.keep(name, false); err != nil {
		return err
	}
	err := rename(s.root, filepath.Join(s.beside, fresh, name), name)
	s.steps[len(s.steps)-1].put = err == nil
	return err
}

// outermost names what to move for a file: the file itself, or the
// outermost of its folders that does not exist yet. It also reports whether
// that folder has moved already.
func (s *swap) outermost(name string) (which string, moved bool) {
	for i := range name {
		if !os.IsPathSeparator(name[i]) {
			continue
		}
		dir := name[:i]
		moved, seen := s.seen[dir]
		if !seen {
			_, err := s.root.Lstat(dir)
			s.seen[dir] = errors.Is(err, fs.ErrNotExist)
		}
		if s.seen[dir] {
			return dir, moved
		}
	}
	return name, false
}

// keep moves any file in the place of the last step into the folder "old".
// Unless that file goes, it stays in its place too where the system can
// give a file two names, so that a reader of the folder never misses it.
func (s *swap) keep(name string, goes bool) error {
	old := filepath.Join(s.beside, "old", name)
	info, err := s.root.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if _, ours := s.ours[filepath.ToSlash(name)]; !ours || err == nil && info.IsDir() { // it came while the files were made
		return refuse([]string{filepath.ToSlash(name)})
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
			failed = errors.Join(failed, s.takeBack(step.name))
		}
	}
	return failed
}

// takeBack removes a new file, or the build's files from a folder that
// moved whole. What somebody else put there meanwhile stays.
func (s *swap) takeBack(name string) error {
	var folders []string
	err := fs.WalkDir(s.root.FS(), filepath.ToSlash(name), func(at string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir():
			folders = append(folders, at)
			return nil
		case !s.files[at]:
			return nil
		}
		return s.root.Remove(filepath.FromSlash(at))
	})
	for _, dir := range slices.Backward(folders) {
		s.root.Remove(filepath.FromSlash(dir)) // stays when something is in it
	}
	return err
}

// removeStale removes the files that only the earlier manifest lists,
// unless they have changed since, and the folders that this empties.
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
