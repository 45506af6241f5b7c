package author

import (
	"io/fs"
	"os"
	"path"
	"slices"

	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/faq"
)

// varsName is the file in which an author gives values to variables.
const varsName = "vars.yml"

// guardFS reads a folder of content to the end even if single files cannot be
// read: each of those becomes a fault and reads as empty.
type guardFS struct {
	*disk.Root
	faults faq.Faults
}

// newGuard guards r, without the files that an author hides from readers.
func newGuard(r *disk.Root) *guardFS {
	r.Hide(hides)
	return &guardFS{Root: r}
}

// hides reports whether a name with an underscore at its start is hidden from
// readers: all are, except a folder's own page and folders of pages.
func hides(files fs.FS, name string) bool {
	if corpus.IsContent(path.Base(name)) {
		return false
	}
	entries, err := fs.ReadDir(files, name)
	return err != nil || !slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return corpus.IsContent(e.Name()) })
}

// fault notes that a file cannot be read.
func (g *guardFS) fault(name string, err error) {
	f := FaultOf(err)
	f.File = name
	if f.Kind != faq.KindUnreadable {
		f.Message = "the file " + f.Message
	}
	g.faults = append(g.faults, f)
}

// ReadFile implements fs.ReadFileFS.
func (g *guardFS) ReadFile(name string) ([]byte, error) {
	data, err := g.Root.ReadFile(name)
	if err != nil {
		g.fault(name, err)
	}
	return data, nil
}

// optional reads a file that need not be there.
func (g *guardFS) optional(name string) (text string, there bool) {
	if _, err := g.Stat(name); isMissing(err) {
		return "", false
	}
	faults := len(g.faults)
	data, _ := g.ReadFile(name) // an error becomes a fault
	return string(data), len(g.faults) == faults
}

// ReadDir implements fs.ReadDirFS. Links to folders are reported, not followed:
// they may lead in a circle. A folder that a build wrote reads as empty, since
// it may hold copies of its sources.
func (g *guardFS) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := g.Root.ReadDir(name)
	if err != nil {
		g.fault(name, err)
		return nil, nil
	}
	if slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == disk.ScriptName }) {
		return nil, nil
	}
	return slices.DeleteFunc(entries, func(e fs.DirEntry) bool { return g.leadsAway(path.Join(name, e.Name()), e) }), nil
}

// leadsAway reports whether an entry of a folder is a link that is not followed.
func (g *guardFS) leadsAway(name string, e fs.DirEntry) bool {
	if e.Type()&fs.ModeSymlink == 0 || e.Name()[0] == '.' {
		return false
	}
	info, err := g.Stat(name)
	f := faq.Fault{File: name, Kind: faq.KindUnreadable, Warning: true, Message: "links to folders are not followed", Fix: "put the folder itself here"}
	switch {
	case isMissing(err):
		f.Message, f.Fix, f.Warning = "the link leads nowhere: "+disk.Reason(err), "mend or remove it", false
	case err != nil:
		f = FaultOf(err)
		f.File, f.Message, f.Warning = name, "the link "+f.Message, !isRead(e.Name())
	case !info.IsDir():
		return false
	case g.holds(name, info):
		f.Message, f.Fix, f.Warning = "the link leads back to a folder that holds it", "remove it", false
	}
	g.faults = append(g.faults, f)
	return true
}

// holds reports whether a folder is one of those above name.
func (g *guardFS) holds(name string, folder fs.FileInfo) bool {
	for dir := path.Dir(name); ; dir = path.Dir(dir) {
		if above, err := g.Stat(dir); err == nil && os.SameFile(above, folder) {
			return true
		}
		if dir == "." {
			return false
		}
	}
}

// isRead reports whether a file of that name is read as part of the content.
func isRead(name string) bool {
	return corpus.IsContent(name) || name == varsName || name == QueriesName || name == corpus.SynonymsName
}

// readable is files without those that have a fault already.
func (g *guardFS) readable(files []corpus.File) []corpus.File {
	return slices.DeleteFunc(files, func(f corpus.File) bool {
		return slices.ContainsFunc(g.faults, func(fault faq.Fault) bool { return fault.File == f.Name })
	})
}
