package markdown

import (
	"slices"
	"strings"
)

// Raw HTML is dropped when an answer is rendered, but what it holds is not: an
// image and a link in HTML are read as those of Markdown, elements that part
// text part it, and Markdown between tags is read as Markdown, which CommonMark
// does only behind an empty line.

// blockTags part the text before them from that behind them.
var blockTags = strings.Fields("address article aside blockquote center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
	"header hr li main nav ol p section table tbody thead tr ul")

// opaqueTags hold what is no text; sanitize drops it with them.
var opaqueTags = strings.Fields("iframe math noscript object script style svg template textarea title xmp")

// unwrap rewrites the raw HTML of an answer outside of code.
func unwrap(source string) string {
	if !strings.Contains(source, "<") && !strings.Contains(source, "){") && !strings.Contains(source, " =") {
		return source
	}
	var b strings.Builder
	var fence fence
	start, indented, blank := 0, false, true
	for at := 0; at < len(source); {
		end := at + lineLength(source[at:])
		line := source[at:end]
		empty := strings.TrimSpace(line) == ""
		indented = width(line) >= 4 && (indented || blank) && !empty || indented && empty
		if fence.holds(strings.TrimSpace(line)) || indented {
			unwrapText(&b, source[start:at])
			b.WriteString(line)
			start = end
		}
		blank, at = empty, end
	}
	unwrapText(&b, source[start:])
	return b.String()
}

// unwrapText rewrites a text without fenced code.
func unwrapText(b *strings.Builder, s string) {
	done := 0
	for i := 0; i < len(s); {
		switch s[i] {
		case '`':
			i += codeLength(s[i:])
		case '\\':
			i += 2
		case '!':
			if n, image := sizedImage(s[i:]); n > 0 {
				b.WriteString(s[done:i] + image)
				i += n
				done = i
				continue
			}
			i++
		case '<':
			if n, text, ok := unwrapTag(b, s[done:i], s[i:]); ok {
				b.WriteString(text)
				i += n
				done = i
				continue
			}
			i++
		default:
			i++
		}
	}
	b.WriteString(s[min(done, len(s)):])
}

// codeLength is the length of the code span at the head of s, or that of the
// backticks which open none.
func codeLength(s string) int {
	run := len(s) - len(strings.TrimLeft(s, "`"))
	text := s[run:]
	if end := strings.Index(text, "\n\n"); end >= 0 {
		text = text[:end]
	}
	if at := strings.Index(text, s[:run]); at >= 0 {
		return run + at + run
	}
	return run
}

// unwrapTag writes before, the text in front of the tag at the head of s, and
// gives the length of what is replaced and by what. What is no tag, or is kept
// for sanitize, is not ok.
func unwrapTag(b *strings.Builder, before, s string) (n int, text string, ok bool) {
	name, closing := tagName(s)
	head := len(name) + 1
	if closing {
		head++
	}
	end := strings.IndexByte(s[:min(len(s), maxTag)], '>')
	if name == "" || end < head || strings.IndexByte(" \t\n/>", s[head]) < 0 || slices.Contains(opaqueTags, name) {
		return 0, "", false
	}
	tag, n := s[:end+1], end+1
	next, _, _ := strings.Cut(s[n:], "\n")
	b.WriteString(before)
	switch {
	case name == "summary" && closing || name == "details" && closing && strings.TrimSpace(before) != "":
		if closing && name == "details" {
			return n, "\n\n" + tag + "\n\n", true
		}
		return n, tag + "\n\n", true
	case slices.Contains(allowedTags, name):
		return n, tag, true
	case name == "img" && attribute(tag, "src") != "":
		return n, imageOf(tag), true
	case name == "a" && !closing && attribute(tag, "href") != "":
		if inner, length, ok := linkText(s[n:]); ok {
			return n + length, "[" + inner + "](" + destination(attribute(tag, "href")) + ")", true
		}
	case name == "li":
		if closing {
			return n, "", true
		}
		return n, "\n- ", true
	case slices.Contains(blockTags, name) && (!closing || strings.TrimSpace(next) != ""):
		return n, "\n\n", true
	}
	return n, "", true
}

const (
	maxTag  = 2000 // bytes of a tag
	maxLink = 2000 // bytes of what a link holds
)

// linkText reads up to </a>, in the same paragraph.
func linkText(s string) (text string, n int, ok bool) {
	s = s[:min(len(s), maxLink)]
	end := indexFold(s, "</a>")
	if end < 0 || strings.Contains(s[:end], "\n\n") || indexFold(s[:end], "<a ") >= 0 {
		return "", 0, false
	}
	var b strings.Builder
	unwrapText(&b, s[:end])
	return strings.Join(strings.Fields(b.String()), " "), end + len("</a>"), true
}

// destination writes an address as Markdown's link destination.
func destination(url string) string {
	return "<" + replace(url, "<", "%3C", ">", "%3E", "\n", "", "\\", "%5C") + ">"
}

// sizeMark begins the title of an image whose author gave its size.
const sizeMark = "\x01"

func imageOf(tag string) string {
	alt := replace(attribute(tag, "alt"), "[", "\\[", "]", "\\]", "\n", " ", "`", "\\`")
	return "![" + alt + "](" + destination(attribute(tag, "src")) + sizeTitle(attribute(tag, "width"), attribute(tag, "height")) + ")"
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

func isNumber(s string) bool {
	return s != "" && len(s) < 6 && strings.Trim(s, "0123456789") == ""
}

// sizedImage reads an image with a size at the head of s: ![alt](address =200x100),
// or with attributes behind it, ![alt](address){: width="200" }.
func sizedImage(s string) (n int, image string) {
	if !strings.HasPrefix(s, "![") {
		return 0, ""
	}
	s = s[:min(len(s), maxTag)]
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
	title := sizeTitle(attribute(" "+attributes, "width"), attribute(" "+attributes, "height"))
	if !closed || title == "" || strings.Contains(s[open:end], "\"") {
		return 0, ""
	}
	return end + 1 + len(attributes) + 2, s[:end] + title + ")"
}
