package disk

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// devices are the names that Windows reserves for devices in every folder, with any extension.
var devices = map[string]bool{"con": true, "prn": true, "aux": true, "nul": true, "conin$": true, "conout$": true}

// goodName reports whether a part of a path is a name on every system, so that
// the same content gives the same output everywhere. Such a name contains
// neither a separator nor a control character, and is not a device of Windows.
func goodName(part string) bool {
	if strings.Contains(part, `\`) || !utf8.ValidString(part) || strings.ContainsFunc(part, unicode.IsControl) {
		return false
	}
	stem, _, _ := strings.Cut(strings.ToLower(part), ".")
	stem = strings.TrimRight(stem, " ")
	if port, ok := strings.CutPrefix(stem, "com"); ok && isPort(port) {
		return false
	}
	if port, ok := strings.CutPrefix(stem, "lpt"); ok && isPort(port) {
		return false
	}
	return !devices[stem]
}

// isPort reports whether a text is what follows COM or LPT in the name of a
// device: a digit, or a superscript 1, 2 or 3.
func isPort(text string) bool {
	r, size := utf8.DecodeRuneInString(text)
	return size > 0 && size == len(text) && strings.ContainsRune("0123456789¹²³", r)
}
