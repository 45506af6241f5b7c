package site

import (
	"crypto/sha512"
	"encoding/base64"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// manifestName is the file in which an output folder says what was built into it.
const manifestName = "manifest.json"

// A Manifest lists what a build wrote: for deployments that pin integrity
// hashes, and so that the next build can take away what it no longer writes.
type Manifest struct {
	Files map[string]Asset `json:"files"` // by name relative to the output folder
}

// An Asset is what a manifest says of one file.
type Asset struct {
	Bytes     int    `json:"bytes"`
	Integrity string `json:"integrity,omitempty"` // as the integrity attribute wants it, with SHA-384; none for compressed forms
}

// Write puts the files and their manifest into the folder out, which is made
// when missing. Everything is written beside first and then renamed in the
// order given, so out is untouched when writing fails. Files that an earlier
// build wrote and this one does not are removed at the end; files that no
// build wrote are left alone.
func Write(out string, files []File) (err error) {
	_, statErr := os.Stat(out)
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	beside, err := os.MkdirTemp(out, ".faq-build-")
	if err != nil {
		return err
	}
	defer func() {
		err = errors.Join(err, os.RemoveAll(beside))
		if err != nil && errors.Is(statErr, fs.ErrNotExist) {
			os.Remove(out) // made here; stays when something is in it
		}
	}()
	before := readManifest(out)
	manifest, err := manifestOf(files)
	if err != nil {
		return err
	}
	files = append(files[:len(files):len(files)], manifest)
	if err := writeAll(beside, files); err != nil {
		return err
	}
	for _, f := range files {
		if err := move(beside, out, f.Name); err != nil {
			return err
		}
	}
	return removeStale(out, before, files)
}

func writeAll(dir string, files []File) error {
	for _, f := range files {
		name := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(name, f.Data, 0o644); err != nil {
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
// not, and the folders that are empty then.
func removeStale(out string, before Manifest, files []File) error {
	current := make(map[string]bool, len(files))
	for _, f := range files {
		current[f.Name] = true
	}
	for name := range before.Files {
		if current[name] || !filepath.IsLocal(filepath.FromSlash(name)) {
			continue
		}
		if err := os.Remove(filepath.Join(out, filepath.FromSlash(name))); err != nil && !errors.Is(err, fs.ErrNotExist) {
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

// readManifest reads the manifest of an earlier build; without a readable one
// nothing is known to be stale.
func readManifest(out string) Manifest {
	var m Manifest
	if data, err := os.ReadFile(filepath.Join(out, manifestName)); err == nil && json.Unmarshal(data, &m) != nil {
		return Manifest{}
	}
	return m
}

func manifestOf(files []File) (File, error) {
	m := Manifest{Files: make(map[string]Asset, len(files))}
	for _, f := range files {
		if strings.HasSuffix(f.Name, ".br") || strings.HasSuffix(f.Name, ".gz") {
			m.Files[f.Name] = Asset{Bytes: len(f.Data)}
			continue
		}
		m.Files[f.Name] = Asset{Bytes: len(f.Data), Integrity: Integrity(f.Data)}
	}
	data, err := json.MarshalIndent(m, "", "  ")
	return File{manifestName, append(data, '\n')}, err
}

// Integrity is the value of an integrity attribute for data.
func Integrity(data []byte) string {
	sum := sha512.Sum384(data)
	return "sha384-" + base64.StdEncoding.EncodeToString(sum[:])
}
