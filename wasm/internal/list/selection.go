package list

import (
	"strings"
)

// Move is the option that becomes active when key is pressed in the search box.
// active is the present one of count options, -1 for none. ok is false if the key
// is not for the list.
func Move(key string, active, count int) (next int, ok bool) {
	if count == 0 {
		return -1, false
	}
	switch key {
	case "ArrowDown":
		return (active + 1) % count, true
	case "ArrowUp":
		if active <= 0 {
			return count - 1, true
		}
		return active - 1, true
	case "Home", "PageUp":
		return 0, active >= 0
	case "End", "PageDown":
		return count - 1, active >= 0
	}
	return active, false
}

// Blank reports whether a query asks nothing; then the FAQ itself is shown.
func Blank(query string) bool { return strings.TrimSpace(query) == "" }
