package site

import (
	"html"
	"io/fs"
	"net/url"
	"path"
	"regexp"
	"strings"
)

// reference matches the addresses in the HTML of an answer.
var reference = regexp.MustCompile(` (?:src|href)="([^"]+)"`)

// localReference is the path within the content that an address in an answer
// means, or "" for one that leads elsewhere.
func localReference(address string) string {
	u, err := url.Parse(html.UnescapeString(address))
	if err != nil || u.Scheme != "" || u.Host != "" || u.Path == "" || strings.HasPrefix(u.Path, "/") {
		return ""
	}
	name := path.Clean(u.Path)
	if !fs.ValidPath(name) || name == "." {
		return ""
	}
	return name
}

// linkedFiles are the files of the content that the answers show or link to.
func (b Build) linkedFiles(p *page) []File {
	var files []File
	seen := map[string]bool{}
	for _, answer := range p.answers {
		for _, match := range reference.FindAllStringSubmatch(answer, -1) {
			name := localReference(match[1])
			if name == "" || seen[name] {
				continue
			}
			seen[name] = true
			if data, err := fs.ReadFile(b.Content.fsys, name); err == nil {
				files = append(files, File{name, data})
			}
		}
	}
	return files
}
