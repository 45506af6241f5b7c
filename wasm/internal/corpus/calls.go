package corpus

import (
	"strings"

	"faqwidget/wasm/internal/scan"
)

// maxCall is how many bytes are searched for the end of a call.
const maxCall = 600

// withoutCalls drops calls to template engines outside of code, such as
// {{> part}}, {{import "part"}} and {{ since('2022') }}. A call may take several
// lines; its line ends stay. The text in {{raw `…`}} is kept. Variables and
// shortcodes are not calls.
func withoutCalls(text string) string {
	if !strings.Contains(text, "{{") {
		return text
	}
	var b strings.Builder
	done := 0
	eachCall(text, func(at, n int, kept string) {
		b.WriteString(text[done:at])
		b.WriteString(kept)
		b.WriteString(strings.Repeat("\n", strings.Count(text[at:at+n], "\n")))
		done = at + n
	})
	return b.String() + text[done:]
}

// eachCall calls do with each call in a text: its offset, its length, and the
// part of it that is shown.
func eachCall(text string, do func(at, n int, kept string)) {
	eachOutsideCode(text, func(at int) int {
		if !strings.HasPrefix(text[at:], "{{") {
			return 0
		}
		n, kept := call(text[at:])
		if n > 0 {
			do(at, n, kept)
		}
		return n
	})
}

// eachOutsideCode calls do with each offset of a text outside of code, skipping
// the n bytes that do has read.
func eachOutsideCode(text string, do func(at int) (n int)) {
	var fence scan.Fence
	for at := 0; at < len(text); {
		end := at + scan.LineLength(text[at:])
		if fence.Holds(strings.TrimSpace(text[at:end])) {
			at = end
			continue
		}
		for at < end {
			if text[at] == '`' {
				at += scan.CodeLength(text[at:])
			} else {
				at += max(do(at), 1)
			}
		}
	}
}

// call gives the length of the call at the head of s, 0 for none, and the part of
// it that is shown.
func call(s string) (n int, kept string) {
	end := strings.Index(s[:min(len(s), maxCall)], "}}")
	if end < 0 || strings.Contains(s[:end], "\n\n") {
		return 0, ""
	}
	inner := strings.TrimSpace(s[2:end])
	word := strings.TrimLeft(inner, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.")
	name, rest := inner[:len(inner)-len(word)], strings.TrimSpace(word)
	n = end + 2
	switch {
	case inner == "" || inner[0] == '<' || inner[0] == '%' || inner[0] == '$':
		return 0, ""
	case strings.IndexByte(">#/^!&*", inner[0]) >= 0:
		return n, ""
	case name == "" || rest == "":
		return 0, ""
	case name == "raw" && len(rest) > 1 && rest[0] == '`':
		return n, rest
	case strings.IndexByte("\"'`(|", rest[0]) >= 0 || word != rest && isWord(rest[0]):
		return n, ""
	}
	return 0, ""
}

func isWord(c byte) bool { return scan.Lower(c) >= 'a' && scan.Lower(c) <= 'z' || c == '_' }

// sized reports whether attributes give an image its size.
func sized(attributes string) bool {
	return strings.Contains(attributes, "width=") || strings.Contains(attributes, "height=")
}

// withoutAttributes drops kramdown's attributes from a line, {: .note } and
// {:target="_blank"}, and turns the name after a heading, {#name}, into an
// anchor.
func withoutAttributes(line string) string {
	if !strings.Contains(line, "{:") && !strings.Contains(line, "{#") && !strings.Contains(line, "{.") {
		return line
	}
	if strings.HasPrefix(strings.TrimLeft(line, " "), "#") {
		if text, slug := cutSlug(line); slug != "" {
			return scan.IndentOf(line) + text + " <a id=\"" + slug + "\"></a>"
		} else if text != line {
			return scan.IndentOf(line) + text
		}
	}
	var b strings.Builder
	for i := 0; i < len(line); {
		if line[i] == '`' {
			n := scan.CodeLength(line[i:])
			b.WriteString(line[i : i+n])
			i += n
			continue
		}
		if end := strings.IndexByte(line[i:], '}'); end > 0 && strings.HasPrefix(line[i:], "{:") && !sized(line[i:i+end]) {
			if i += end + 1; i == len(line) {
				return strings.TrimRight(b.String(), " ")
			}
			continue
		}
		b.WriteByte(line[i])
		i++
	}
	return b.String()
}
