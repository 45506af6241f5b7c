package markdown

import (
	"io/fs"
	"strings"

	"faqwidget/wasm/internal/faq"
)

// ReadFS reads a folder of content: every *.md, in the order of their paths,
// and the variables of vars.yml. README.md and names that begin with a dot or
// an underscore are not content.
func ReadFS(fsys fs.FS) ([]File, Vars, faq.Faults) {
	var files []File
	var faults faq.Faults
	vars := Vars{}
	err := fs.WalkDir(fsys, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := entry.Name()
		if entry.IsDir() {
			if path != "." && strings.ContainsAny(name[:1], "._") {
				return fs.SkipDir
			}
			return nil
		}
		if name != "vars.yml" && !isContent(name) {
			return nil
		}
		data, err := fs.ReadFile(fsys, path)
		if err != nil {
			return err
		}
		if name != "vars.yml" {
			files = append(files, File{Name: path, Text: string(data)})
			return nil
		}
		read, found := ParseVars(path, string(data))
		vars, faults = vars.merged(read), append(faults, found...)
		return nil
	})
	if err != nil {
		faults = append(faults, faq.Fault{Kind: "unreadable", Message: err.Error()})
	}
	return files, vars, faults
}

func isContent(name string) bool {
	lower := strings.ToLower(name)
	return (strings.HasSuffix(lower, ".md") || strings.HasSuffix(lower, ".mdx") || strings.HasSuffix(lower, ".markdown")) &&
		lower != "readme.md" && !strings.ContainsAny(name[:1], "._")
}
