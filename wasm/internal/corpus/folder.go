package corpus

import (
	"io/fs"
	"strings"

	"faqwidget/wasm/internal/faq"
)

// A folder lists and reads its files itself, as embed.FS and os.DirFS do.
// io/fs's support for other file systems would be a hundredth of the engine.
type folder interface {
	fs.ReadDirFS
	fs.ReadFileFS
}

// ReadFS reads a folder of content: all *.md in the order of their paths, the
// synonyms.txt of each folder, and the variables of vars.yml. README.md and names
// that begin with a dot or an underscore are not content, except _index.md,
// Hugo's name for a folder's own page. fsys must implement [fs.ReadDirFS] and
// [fs.ReadFileFS].
func ReadFS(fsys fs.FS) ([]File, Vars, faq.Faults) {
	r := folderReader{vars: Vars{}}
	if f, ok := fsys.(folder); ok {
		r.folder = f
		r.read(".")
	} else {
		r.unreadable("the file system cannot list its folders")
	}
	return r.files, r.vars, r.faults
}

type folderReader struct {
	folder folder
	files  []File
	vars   Vars
	faults faq.Faults
}

func (r *folderReader) unreadable(message string) {
	r.faults = append(r.faults, faq.Fault{Kind: faq.KindUnreadable, Message: message})
}

// read reads a folder and those in it.
func (r *folderReader) read(dir string) {
	entries, err := r.folder.ReadDir(dir)
	if err != nil {
		r.unreadable(err.Error())
		return
	}
	for _, entry := range entries {
		name := entry.Name()
		path := name
		if dir != "." {
			path = dir + "/" + name
		}
		switch {
		case entry.IsDir():
			if !strings.ContainsAny(name[:1], "._") {
				r.read(path)
			}
		case name == "vars.yml" || name == SynonymsName || IsContent(name):
			r.file(path, name)
		}
	}
}

func (r *folderReader) file(path, name string) {
	data, err := r.folder.ReadFile(path)
	if err != nil {
		r.unreadable(err.Error())
		return
	}
	if name != "vars.yml" {
		r.files = append(r.files, File{Name: path, Text: string(data)})
		return
	}
	read, faults := ParseVars(path, string(data))
	r.vars, r.faults = r.vars.merged(read), append(r.faults, faults...)
}

// IsContent reports whether a file is content, judged by its name alone.
func IsContent(name string) bool {
	lower := strings.ToLower(name)
	return (strings.HasSuffix(lower, ".md") || strings.HasSuffix(lower, ".mdx") || strings.HasSuffix(lower, ".markdown")) &&
		lower != "readme.md" && (!strings.ContainsAny(name[:1], "._") || strings.HasPrefix(lower, "_index."))
}
