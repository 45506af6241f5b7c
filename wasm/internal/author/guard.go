package author

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"

	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/faq"
)

// maxFile is the size above which a file is taken for a mistake: it is twenty
// times the longest FAQ known to its makers, and small enough for any phone.
const maxFile = 16 << 20

// guardFS reads a folder of content to the end whatever is wrong with single
// files: each becomes a fault and reads as empty.
type guardFS struct {
	fs.FS
	faults faq.Faults
}

func (g *guardFS) fault(name, message, fix string) {
	g.faults = append(g.faults, faq.Fault{File: name, Kind: faq.KindUnreadable, Message: message, Fix: fix})
}

// ReadFile implements fs.ReadFileFS.
func (g *guardFS) ReadFile(name string) ([]byte, error) {
	info, err := fs.Stat(g.FS, name)
	switch {
	case err != nil:
		g.fault(name, disk.Reason(err), "")
	case !info.Mode().IsRegular():
		g.fault(name, "this is not a file", "give folders a name without the ending "+path.Ext(name))
	case info.Size() > maxFile:
		g.fault(name, fmt.Sprintf("the file has %d MB, more than the %d MB that make sense for an FAQ",
			info.Size()>>20, maxFile>>20), "split it, or check that it is the right one")
	default:
		data, err := fs.ReadFile(g.FS, name)
		if err == nil {
			return data, nil
		}
		g.fault(name, disk.Reason(err), "")
	}
	return nil, nil
}

// ReadDir implements fs.ReadDirFS. Links to folders are named and not
// followed: they may lead in a circle. A folder that a build wrote is empty, as
// it may hold copies of what it was built from.
func (g *guardFS) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(g.FS, name)
	if err != nil {
		g.fault(name, disk.Reason(err), "")
		return nil, nil
	}
	if slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == disk.ScriptName }) {
		return nil, nil
	}
	return slices.DeleteFunc(entries, func(e fs.DirEntry) bool { return g.leadsAway(path.Join(name, e.Name()), e) }), nil
}

func (g *guardFS) leadsAway(name string, e fs.DirEntry) bool {
	if e.Type()&fs.ModeSymlink == 0 {
		return false
	}
	info, err := fs.Stat(g.FS, name)
	if err != nil {
		g.fault(name, "the link leads nowhere: "+disk.Reason(err), "mend or remove it")
		return true
	}
	if !info.IsDir() {
		return false
	}
	for dir := path.Dir(name); ; dir = path.Dir(dir) {
		if above, err := fs.Stat(g.FS, dir); err == nil && os.SameFile(above, info) {
			g.fault(name, "the link leads back to a folder that holds it", "remove it")
			return true
		}
		if dir == "." {
			break
		}
	}
	g.fault(name, "links to folders are not followed", "put the folder itself here")
	g.faults[len(g.faults)-1].Warning = true
	return true
}

// readable leaves out the files that have a fault already.
func (g *guardFS) readable(files []corpus.File) []corpus.File {
	return slices.DeleteFunc(files, func(f corpus.File) bool {
		return slices.ContainsFunc(g.faults, func(fault faq.Fault) bool { return fault.File == f.Name })
	})
}
