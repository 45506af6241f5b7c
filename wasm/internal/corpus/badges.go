package corpus

import (
	"slices"
	"strings"
)

// badgeHosts are parts of the addresses of images that show the state of a project.
var badgeHosts = []string{"shields.io", "badge", "travis-ci", "codecov.io", "coveralls.io", "circleci.com", "/workflows/", "discordapp.com/api/guilds"}

// withoutBadges empties the lines of badges, as at the head of a README: images
// that are links, and images of services that make them.
func withoutBadges(text string) string {
	if !strings.Contains(text, "![") {
		return text
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if line = strings.TrimSpace(line); strings.HasPrefix(line, "[![") || isBadge(line) {
			lines[i] = ""
		}
	}
	return strings.Join(lines, "\n")
}

// isBadge reports whether a line holds only images, all of them badges.
func isBadge(line string) bool {
	for line != "" {
		_, target, ok := strings.Cut(line, "](")
		address, rest, closed := strings.Cut(target, ")")
		if !ok || !closed || !strings.HasPrefix(line, "![") ||
			!slices.ContainsFunc(badgeHosts, func(part string) bool { return strings.Contains(address, part) }) {
			return false
		}
		line = strings.TrimSpace(rest)
	}
	return true
}
