package markdown

import (
	"strings"

	"github.com/yuin/goldmark/util"

	"faqwidget/wasm/internal/scan"
)

// address is a destination ready for an attribute: character references are
// resolved, the address is percent-encoded and, if relative, resolved against
// base. It is empty if its scheme is any but http, https, mailto and tel (for
// images: http, https, and data: of a raster type).
func address(destination, base string, image bool) string {
	url := strings.Map(dropControls, string(util.URLEscape([]byte(destination), true)))
	scheme := scan.SchemeOf(url)
	switch {
	case scheme == "http" || scheme == "https":
		return url
	case scheme == "mailto" || scheme == "tel":
		if !image {
			return url
		}
	case scheme == "data":
		if image && isRaster(url) {
			return url
		}
	case scheme == "":
		if base != "" && url != "" && (url[0] != '#' || len(url) > 1 && NamesPage(base)) {
			return scan.Resolve(base, url)
		}
		return url
	}
	return ""
}

// dropControls removes what browsers ignore inside an address.
func dropControls(r rune) rune {
	if r <= ' ' || r == 0x7F || r == '\\' {
		return -1
	}
	return r
}

func isRaster(url string) bool {
	lower := strings.ToLower(url)
	for _, kind := range []string{"png", "jpeg", "gif", "webp", "avif"} {
		if rest, ok := strings.CutPrefix(lower, "data:image/"+kind); ok && rest != "" && (rest[0] == ';' || rest[0] == ',') {
			return true
		}
	}
	return false
}

func isExternal(url string) bool {
	scheme := scan.SchemeOf(url)
	return scheme == "http" || scheme == "https" || strings.HasPrefix(url, "//")
}

// NamesPage reports whether base is the address of a page and not of a folder. If
// so, links to headings that belong to no question lead to that page.
func NamesPage(base string) bool { return base != "" && !strings.HasSuffix(base, "/") }
