package author

import (
	"html"
	"io/fs"
	"net/url"
	"path"
	"regexp"
	"strings"
)

// Reference matches the addresses in the HTML of an answer.
var Reference = regexp.MustCompile(` (src|href)="([^"]+)"`)

// LocalReference is the path within the content that an address in an answer
// means, or "" for one that leads elsewhere.
func LocalReference(address string) string {
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
