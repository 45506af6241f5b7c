package corpus

import (
	"strings"

	"faqwidget/wasm/internal/scan"
)

// withoutComments empties the comments of HTML and MDX outside of code. Their
// line ends stay, so line numbers stay right. Comments that begin with "faq:" are
// the author's notes and are kept.
func withoutComments(source string) string {
	if !strings.Contains(source, "<!--") && !strings.Contains(source, "{/*") {
		return source
	}
	var b strings.Builder
	var fence scan.Fence
	closer := "" // of the comment being read
	lasts := map[string]int{"-->": len(source) - strings.LastIndex(source, "-->"), "*/}": len(source) - strings.LastIndex(source, "*/}")}
	for len(source) > 0 {
		n := scan.LineLength(source)
		line := source[:n]
		source = source[n:]
		if closer == "" && fence.Holds(strings.TrimSpace(line)) {
			b.WriteString(line)
			continue
		}
		if closer == "" && !strings.Contains(line, "<!--") && !strings.Contains(line, "{/*") {
			b.WriteString(line)
			continue
		}
		closer = uncommented(&b, line, closer, func(end string) bool { return lasts[end] <= len(source) })
	}
	return b.String()
}

// uncommented writes line without its comments. It returns the closer of a
// comment that continues on the next line. One that is never closed is text.
func uncommented(b *strings.Builder, line, closer string, closes func(end string) bool) string {
	for {
		if closer != "" {
			_, after, ok := strings.Cut(line, closer)
			if !ok {
				if strings.HasSuffix(line, "\n") {
					b.WriteByte('\n')
				}
				return closer
			}
			line, closer = after, ""
		}
		at, end := openComment(line)
		if at < 0 {
			b.WriteString(line)
			return ""
		}
		if !strings.Contains(line[at:], end) && !closes(end) {
			b.WriteString(line)
			return ""
		}
		b.WriteString(line[:at])
		line, closer = line[at+len("<!-"):], end
	}
}

// openComment finds the first comment in line that is neither in code nor a
// note, and its closer.
func openComment(line string) (at int, end string) {
	code := 0 // length of the run of backticks that opened code
	for i := 0; i < len(line); i++ {
		switch {
		case line[i] == '`':
			run := len(line[i:]) - len(strings.TrimLeft(line[i:], "`"))
			if code == 0 && strings.Contains(line[i+run:], line[i:i+run]) {
				code = run
			} else if run == code {
				code = 0
			}
			i += run - 1
		case code > 0:
		case strings.HasPrefix(line[i:], "<!--") && !strings.HasPrefix(strings.TrimLeft(line[i+4:], " "), "faq:"):
			return i, "-->"
		case strings.HasPrefix(line[i:], "{/*"):
			return i, "*/}"
		}
	}
	return -1, ""
}
