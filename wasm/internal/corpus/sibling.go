package corpus

import (
	"strings"

	"faqwidget/wasm/internal/scan"
)

// sibling is the path of the file that a relative link in source leads to, from
// the root of all names of files, and its fragment without "#".
func sibling(source, link string) (file, fragment string) {
	file, fragment, _ = strings.Cut(link, "#")
	if file == "" || scan.SchemeOf(file) != "" || file[0] == '/' || strings.ContainsRune(file, '?') {
		return "", fragment
	}
	var parts []string
	for _, part := range strings.Split(source[:strings.LastIndexByte(source, '/')+1]+scan.DecodePercent(file), "/") {
		switch {
		case part == ".." && len(parts) > 0:
			parts = parts[:len(parts)-1]
		case part != "" && part != ".":
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, "/"), fragment
}
