package faq

import "strings"

// Suggest lists the numbers of up to n entries whose Pages match path, most
// specific first: a page named exactly before a glob, a glob with more literal
// letters before one with fewer, and the reading order between equals.
func (c *Corpus) Suggest(path string, n int) []int {
	var list, scores []int
	for number, e := range c.Entries() {
		best := 0
		for _, glob := range e.Pages {
			best = max(best, matchPage(glob, path))
		}
		if best == 0 {
			continue
		}
		at := len(list)
		for at > 0 && scores[at-1] < best {
			at--
		}
		list = append(list[:at], append([]int{number}, list[at:]...)...)
		scores = append(scores[:at], append([]int{best}, scores[at:]...)...)
	}
	return list[:max(0, min(n, len(list)))]
}

// exactPage is added to the score of a glob without wildcards: more than any
// path has letters.
const exactPage = 1 << 20

// matchPage tells how specific a glob is for a host path: 0 when it does not
// match, otherwise 1 and the number of its literal bytes, and exactPage more
// when all of it is literal. Segments are divided by "/", and a slash at the
// end means nothing. In a segment "*" stands for any letters; a whole segment
// "{name}" for exactly one, "**" for any number of segments, none included. The
// globs "*" and "**" match every page. What follows "?" or "#" in the path does
// not count; a glob may begin without its slash.
func matchPage(glob, path string) int {
	if i := strings.IndexAny(path, "?#"); i >= 0 {
		path = path[:i]
	}
	glob, path = strings.Trim(strings.TrimSpace(glob), "/"), strings.Trim(path, "/")
	if glob == "*" {
		return 1
	}
	parts := strings.Split(glob, "/")
	if !matchSegments(parts, strings.Split(path, "/")) {
		return 0
	}
	score, literal := 1, true
	for _, part := range parts {
		if part == "**" || isPlaceholder(part) {
			literal = false
			continue
		}
		stars := strings.Count(part, "*")
		score += len(part) - stars
		literal = literal && stars == 0
	}
	if literal {
		score += exactPage
	}
	return score
}

// matchSegments is the usual matching with one wildcard remembered, first for
// "**" over segments, then for "*" within one: linear in practice, never exponential.
func matchSegments(glob, path []string) bool {
	g, p, star, from := 0, 0, -1, 0
	for p < len(path) {
		switch {
		case g < len(glob) && glob[g] == "**":
			star, from = g, p
			g++
		case g < len(glob) && matchSegment(glob[g], path[p]):
			g, p = g+1, p+1
		case star >= 0:
			from++
			g, p = star+1, from
		default:
			return false
		}
	}
	for g < len(glob) && glob[g] == "**" {
		g++
	}
	return g == len(glob)
}

func matchSegment(glob, text string) bool {
	if isPlaceholder(glob) {
		return text != ""
	}
	g, p, star, from := 0, 0, -1, 0
	for p < len(text) {
		switch {
		case g < len(glob) && glob[g] == '*':
			star, from = g, p
			g++
		case g < len(glob) && glob[g] == text[p]:
			g, p = g+1, p+1
		case star >= 0:
			from++
			g, p = star+1, from
		default:
			return false
		}
	}
	return strings.Trim(glob[g:], "*") == ""
}

func isPlaceholder(segment string) bool {
	return len(segment) > 2 && segment[0] == '{' && segment[len(segment)-1] == '}' && !strings.Contains(segment, "*")
}
