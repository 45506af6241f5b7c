package corpus

import (
	"strings"

	"faqwidget/wasm/internal/scan"
)

// Addresses of pages as site generators make them: a file is shown at its name
// without an ending, as a folder.

// sitePart marks an address that a generator would look up by the name of a file,
// relative to the page or, at the start of the address, to the content. Browsers
// take "/./" for "/".
const sitePart = "/./"

// sitePage is the address of the page that a shortcode such as Hugo's ref names.
// The name is that of a file, with or without its ending, from the folder of the
// source or of the content ("/a/b.md"), or one that no other file has.
func sitePage(name string) string {
	file, fragment, cut := strings.Cut(name, "#")
	if cut {
		fragment = "#" + fragment
	}
	if file == "" {
		return fragment
	}
	rooted := strings.HasPrefix(file, "/")
	page := pageName(strings.Trim(file, "/"))
	switch {
	case page == "":
		page = sitePart
	case rooted:
		page = sitePart + page + "/"
	default:
		page = "." + sitePart + page + "/"
	}
	return page + fragment
}

// pageName is a file's name in addresses: without its ending; for a folder's own
// page, the name of the folder.
func pageName(file string) string {
	dir, base := file[:strings.LastIndexByte(file, '/')+1], file[strings.LastIndexByte(file, '/')+1:]
	for _, ending := range []string{".md", ".mdx", ".markdown", ".html"} {
		base = strings.TrimSuffix(base, ending)
	}
	switch base {
	case "index", "_index", "README":
		return strings.TrimSuffix(dir, "/")
	}
	return dir + base
}

// pageKeys are the names under which a file's page is found: its address from the
// folder of the content, and the last part, which shortcodes may use alone.
func pageKeys(file string) (address, name string) {
	page := pageName(file)
	return "/" + page + "/", "*" + page[strings.LastIndexByte(page, '/')+1:]
}

// linkedPage is the key of the file that a link in a source leads to: the first
// that is known, or "".
func linkedPage(source, link string, known func(key string) bool) (key, fragment string) {
	file, fragment := sibling(source, link)
	path, _, _ := strings.Cut(link, "#")
	keys := []string{"/" + file}
	switch {
	case strings.HasPrefix(path, sitePart):
		keys = []string{"/" + strings.TrimPrefix(path, sitePart)}
		_, fragment, _ = strings.Cut(link, "#")
	case strings.HasSuffix(path, "/") && scan.SchemeOf(path) == "" && path[0] != '/':
		// From the folder of the file, or from its page, which is a folder too.
		page, _ := sibling(pageName(source)+"/", link)
		keys = []string{"/" + file + "/", "/" + page + "/"}
		if strings.Contains(path, sitePart) {
			keys = append(keys, "*"+file[strings.LastIndexByte(file, '/')+1:])
		}
	}
	for _, key := range keys {
		if known(key) {
			return key, fragment
		}
	}
	return "", fragment
}
