package faq

import "strings"

// Suggest lists the numbers of up to n entries whose Pages match path, most specific
// first: an exact page before a glob, a glob with more literal bytes before one with
// fewer, and equals in reading order.
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

// exactPage is added to the score of a glob without wildcards: more than any path has
// bytes.
const exactPage = 1 << 20

// matchPage is how specific a glob is for a host path: 0 if it does not match,
// otherwise 1, plus the number of its literal bytes, plus exactPage if all of it is
// literal.
//
// Segments are divided by "/"; a slash at either end means nothing. In a segment, "*"
// matches any characters. A whole segment "{name}" matches exactly one segment, and
// "**" any number of segments, or none. The globs "*" and "**" match every page. The
// path ends before "?" or "#".
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

// matchSegments matches segments; "**" matches any number of them.
func matchSegments(glob, path []string) bool {
	return matchAll(len(glob), len(path),
		func(g int) bool { return glob[g] == "**" },
		func(g, p int) bool { return matchSegment(glob[g], path[p]) })
}

// matchSegment matches the bytes of a segment; "*" matches any number of them.
func matchSegment(glob, text string) bool {
	if isPlaceholder(glob) {
		return text != ""
	}
	return matchAll(len(glob), len(text),
		func(g int) bool { return glob[g] == '*' },
		func(g, p int) bool { return glob[g] == text[p] })
}

// matchAll reports whether a glob of globs items matches a path of paths items, all of
// them. A star matches any number, another item one for which matches is true. Only
// the last star is remembered, so it takes at most globs × paths steps.
func matchAll(globs, paths int, star func(g int) bool, matches func(g, p int) bool) bool {
	g, p, last, from := 0, 0, -1, 0
	for p < paths {
		switch {
		case g < globs && star(g):
			last, from = g, p
			g++
		case g < globs && matches(g, p):
			g, p = g+1, p+1
		case last >= 0:
			from++
			g, p = last+1, from
		default:
			return false
		}
	}
	for g < globs && star(g) {
		g++
	}
	return g == globs
}

func isPlaceholder(segment string) bool {
	return len(segment) > 2 && segment[0] == '{' && segment[len(segment)-1] == '}' && !strings.Contains(segment, "*")
}
