package author

import (
	"html"
	"net/url"
	"path"
	"regexp"
	"strings"

	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/faq"
)

// Reference matches an address in the HTML of an answer: the attribute is its
// first submatch, the address its second.
var Reference = regexp.MustCompile(` (src|href)="([^"]+)"`)

var badAddress = refusal{faq.KindBadAddress, "is not an address", "write % as %25, and spaces as %20"}

// IsRelative reports whether an address in an answer is relative to a file, and
// so leads to another file of the content or of the site around it.
func IsRelative(address string) bool {
	u, err := url.Parse(html.UnescapeString(address))
	return err == nil && u.Scheme == "" && u.Host == "" && u.Path != "" && !strings.HasPrefix(u.Path, "/")
}

// LocalReference is the path within the content that an address in an answer
// means, or "" if it leads elsewhere. The error is about an address that cannot
// be read or that leads out of the content.
func LocalReference(address string) (string, error) {
	u, err := url.Parse(html.UnescapeString(address))
	switch {
	case err != nil:
		return "", badAddress
	case !IsRelative(address):
		return "", nil
	}
	name := path.Clean(u.Path)
	if name == ".." || strings.HasPrefix(name, "../") {
		return name, refusals[disk.ErrOutside]
	}
	if name == "." {
		return "", nil
	}
	return name, nil
}

// PageFiles are the names of the files whose page a site may show at an address
// in file. The address has no ending, or that of a page. It is resolved from
// the folder of the file, and from the file's own page, which is a folder too.
func PageFiles(file, address string) (names []string) {
	name, err := LocalReference(address)
	ending := path.Ext(name)
	if err != nil || name == "" || ending != "" && ending != ".html" && ending != ".htm" {
		return nil
	}
	u, _ := url.Parse(html.UnescapeString(address))
	page := strings.TrimSuffix(file, path.Ext(file))
	written := strings.TrimSuffix(strings.TrimPrefix(u.Path, path.Dir(file)+"/"), ending)
	for _, place := range []string{strings.TrimSuffix(name, ending), path.Join(page, written)} {
		for _, ending := range []string{".md", ".mdx", ".markdown", ".html", "/index.html"} {
			names = append(names, place+ending)
		}
	}
	return names
}
