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
	err := refuseTwins(files)
	if err == nil {
		err = writeInto(out, files, keep)
	}
	if err != nil {
		return errors.New(Reason(err))
	}
	return nil
}

// writeInto writes into the folder out while no other build does.
func writeInto(out string, files []File, keep Keep) (err error) {
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
	before := ReadManifest(out)
	next, files := before.next(out, files, keep)
	changed, err := changedIn(out, before, files)
	if err != nil {
		return err
	}
	return writeBeside(out, before, next, changed)
}

// refuseTwins is an error when two files have one name, or a file has the name
// of a folder that is needed.
func refuseTwins(files []File) error {
	names, folders := map[string]bool{}, map[string]bool{}
	for _, f := range files {
		if names[f.Name] {
			return fmt.Errorf("two files are called %s", f.Name)
		}
		names[f.Name] = true
		for dir := path.Dir(f.Name); dir != "."; dir = path.Dir(dir) {
			folders[dir] = true
		}
	}
	for _, f := range files {
		if folders[f.Name] {
			return fmt.Errorf("%s is the name of a file and of a folder", f.Name)
		}
	}
	return nil
}

// BesidePrefix is that of the folder, within the output, in which all is
// written before it is moved.
const BesidePrefix = ".faq-build-"

func writeBeside(out string, before, manifest Manifest, files []File) error {
	root, err := os.OpenRoot(out)
	if err != nil {
		return err
	}
	defer root.Close()
	interrupted, _ := filepath.Glob(filepath.Join(out, BesidePrefix+"*")) // the pattern is good
	for _, dir := range interrupted {
		os.RemoveAll(dir) // what cannot go does no harm
	}
	beside, err := os.MkdirTemp(out, BesidePrefix)
	if err != nil {
		return err
	}
	s := swap{root: root, beside: filepath.Base(beside)}
	if err = s.replace(beside, before, manifest, files); err != nil {
		if undone := s.undo(); undone != nil {
			return errors.Join(err, undone) // what was kept of the earlier build stays in beside
		}
	}
	return errors.Join(err, os.RemoveAll(beside))
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

// changedIn are the files that are not there yet as they are. It is an error when
// one would be written over that is neither an earlier build's nor the same, or
// when something is in the way of a folder.
func changedIn(out string, before Manifest, files []File) (changed []File, err error) {
	var foreign []string
	for _, f := range files {
		if folder := blocked(out, f.Name); folder != "" {
			foreign = append(foreign, folder)
			continue
		}
		name := filepath.Join(out, filepath.FromSlash(f.Name))
		info, err := os.Lstat(name)
		if err == nil && info.Mode().IsRegular() && info.Size() == int64(len(f.Data)) {
			if data, err := os.ReadFile(name); err == nil && bytes.Equal(data, f.Data) {
				continue
			}
		}
		changed = append(changed, f)
		if _, ours := before.Files[f.Name]; err == nil && (!ours || info.IsDir()) {
			foreign = append(foreign, f.Name)
		}
	}
	if _, ours := before.Files[ManifestName]; !ours {
		if _, err := os.Lstat(filepath.Join(out, ManifestName)); err == nil {
			foreign = append(foreign, ManifestName)
		}
	}
	return changed, refuse(foreign)
}

// refuse is an error when files are there that no build wrote.
func refuse(foreign []string) error {
	if len(foreign) == 0 {
		return nil
	}
	slices.Sort(foreign)
	foreign = slices.Compact(foreign)
	what := foreign[0] + " is there"
	if len(foreign) > 1 {
		what = fmt.Sprintf("%s and %d more are there", foreign[0], len(foreign)-1)
	}
	return fmt.Errorf("%s, and no build wrote it (move it away, or choose another folder with -out)", what)
}

// blocked is what is neither a folder nor a link to one, where a file's folder belongs.
func blocked(out, name string) string {
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		info, err := os.Lstat(filepath.Join(out, filepath.FromSlash(dir)))
		if err == nil && !info.IsDir() {
			return dir
		}
	}
	return ""
}
