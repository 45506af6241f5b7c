package disk

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"strings"
)

// MaxFile is the size in bytes above which no file of content is read or
// published: twenty times the longest FAQ known to its makers, and small
// enough for any phone. The browser holds the files of src to the same limit.
const MaxFile = 20_000_000

// Why a file of a [Root] is not read.
var (
	ErrOutside  = errors.New("it is outside the folder")
	ErrHidden   = errors.New("a part of its path begins with a dot or an underscore")
	ErrName     = errors.New("not every system can hold a file of that name")
	ErrNotFile  = errors.New("it is not a regular file")
	ErrTooLarge = errors.New("it is larger than 20 MB")
	ErrChanging = errors.New("it changes while it is read")
)

// A Root reads the files of one folder, and nothing else: neither a name nor a
// symbolic link leads out of it or to a hidden file, and neither a pipe nor a
// device is opened. It is an [fs.FS] whose files are all regular.
type Root struct {
	files  fs.FS
	root   *os.Root                            // nil for files that are not on a disk
	hidden func(files fs.FS, name string) bool // for names that begin with an underscore
	shown  string                              // a file that is never hidden
}

// OpenRoot opens the folder dir. When dir itself is a link, it is followed.
func OpenRoot(dir string) (*Root, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return &Root{files: root.FS(), root: root}, nil
}

// RootOf reads files that are not on a disk, such as those in a program.
func RootOf(files fs.FS) *Root { return &Root{files: files} }

// Hide hides those files and folders beginning with an underscore for which
// hidden returns true. Names that begin with a dot are always hidden.
func (r *Root) Hide(hidden func(files fs.FS, name string) bool) { r.hidden = hidden }

// Show makes one file readable under any name.
func (r *Root) Show(name string) { r.shown = name }

// Resolve is the path of a file or folder without symbolic links. The error
// is one of this package, or the system's when the file does not exist.
func (r *Root) Resolve(name string) (string, error) {
	const most = 40 // links, as in Linux
	rest, done, links := strings.Split(name, "/"), ".", 0
	for len(rest) > 0 {
		part := rest[0]
		rest = rest[1:]
		switch {
		case part == "" || part == ".":
			continue
		case part == ".." && done == ".":
			return "", ErrOutside
		case part == "..":
			done = path.Dir(done)
			continue
		case !goodName(part):
			return "", ErrName
		}
		next := path.Join(done, part)
		target, err := r.link(next)
		switch {
		case err != nil:
			return "", err
		case target == "":
			done = next
		case path.IsAbs(target) || links == most:
			return "", ErrOutside
		default:
			links++
			rest = append(strings.Split(target, "/"), rest...)
		}
	}
	if r.hides(done) {
		return "", ErrHidden
	}
	return done, nil
}

// link is where the symbolic link of a name leads, "" for all other files.
func (r *Root) link(name string) (string, error) {
	info, err := fs.Lstat(r.files, name)
	if err != nil || info.Mode()&fs.ModeSymlink == 0 {
		return "", err
	}
	target, err := fs.ReadLink(r.files, name)
	return strings.ReplaceAll(target, `\`, "/"), err
}

func (r *Root) hides(name string) bool {
	if name == r.shown {
		return false
	}
	dir := "."
	for part := range strings.SplitSeq(name, "/") {
		dir = path.Join(dir, part)
		if part != "." && part[0] == '.' || part[0] == '_' && r.hidden != nil && r.hidden(r.files, dir) {
			return true
		}
	}
	return false
}

// Stat describes a file or folder, after following all links.
func (r *Root) Stat(name string) (fs.FileInfo, error) {
	real, err := r.Resolve(name)
	if err != nil {
		return nil, pathError("stat", name, err)
	}
	return fs.Stat(r.files, real)
}

// Open opens a regular file or a folder. Another file may take its place between
// finding and opening it, so Open checks that what it opened is still there.
func (r *Root) Open(name string) (fs.File, error) {
	real, err := r.Resolve(name)
	if err != nil {
		return nil, pathError("open", name, err)
	}
	found, err := fs.Stat(r.files, real)
	if err != nil {
		return nil, err
	}
	if !readable(found) {
		return nil, pathError("open", name, ErrNotFile)
	}
	f, err := r.open(real)
	if err != nil {
		return nil, err
	}
	if err := r.opened(f, real); err != nil {
		f.Close()
		return nil, pathError("open", name, err)
	}
	return f, nil
}

// open opens a file without waiting for a pipe's writer.
func (r *Root) open(real string) (fs.File, error) {
	if r.root == nil {
		return r.files.Open(real)
	}
	return r.root.OpenFile(real, os.O_RDONLY|nonblock, 0)
}

// opened is an error when f is not the file at the path real, which contains no links.
func (r *Root) opened(f fs.File, real string) error {
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if !readable(info) {
		return ErrNotFile
	}
	if r.root == nil {
		return nil
	}
	if again, err := r.Resolve(real); err != nil || again != real {
		return ErrChanging
	}
	if there, err := r.root.Lstat(real); err != nil || !os.SameFile(there, info) {
		return ErrChanging
	}
	return nil
}

func readable(info fs.FileInfo) bool { return info.Mode().IsRegular() || info.IsDir() }

// ReadDir lists a folder, including hidden names and links.
func (r *Root) ReadDir(name string) ([]fs.DirEntry, error) {
	real, err := r.Resolve(name)
	if err != nil {
		return nil, pathError("read", name, err)
	}
	return fs.ReadDir(r.files, real)
}

func pathError(op, name string, err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return err
	}
	return &fs.PathError{Op: op, Path: name, Err: err}
}
