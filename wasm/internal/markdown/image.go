package markdown

import (
	"strings"

	"faqwidget/wasm/internal/html"
	"faqwidget/wasm/internal/scan"
)

// sizeAttributes are the attributes for the size that unwrap put into an image's
// title, or else for the title.
func sizeAttributes(title string) string {
	size, ok := strings.CutPrefix(title, sizeMark)
	if !ok {
		if title == "" {
			return ""
		}
		return ` title="` + html.Escape(string(resolved([]byte(title), false))) + `"`
	}
	w, h, _ := strings.Cut(size, "x")
	s := ""
	if isNumber(w) {
		s = ` width="` + w + `"`
	}
	if isNumber(h) {
		s += ` height="` + h + `"`
	}
	return s
}

// destination writes an address as Markdown's link destination.
func destination(url string) string {
	return "<" + scan.Replace(url, "<", "%3C", ">", "%3E", "\n", "", "\\", "%5C") + ">"
}

// sizeMark begins the title of an image whose author gave its size.
const sizeMark = "\x01"

func imageOf(tag string) string {
	alt := scan.Replace(scan.Attribute(tag, "alt"), "[", "\\[", "]", "\\]", "\n", " ", "`", "\\`")
	return "![" + alt + "](" + destination(scan.Attribute(tag, "src")) + sizeTitle(scan.Attribute(tag, "width"), scan.Attribute(tag, "height")) + ")"
}

// sizeTitle is the title that carries a size in pixels, digits only, or "".
func sizeTitle(w, h string) string {
	w, h = strings.TrimSuffix(w, "px"), strings.TrimSuffix(h, "px")
	if !isNumber(w) {
		w = ""
	}
	if !isNumber(h) {
		h = ""
	}
	if w == "" && h == "" {
		return ""
	}
	return " \"" + sizeMark + w + "x" + h + "\""
}

// sizedImage reads an image with a size at the head of s: ![alt](address =200x100),
// or with attributes after it, ![alt](address){: width="200" }.
func sizedImage(s string) (n int, image string) {
	if !strings.HasPrefix(s, "![") {
		return 0, ""
	}
	s = s[:min(len(s), scan.MaxTag)]
	open := strings.Index(s, "](")
	if open < 0 || strings.Contains(s[:open], "\n\n") {
		return 0, ""
	}
	end := strings.IndexByte(s[open:], ')')
	if end < 0 {
		return 0, ""
	}
	end += open
	if address, size, ok := strings.Cut(s[open+2:end], " ="); ok {
		w, h, ok := strings.Cut(size, "x")
		if title := sizeTitle(w, h); ok && title != "" {
			return end + 1, s[:open+2] + address + title + ")"
		}
	}
	if !strings.HasPrefix(s[end+1:], "{") {
		return 0, ""
	}
	attributes, _, closed := strings.Cut(s[end+2:], "}")
	title := sizeTitle(scan.Attribute(" "+attributes, "width"), scan.Attribute(" "+attributes, "height"))
	if !closed || title == "" || strings.Contains(s[open:end], "\"") {
		return 0, ""
	}
	return end + 1 + len(attributes) + 2, s[:end] + title + ")"
}

// isNumber reports whether s is a number of pixels: one to five digits.
func isNumber(s string) bool {
	return s != "" && len(s) < 6 && strings.Trim(s, "0123456789") == ""
}

// mediaLink is a link to a sound or film, which is not shown.
func mediaLink(s, name string) string {
	src := scan.Attribute(s, "src")
	if src == "" {
		return ""
	}
	return "[" + name + "](" + destination(src) + ")"
}
