package main

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// A layout says which parts of a tree are copied; the others are links.
type layout struct {
	root   string
	copied func(name string) bool // of a file or folder, by its path from the root
	skips  func(name string) bool
}

// write makes the tree in out with the changes of the plan. It removes what was there.
func (l layout) write(out string, p plan) error {
	if err := os.RemoveAll(out); err != nil {
		return err
	}
	if err := l.folder(out, ".", p); err != nil {
		return err
	}
	for name, target := range p.links {
		if err := l.place(target, filepath.Join(out, name), name); err != nil {
			return err
		}
	}
	return nil
}

func (l layout) folder(out, name string, p plan) error {
	if err := os.MkdirAll(filepath.Join(out, name), 0o777); err != nil {
		return err
	}
	entries, err := os.ReadDir(filepath.Join(l.root, name))
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if err := l.entry(out, path.Join(name, entry.Name()), entry, p); err != nil {
			return err
		}
	}
	return nil
}

func (l layout) entry(out, name string, entry fs.DirEntry, p plan) error {
	text, changed := p.files[name]
	switch {
	case changed && text == nil, l.skips != nil && l.skips(name):
		return nil
	case changed:
		return os.WriteFile(filepath.Join(out, name), []byte(*text), 0o666)
	case entry.IsDir() && (l.copied(name) || p.touches(name)):
		return l.folder(out, name, p)
	}
	return l.place(filepath.Join(l.root, name), filepath.Join(out, name), name)
}

// place copies or links a file; a folder is linked.
func (l layout) place(from, to, name string) error {
	if !l.copied(name) {
		return os.Symlink(from, to)
	}
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, data, 0o666)
}

// touches reports whether anything in the folder is changed or added.
func (p plan) touches(folder string) bool {
	in := func(name string) bool { return strings.HasPrefix(name, folder+"/") }
	for name := range p.files {
		if in(name) {
			return true
		}
	}
	for name := range p.links {
		if in(name) {
			return true
		}
	}
	return false
}

// within reports whether name is one of the folders, or in one.
func within(name string, folders ...string) bool {
	return slices.ContainsFunc(folders, func(folder string) bool { return name == folder || strings.HasPrefix(name, folder+"/") })
}
