package markdown

import (
	"slices"
	"strings"

	"faqwidget/wasm/internal/scan"
)

// maxElement is how many bytes are searched for the end of a block.
const maxElement = 60_000

// insideOf is the content of the element called name at the head of s, and the
// length of the element, 0 if it has no end.
func insideOf(s, name string) (inner string, n int) {
	s = s[:min(len(s), maxElement)]
	start := strings.IndexByte(s, '>') + 1
	open := 1
	for at := start; at > 0 && at < len(s); {
		i := strings.IndexByte(s[at:], '<')
		if i < 0 {
			break
		}
		at += i
		tag, closing := scan.TagName(s[at:])
		end := strings.IndexByte(s[at:], '>')
		switch {
		case end < 0:
			return "", 0
		case tag == name && closing:
			if open--; open == 0 {
				return s[start:at], at + end + 1
			}
		case tag == name:
			open++
		}
		at++
	}
	return "", 0
}

// codeBlock is fenced code with the text of <pre>.
func codeBlock(s, inner string) string {
	language := ""
	if _, after, ok := strings.Cut(s[:len(s)-len(inner)]+inner[:min(len(inner), 200)], "language-"); ok {
		language = after[:len(after)-len(strings.TrimLeft(after, "abcdefghijklmnopqrstuvwxyz0123456789+#"))]
	}
	code := strings.Trim(string(resolved([]byte(scan.WithoutTags(scan.Replace(inner, "<br>", "\n", "<br/>", "\n", "<br />", "\n"))), false)), "\n")
	fence := "```"
	for strings.Contains(code, fence) {
		fence += "`"
	}
	return fence + language + "\n" + strings.TrimRight(code, " \n") + "\n" + fence
}

// parts are the contents of the elements called one of names, and their tags,
// except those inside an element called one of nested. An element may lack its
// end.
func parts(s string, nested []string, names ...string) (list []string, tags []string) {
	depth, start := 0, -1
	tag := ""
	flush := func(end int) {
		if start >= 0 {
			list, tags = append(list, s[start:end]), append(tags, tag)
		}
		start = -1
	}
	for at := 0; at < len(s); at++ {
		if s[at] != '<' {
			continue
		}
		name, closing := scan.TagName(s[at:])
		switch {
		case slices.Contains(nested, name) && !closing:
			depth++
		case slices.Contains(nested, name):
			depth--
		case depth > 0 || !slices.Contains(names, name):
		case closing:
			flush(at)
		default:
			flush(at)
			end := strings.IndexByte(s[at:], '>')
			if end < 0 {
				return list, tags
			}
			tag = name
			start = at + end + 1
		}
	}
	flush(len(s))
	return list, tags
}
