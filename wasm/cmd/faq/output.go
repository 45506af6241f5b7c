package main

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// stdio is where a command reads and prints.
type stdio struct {
	in       io.Reader
	out, err *output
}

// An output is what a command prints to. A terminal shows what comes from an author
// or a file system, but does not obey it: control characters and those that reverse
// the direction of text come out as escapes. Only the tool's own colours get through.
type output struct {
	w   io.Writer
	mu  sync.Mutex // the server's log writes too
	err error      // the first error of writing, after which nothing is printed
}

// Write implements io.Writer. Line breaks and tabs are kept.
func (o *output) Write(text []byte) (int, error) {
	o.raw(escape(string(text), "\n\t"))
	return len(text), o.failed()
}

// line prints a text as a single line, with line breaks escaped.
func (o *output) line(text string) { o.raw(escape(text, "") + "\n") }

// painted prints a text in the style of a code of ECMA-48's Select Graphic
// Rendition, as a part of a line; "" for none.
func (o *output) painted(code, text string) {
	text = escape(text, "")
	if code != "" && text != "" {
		text = "\x1b[" + code + "m" + text + "\x1b[0m"
	}
	o.raw(text)
}

// raw prints the tool's own text as it is.
func (o *output) raw(text string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.err == nil && text != "" {
		_, o.err = io.WriteString(o.w, text)
	}
}

// failed is the first error of writing.
func (o *output) failed() error {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.err
}

// escape writes each character that a terminal would obey, or that would
// make a text look like another, as JSON does, and each byte that is not
// UTF-8 as \x and two digits. The characters of kept stay.
func escape(text, kept string) string {
	if utf8.ValidString(text) && !strings.ContainsFunc(text, func(r rune) bool { return obeyed(r, kept) }) {
		return text
	}
	var b strings.Builder
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, text[i])
		case obeyed(r, kept) && r > 0xFFFF:
			fmt.Fprintf(&b, `\u%04x\u%04x`, 0xD800+(r-0x10000)>>10, 0xDC00+(r-0x10000)&0x3FF)
		case obeyed(r, kept):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
		i += size
	}
	return b.String()
}

// obeyed reports whether a terminal may act on a character: C0, DEL and C1,
// direction marks, line separators, and tags, which are invisible.
func obeyed(r rune, kept string) bool {
	switch {
	case strings.ContainsRune(kept, r):
		return false
	case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r), r == '\u2028', r == '\u2029':
		return true
	}
	return r == '\uFEFF' || r >= 0xE0000 && r <= 0xE007F || r >= 0xFFF9 && r <= 0xFFFB
}
