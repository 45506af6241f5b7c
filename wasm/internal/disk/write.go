package disk

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
)

// writeFile is os.WriteFile; tests let it fail as a full disk does.
var writeFile = os.WriteFile

// Write puts the files and their manifest into the folder out, which is made
// when missing. Everything is written beside first and then renamed in the
// order given, so out is untouched when writing fails. Files that an earlier
// build wrote and this one does not are removed at the end. A file that no
// build wrote is never written over nor removed: it is an error when a file of
// its name is to be written.
func Write(out string, files []File) error {
	before := ReadManifest(out)
	err := refuseForeign(out, before, files)
	if err == nil {
		err = writeBeside(out, before, files)
	}
	if err == nil {
		err = removeStale(out, before, files)
	}
	if err != nil {
		return errors.New(Reason(err))
	}
	return nil
}

// BesidePrefix is that of the folder, within the output, in which all is
// written before it is moved.
const BesidePrefix = ".faq-build-"

func writeBeside(out string, before Manifest, files []File) error {
	made := missing(out)
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	interrupted, _ := filepath.Glob(filepath.Join(out, BesidePrefix+"*")) // the pattern is good
	for _, dir := range interrupted {
		os.RemoveAll(dir) // what cannot go does no harm
	}
	beside, err := os.MkdirTemp(out, BesidePrefix)
	if err == nil {
		err = errors.Join(replace(beside, out, before, files), os.RemoveAll(beside))
	}
	if err != nil {
		for _, dir := range made {
			os.Remove(dir) // stays when something is in it
		}
	}
	return err
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

// refuseForeign is an error when a file would be written over that is neither
// an earlier build's nor the same.
func refuseForeign(out string, before Manifest, files []File) error {
	var foreign []string
	for _, f := range files {
		if _, ours := before.Files[f.Name]; ours {
			continue
		}
		name := filepath.Join(out, filepath.FromSlash(f.Name))
		info, err := os.Lstat(name)
		if err != nil {
			continue
		}
		if data, err := os.ReadFile(name); err == nil && info.Mode().IsRegular() && bytes.Equal(data, f.Data) {
			continue
		}
		foreign = append(foreign, f.Name)
	}
	if _, ours := before.Files[ManifestName]; !ours {
		if _, err := os.Lstat(filepath.Join(out, ManifestName)); err == nil {
			foreign = append(foreign, ManifestName)
		}
	}
	if len(foreign) == 0 {
		return nil
	}
	slices.Sort(foreign)
	what := foreign[0] + " is there"
	if len(foreign) > 1 {
		what = fmt.Sprintf("%s and %d more are there", foreign[0], len(foreign)-1)
	}
	return fmt.Errorf("%s, and no build wrote it (move it away, or choose another folder with -out)", what)
}

// replace writes the files into beside and moves them to out. While they move,
// the manifest claims the old ones and the new ones, so that a build that was
// interrupted leaves nothing that the next one would take for another's.
func replace(beside, out string, before Manifest, files []File) error {
	if err := WriteAll(beside, files); err != nil {
		return err
	}
	manifest := manifestOf(files)
	for _, m := range []File{before.and(manifest).file(), manifest.file()} {
		if err := WriteAll(beside, []File{m}); err != nil {
			return err
		}
		if err := move(beside, out, ManifestName); err != nil {
			return err
		}
		for _, f := range files {
			if err := move(beside, out, f.Name); err != nil {
				return err
			}
		}
		files = nil
	}
	return nil
}

// WriteAll writes the files into the folder dir, one after the other.
func WriteAll(dir string, files []File) error {
	for _, f := range files {
		name := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		if err := writeFile(name, f.Data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

func move(from, to, name string) error {
	name = filepath.FromSlash(name)
	if err := os.MkdirAll(filepath.Dir(filepath.Join(to, name)), 0o755); err != nil {
		return err
	}
	return os.Rename(filepath.Join(from, name), filepath.Join(to, name))
}

// removeStale removes what the manifest of an earlier build names and files do
// not, unless it has been changed since, and the folders that are empty then.
func removeStale(out string, before Manifest, files []File) error {
	current := map[string]bool{ManifestName: true}
	for _, f := range files {
		current[f.Name] = true
	}
	for name, asset := range before.Files {
		if current[name] || !filepath.IsLocal(filepath.FromSlash(name)) {
			continue
		}
		full := filepath.Join(out, filepath.FromSlash(name))
		data, err := os.ReadFile(full)
		if err != nil || assetOf(File{name, data}) != asset {
			continue
		}
		if err := os.Remove(full); err != nil {
			return err
		}
		for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
			if os.Remove(filepath.Join(out, filepath.FromSlash(dir))) != nil {
				break // not empty
			}
		}
	}
	return nil
}
