package gaps

import (
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// A change is a change of one file: lines removed, and others in their place.
type change struct {
	name  string   // relative to the content, with slashes
	old   []string // its lines, each with its end
	isNew bool
	edits []edit // after sort, in the order of their places
}

// An edit drops lines from a line on, counted from 0, and adds others there.
type edit struct {
	at, drop int
	add      []string
}

// linesOf are the lines of a text, each with its end.
func linesOf(text string) []string { return slices.Collect(strings.Lines(text)) }

// ending is how lines end in a file.
func ending(lines []string) string {
	if len(lines) > 0 && strings.HasSuffix(lines[0], "\r\n") {
		return "\r\n"
	}
	return "\n"
}

// add adds lines after the last one.
func (c *change) add(lines ...string) {
	e := edit{at: len(c.old)}
	for _, line := range lines {
		e.add = append(e.add, line+ending(c.old))
	}
	c.edits = append(c.edits, e)
}

// sort puts the edits in order and joins those of one place. If lines follow
// the last one and it has no line end, it gets one.
func (c *change) sort() {
	slices.SortStableFunc(c.edits, func(a, b edit) int { return (a.at + a.drop) - (b.at + b.drop) })
	var joined []edit
	for _, e := range c.edits {
		if last := len(joined) - 1; last >= 0 && e.drop == 0 && e.at == joined[last].at+joined[last].drop {
			joined[last].add = append(ended(joined[last].add, ending(c.old)), e.add...)
			continue
		}
		if n := len(c.old); e.at == n && n > 0 && !strings.HasSuffix(c.old[n-1], "\n") {
			e = edit{n - 1, 1, append([]string{c.old[n-1] + ending(c.old)}, e.add...)}
		}
		joined = append(joined, e)
	}
	c.edits = joined
}

// ended adds the line end to the last of lines, if it is missing.
func ended(lines []string, end string) []string {
	if last := len(lines) - 1; last >= 0 && !strings.HasSuffix(lines[last], "\n") {
		lines[last] += end
	}
	return lines
}

// text is the changed text of the file.
func (c *change) text() string {
	var b strings.Builder
	at := 0
	for _, e := range c.edits {
		b.WriteString(strings.Join(c.old[at:e.at], "") + strings.Join(e.add, ""))
		at = e.at + e.drop
	}
	b.WriteString(strings.Join(c.old[at:], ""))
	return b.String()
}

// around is how many lines of context a hunk has before and after its changes.
const around = 3

// diff writes the change as git apply and patch -p1 read it.
func (c *change) diff(b *strings.Builder, dir string) {
	from, to := quoted("a/"+path.Join(dir, c.name)), quoted("b/"+path.Join(dir, c.name))
	if c.isNew {
		from = "/dev/null"
	}
	fmt.Fprintf(b, "--- %s\n+++ %s\n", from, to)
	shift := 0
	for i := 0; i < len(c.edits); {
		last := i
		for last+1 < len(c.edits) && c.edits[last+1].at-(c.edits[last].at+c.edits[last].drop) <= 2*around {
			last++
		}
		shift += c.hunk(b, c.edits[i:last+1], shift)
		i = last + 1
	}
}

// hunk writes edits that are near each other. shift is how many lines earlier
// hunks have added; more is how many this one adds.
func (c *change) hunk(b *strings.Builder, edits []edit, shift int) (more int) {
	first, end := max(0, edits[0].at-around), min(len(c.old), edits[len(edits)-1].at+edits[len(edits)-1].drop+around)
	var body strings.Builder
	at := first
	for _, e := range edits {
		write(&body, " ", c.old[at:e.at])
		write(&body, "-", c.old[e.at:e.at+e.drop])
		write(&body, "+", e.add)
		at, more = e.at+e.drop, more+len(e.add)-e.drop
	}
	write(&body, " ", c.old[at:end])
	fmt.Fprintf(b, "@@ -%s +%s @@\n%s", span(first, end-first), span(first+shift, end-first+more), body.String())
	return more
}

// span is the place and length of a hunk, as written in a diff.
func span(first, length int) string {
	if length > 0 {
		first++
	}
	return strconv.Itoa(first) + "," + strconv.Itoa(length)
}

func write(b *strings.Builder, sign string, lines []string) {
	for _, line := range lines {
		b.WriteString(sign + line)
		if !strings.HasSuffix(line, "\n") {
			b.WriteString("\n\\ No newline at end of file\n")
		}
	}
}

// quoted is a path as git writes it: in quotation marks if it has signs that
// would end it or the line, and followed by a tab if it has spaces.
func quoted(name string) string {
	plain := strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\t", `\t`, "\n", `\n`, "\r", `\r`).Replace(name)
	switch {
	case plain != name:
		return `"` + plain + `"`
	case strings.Contains(name, " "):
		return name + "\t"
	}
	return name
}

// pathOf is the path of the content in a patch: as its author named it, if that
// is in the present folder, or else "".
func pathOf(dir string) string {
	dir = filepath.Clean(dir)
	if dir == "." || !filepath.IsLocal(dir) {
		return ""
	}
	return filepath.ToSlash(dir)
}
