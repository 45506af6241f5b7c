package corpus

import (
	"strings"
	"unicode/utf8"

	"faqwidget/wasm/internal/faq"
)

// unreadable reports whether a text is not Markdown at all, with the fault.
func unreadable(name, text string) (faq.Fault, bool) {
	fault := faq.Fault{File: name, Line: 1, Kind: faq.KindUnreadable}
	start := strings.ToLower(strings.TrimSpace(text[:min(len(text), 200)]))
	switch {
	case strings.HasPrefix(start, "<!doctype html") || strings.HasPrefix(start, "<html") || isHTMLName(name):
		fault.Message, fault.Fix = "this is an HTML page, not Markdown", "faq import makes Markdown of it; if it should be Markdown, the server may have answered with a page"
	case isUTF16(text):
		fault.Message, fault.Fix = "the text is UTF-16, not UTF-8", "save the file as UTF-8"
	case strings.IndexByte(text, 0) >= 0:
		fault.Line = 1 + strings.Count(text[:strings.IndexByte(text, 0)], "\n")
		fault.Message, fault.Fix = "this is a binary file, not Markdown", "name a text file"
	case !utf8.ValidString(text):
		fault.Line = 1 + strings.Count(text[:firstInvalid(text)], "\n")
		fault.Message, fault.Fix = "the text is not UTF-8", "save the file as UTF-8"
	default:
		return fault, false
	}
	return fault, true
}

// isHTMLName reports whether a file or an address is named as an HTML page.
func isHTMLName(name string) bool {
	name, _, _ = strings.Cut(strings.ToLower(name), "?")
	return strings.HasSuffix(name, ".html") || strings.HasSuffix(name, ".htm")
}

// withLineFeeds is a text with all its lines ended by a line feed. By section 2.1
// of CommonMark, a carriage return ends one too, alone or before a line feed.
func withLineFeeds(text string) string {
	if strings.IndexByte(text, '\r') < 0 {
		return text
	}
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
}

// isUTF16 reports whether a text begins with UTF-16's byte order mark or with
// every other byte zero, as Latin letters in UTF-16 do.
func isUTF16(text string) bool {
	if strings.HasPrefix(text, "\xFF\xFE") || strings.HasPrefix(text, "\xFE\xFF") {
		return true
	}
	const enough = 4 // letters
	for first := range 2 {
		n := 0
		for i := first; i|1 < len(text) && text[i] == 0 && text[i^1] != 0; i += 2 {
			n++
		}
		if n >= enough {
			return true
		}
	}
	return false
}

func firstInvalid(text string) int {
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return len(text)
}
