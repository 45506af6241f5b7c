package bundle

import (
	"archive/zip"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"faqwidget/wasm/internal/disk"
)

// A Folder is a folder that make built, on a disk or inside the tool itself.
type Folder struct {
	fs.FS
	name string // of the folder on a disk; "" inside the tool
}

// Dir is a built folder on a disk.
func Dir(name string) Folder { return Folder{os.DirFS(name), name} }

// Path names a file of the folder for people.
func (f Folder) Path(name string) string {
	if f.name == "" {
		return name + " (inside the tool)"
	}
	return filepath.Join(f.name, name)
}

// String names the folder for people.
func (f Folder) String() string {
	if f.name == "" {
		return "the tool"
	}
	return f.name
}

// Read reads a file. When only its brotli form is there, that is unpacked.
func (f Folder) Read(name string) ([]byte, error) {
	data, err := fs.ReadFile(f, name)
	if errors.Is(err, fs.ErrNotExist) {
		if packed, unreadable := fs.ReadFile(f, name+".br"); unreadable == nil {
			return Unbrotli(packed)
		}
	}
	var reason *fs.PathError
	if errors.As(err, &reason) {
		reason.Path = f.Path(name)
	}
	return data, err
}

// Locales reads the files of the interface languages, including compressed forms.
func (f Folder) Locales() ([]disk.File, error) {
	names, err := fs.Glob(f, disk.LocalesName+"/*")
	if err != nil {
		return nil, err
	}
	var files []disk.File
	for _, name := range names {
		data, err := f.Read(name)
		if err != nil {
			return nil, err
		}
		files = append(files, disk.File{Name: name, Data: data})
	}
	return files, nil
}

// Carry makes a zip of what the tool needs from a built folder to build
// without it. Programs are in it as compressed forms only. The offline
// script is in it without programs, since a build puts them in.
func Carry(f Folder) ([]byte, error) {
	var files []disk.File
	add := func(names ...string) error {
		for _, name := range names {
			data, err := f.Read(name)
			if err != nil {
				return err
			}
			files = append(files, disk.File{Name: name, Data: data})
		}
		return nil
	}
	for _, p := range Parts {
		names := []string{p.Name}
		switch {
		case strings.HasSuffix(p.Name, "/"):
			continue
		case p.Name == disk.EngineName: // its forms are made again, since a build takes its FAQ out
			names = []string{p.Name + ".br"}
		case path.Ext(p.Name) == ".wasm":
			names = []string{p.Name + ".br", p.Name + ".gz"}
		}
		if err := add(names...); err != nil {
			return nil, err
		}
	}
	if err := add(disk.OfflineName, disk.LicencesName); err != nil {
		return nil, err
	}
	script := &files[len(files)-2]
	var err error
	if script.Data, err = EmbedPrograms(script.Data, nil, nil, nil); err != nil {
		return nil, err
	}
	locales, err := f.Locales()
	if err != nil {
		return nil, err
	}
	for _, l := range locales {
		if path.Ext(l.Name) == ".js" {
			files = append(files, l)
		}
	}
	return Zip(files)
}

// Carried opens a zip made by [Carry] as a folder.
func Carried(archive string) (Folder, error) {
	r, err := zip.NewReader(strings.NewReader(archive), int64(len(archive)))
	return Folder{FS: r}, err
}
