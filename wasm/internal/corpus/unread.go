package corpus

import (
	"cmp"
	"slices"
	"strings"

	"faqwidget/wasm/internal/scan"
)

// Needed by authors only, not by browsers: the parts of a file that are left out
// of the answers, and files that translate nothing.

// A Call is a call to a template engine, left out of what readers see.
type Call struct {
	Line, Column int    // of the file, from 1, the column in bytes
	Text         string // as written, its white space as single spaces
}

// Calls finds the calls that are left out of a file, and the shortcodes and lines
// that include other files.
func Calls(f File) (list []Call) {
	_, text, first, _ := splitFrontMatter(f.Name, withLineFeeds(strings.TrimPrefix(f.Text, "\uFEFF")))
	text = withoutComments(text)
	add := func(at, n int) {
		list = append(list, Call{first + strings.Count(text[:at], "\n"), at - strings.LastIndexByte(text[:at], '\n'), strings.Join(strings.Fields(text[at:at+n]), " ")})
	}
	eachCall(text, func(at, n int, kept string) {
		if kept == "" {
			add(at, n)
		}
	})
	eachOutsideCode(text, func(at int) int {
		if line := strings.TrimSpace(text[at : at+scan.LineLength(text[at:])]); (at == 0 || text[at-1] == '\n') && isInclude(line) {
			add(at, len(line))
			return len(line)
		}
		n, path := shortcode(text[at:])
		if n > 0 && path == "" && isInclusion(text[at:at+n]) {
			add(at, n)
		}
		return n
	})
	slices.SortStableFunc(list, func(a, b Call) int { return cmp.Or(a.Line-b.Line, a.Column-b.Column) })
	return list
}

// inclusions are the shortcodes and tags that include text of other files.
var inclusions = strings.Fields("include include_relative include_cached includes render partial import readfile snippet insert transclude content-ref " +
	"embed-code literalinclude reuse includecode")

// isInclusion reports whether a shortcode includes text of another file.
func isInclusion(shortcode string) bool {
	words := strings.FieldsFunc(shortcode, func(r rune) bool { return strings.ContainsRune("{}<>% \n\t", r) })
	return len(words) > 1 && slices.Contains(inclusions, strings.TrimLeft(words[0], "-"))
}

// Unpaired maps the names of files with a language, whose original is missing, to
// the name that the original would have.
func Unpaired(files []File) map[string]string {
	files = slices.DeleteFunc(slices.Clone(files), func(f File) bool { return IsSynonyms(f.Name) })
	count := map[string]int{}
	for _, f := range files {
		path, _ := cutLanguage(f.Name)
		count[path]++
	}
	alone := map[string]string{}
	for _, f := range files {
		path, tag := cutLanguage(f.Name)
		if dir, _ := splitName(path); tag != "" && count[path] == 1 && len(files) > 1 && strings.HasPrefix(f.Name, dir) && strings.Count(f.Name, "/") == strings.Count(path, "/") {
			alone[f.Name] = path
		}
	}
	return alone
}
