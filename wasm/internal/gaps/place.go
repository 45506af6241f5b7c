package gaps

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/faq"
)

// A place is a line of a file that is, or may become, the comment with the
// aliases of an entry.
type place struct {
	file string
	line int  // counted from 0
	has  bool // whether that line is such a comment
}

// The parts of a comment with the author's notes.
const (
	noteStart = "<!-- faq:"
	noteEnd   = "-->"
)

// reach is how many lines beneath a question are tried as a place.
const reach = 12

// placeOf finds the place for new aliases of an entry by trial: the file is
// read with them on each line in turn, until the entry has them and nothing
// else has changed.
func placeOf(c *author.Content, e *faq.Entry, aliases []string) (place, bool) {
	text, there := c.Written(e.Source.File)
	if !there {
		return place{}, false
	}
	lines := linesOf(text)
	before := entriesOf(c, e.Source.File, text)
	at := slices.IndexFunc(before, func(o *faq.Entry) bool { return o.Line == e.Line && o.Question == e.Question })
	if at < 0 {
		return place{}, false
	}
	end := min(len(lines), e.Line+reach)
	for _, has := range []bool{true, false} {
		for line := max(0, e.Line-1); line <= end; line++ {
			p := place{e.Source.File, line, has}
			if has && (line == len(lines) || !isNote(lines[line])) {
				continue
			}
			tried := change{old: lines, edits: []edit{p.edit(lines, aliases)}}
			tried.sort()
			if gets(before, entriesOf(c, p.file, tried.text()), at, aliases) {
				return p, true
			}
		}
	}
	return place{}, false
}

// entriesOf reads one file by itself.
func entriesOf(c *author.Content, file, text string) []*faq.Entry {
	read, _ := corpus.Parse([]corpus.File{{Name: file, Text: text}}, c.Vars)
	return read.Entries()
}

// gets reports whether one entry has got the aliases and nothing else has changed.
func gets(before, after []*faq.Entry, at int, aliases []string) bool {
	return len(before) == len(after) && slices.EqualFunc(before, after, func(a, b *faq.Entry) bool {
		want := a.Aliases
		if a == before[at] {
			want = append(slices.Clone(a.Aliases), aliases...)
		}
		return a.Slug == b.Slug && a.Question == b.Question && strings.TrimSpace(a.Answer) == strings.TrimSpace(b.Answer) && slices.Equal(want, b.Aliases) &&
			slices.Equal(a.Tags, b.Tags) && slices.Equal(a.Pages, b.Pages) && slices.Equal(a.Sections, b.Sections)
	})
}

func isNote(line string) bool {
	line = strings.TrimSpace(line)
	return strings.HasPrefix(line, noteStart) && strings.Index(line, noteEnd) == len(line)-len(noteEnd)
}

// edit is the edit that adds the aliases at the place.
func (p place) edit(lines []string, aliases []string) edit {
	list := strings.Join(aliases, ", ")
	if !p.has {
		return edit{at: p.line, add: []string{noteStart + " aliases=" + list + " " + noteEnd + ending(lines)}}
	}
	head, inner, _ := strings.Cut(lines[p.line], noteStart)
	inner, rest, _ := strings.Cut(inner, noteEnd)
	pairs := strings.Split(strings.TrimSpace(inner), ";")
	at := slices.IndexFunc(pairs, func(pair string) bool { return strings.HasPrefix(strings.ReplaceAll(pair, " ", ""), "aliases=") })
	if at < 0 {
		pairs = append([]string{"aliases=" + list}, " "+strings.TrimSpace(pairs[0]))
		pairs = append(pairs, strings.Split(strings.TrimSpace(inner), ";")[1:]...)
	} else {
		pairs[at] = strings.TrimRight(pairs[at], " ") + ", " + list
	}
	return edit{at: p.line, drop: 1, add: []string{head + noteStart + " " + strings.Join(pairs, ";") + " " + noteEnd + rest}}
}

// aliasOf is a query in the form of an alias, or "": without signs that end an
// alias, a list of them or a comment, and without those of code and variables.
func aliasOf(query string) string {
	alias := strings.Map(func(r rune) rune {
		if strings.ContainsRune(",;=<>{}`|\"\\", r) {
			return ' '
		}
		return r
	}, query)
	for strings.Contains(alias, "--") {
		alias = strings.ReplaceAll(alias, "--", "-")
	}
	return strings.Join(strings.Fields(alias), " ")
}

// questionOf is a query in the form of a heading, or "": words, and marks that
// Markdown and the reader of FAQs leave as they are.
func questionOf(query string) string {
	words := strings.Join(strings.FieldsFunc(query, func(r rune) bool {
		return !unicode.In(r, unicode.L, unicode.M, unicode.N) && !strings.ContainsRune("'’.,%", r)
	}), " ")
	words = strings.TrimRight(strings.TrimLeft(words, "'’.,% 0123456789"), "'’.,% ")
	first, size := utf8.DecodeRuneInString(words)
	if size == 0 || !strings.ContainsFunc(words, unicode.IsLetter) {
		return ""
	}
	last, _ := utf8.DecodeLastRuneInString(words)
	mark := "?"
	switch {
	case unicode.In(last, unicode.Han, unicode.Hiragana, unicode.Katakana):
		mark = "？"
	case unicode.Is(unicode.Arabic, last):
		mark = "؟"
	}
	return string(unicode.ToUpper(first)) + words[size:] + mark
}

// headingOf is the beginning of the headings of a file's questions, taken from
// the last one; "" if it has none.
func headingOf(c *author.Content, file string) (heading string) {
	text, _ := c.Written(file)
	lines := linesOf(text)
	for _, e := range c.Corpus.Entries() {
		if e.Source.File != file || e.Line < 1 || e.Line > len(lines) {
			continue
		}
		line := lines[e.Line-1]
		if level := len(line) - len(strings.TrimLeft(line, "#")); level > 0 && level <= 6 && line[level] == ' ' {
			heading = line[:level] + " "
		}
	}
	return heading
}
