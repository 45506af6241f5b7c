package lint

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/faq"
)

var (
	note     = regexp.MustCompile(`<!--\s*faq:([^>]*?)-->`)
	frontKey = regexp.MustCompile(`^([A-Za-z][A-Za-z_-]*)\s*[:=]`)
)

// foreignKeys are keys of other programs that look like ours.
var foreignKeys = strings.Fields("tag page var languages link")

// frontKeys are the keys of front matter that an engine or a build reads.
var frontKeys = slices.Concat(corpus.FrontKeys, corpus.SiteKeys)

// checkKeys finds keys that are not read: unknown ones in our comments, and
// misspelt ones in front matter.
func (c *checker) checkKeys() faq.Faults {
	var faults faq.Faults
	for _, f := range c.Files {
		if c.isRead(f.Name) {
			faults = append(faults, c.checkFrontKeys(f)...)
			faults = append(faults, c.checkNotes(f)...)
		}
	}
	return faults
}

func (c *checker) checkFrontKeys(f corpus.File) (faults faq.Faults) {
	end := c.line(f.Name, 1)
	if end != "---" && end != "+++" {
		return nil
	}
	for n := 2; n <= len(c.lines[f.Name]) && c.line(f.Name, n) != end && c.line(f.Name, n) != "..."; n++ {
		m := frontKey.FindStringSubmatch(c.line(f.Name, n))
		if m == nil || slices.Contains(frontKeys, m[1]) || slices.Contains(foreignKeys, m[1]) {
			continue
		}
		if meant := slip(m[1]); meant != "" {
			faults = append(faults, faq.Fault{File: f.Name, Line: n, Column: 1, Kind: faq.KindUnknownKey,
				Message: "the key " + strconv.Quote(m[1]) + " is unknown in front matter", Fix: "did you mean " + strconv.Quote(meant) + "?"})
		}
	}
	return faults
}

// slip is the key of ours that the author of another meant, or "": one letter is
// missing, added or wrong, two have changed places, or capitals are used.
func slip(key string) string {
	if lower := strings.ToLower(key); lower != key && slices.Contains(frontKeys, lower) {
		return lower
	}
	for _, own := range frontKeys {
		if len(own) > len("lang") && faq.Nearest(key, []string{own}, 1) != "" || transposed(key, own) {
			return own
		}
	}
	return ""
}

// transposed reports whether two neighbours of a have changed places in b.
func transposed(a, b string) bool {
	if len(a) != len(b) || a == b {
		return false
	}
	i := 0
	for a[i] == b[i] {
		i++
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

func (c *checker) checkNotes(f corpus.File) (faults faq.Faults) {
	fenced := false
	c.line(f.Name, 1) // makes c.lines
	for i, line := range c.lines[f.Name] {
		if start := strings.TrimSpace(line); strings.HasPrefix(start, "```") || strings.HasPrefix(start, "~~~") {
			fenced = !fenced
		}
		if fenced {
			continue
		}
		line = codeSpan.ReplaceAllStringFunc(line, func(code string) string { return strings.Repeat(" ", len(code)) })
		for _, m := range note.FindAllStringSubmatchIndex(line, -1) {
			at := m[2]
			for pair := range strings.SplitSeq(line[m[2]:m[3]], ";") {
				key, _, _ := strings.Cut(pair, "=")
				column := at + len(key) - len(strings.TrimLeft(key, " \t")) + 1
				at += len(pair) + 1
				if key = strings.TrimSpace(key); key == "" || slices.Contains(corpus.NoteKeys, key) {
					continue
				}
				fix := "the keys are " + strings.Join(corpus.NoteKeys, ", ")
				if near := faq.Nearest(strings.ToLower(key), corpus.NoteKeys, 2); near != "" {
					fix = "did you mean " + strconv.Quote(near) + "?"
				}
				faults = append(faults, faq.Fault{File: f.Name, Line: i + 1, Column: column, Kind: faq.KindUnknownKey,
					Message: "the key " + strconv.Quote(key) + " is unknown in a comment for the FAQ", Fix: fix})
			}
		}
	}
	return faults
}
