package markdown

import "strings"

// HTML read as text: tags, attributes and elements of a source.

// element splits the first element of s, whose tag s begins with, into what it
// holds and what follows its end.
func element(s string) (inner, rest string, ok bool) {
	if s == "" {
		return "", "", false
	}
	name, _ := tagName(s)
	open, end := strings.IndexByte(s, '>'), indexFold(s, "</"+name)
	if open < 0 || end <= open {
		return "", "", false
	}
	return s[open+1 : end], strings.TrimSpace(afterString(s[end:], ">")), true
}

// indexFold is strings.Index with no regard to the case of ASCII letters.
func indexFold(s, text string) int {
	for i := 0; i+len(text) <= len(s); i++ {
		if hasPrefixFold(s[i:], text) {
			return i
		}
	}
	return -1
}

// hasPrefixFold is strings.HasPrefix in the same way. The folding of package
// strings would bring its tables.
func hasPrefixFold(s, head string) bool {
	if len(s) < len(head) {
		return false
	}
	for i := range len(head) {
		if lower(s[i]) != lower(head[i]) {
			return false
		}
	}
	return true
}

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		c |= 0x20
	}
	return c
}

// replace replaces each first of a pair by the second, one pair after the other.
// In the engine, strings.Replacer would weigh 14 kB.
func replace(s string, pairs ...string) string {
	for i := 0; i < len(pairs); i += 2 {
		s = strings.ReplaceAll(s, pairs[i], pairs[i+1])
	}
	return s
}

// attribute reads name="value", 'value' or a bare value from a tag.
func attribute(tag, name string) string {
	_, rest, ok := strings.Cut(tag, " "+name+"=")
	if !ok || rest == "" {
		return ""
	}
	if quote := rest[:1]; quote == "\"" || quote == "'" {
		value, _, _ := strings.Cut(rest[1:], quote)
		return value
	}
	if end := strings.IndexAny(rest, " \t\n>"); end >= 0 {
		rest = rest[:end]
	}
	return strings.TrimSuffix(rest, "/")
}

// htmlToMarkdown writes the emphasis and code of an HTML heading as Markdown;
// other tags go.
func htmlToMarkdown(s string) string {
	return withoutTags(replace(s, "<code>", "`", "</code>", "`", "<b>", "**", "</b>", "**", "<strong>", "**", "</strong>", "**",
		"<i>", "*", "</i>", "*", "<em>", "*", "</em>", "*", "<br>", " "))
}

// htmlText is the text of HTML: words that tags part stay apart.
func htmlText(s string) string {
	return withoutTags(replace(s, "<summary", " <summary", "</summary", " </summary", "<p", " <p", "<li", " <li", "<br", " <br",
		"<t", " <t", "<d", " <d"))
}

// withoutTags drops the tags from s. What is no tag, "a < b", stays.
func withoutTags(s string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			break
		}
		name, _ := tagName(s[i:])
		j := strings.IndexByte(s[i:], '>')
		if j < 0 {
			break
		}
		b.WriteString(s[:i])
		if name == "" && !strings.HasPrefix(s[i:], "<!--") {
			b.WriteByte('<')
			j = 0
		}
		s = s[i+j+1:]
	}
	b.WriteString(s)
	return b.String()
}

// takeNotes takes the comments <!-- faq: aliases=a, b; tags=c --> off the head of
// an answer. Further down they stay: there they are somebody's example.
func takeNotes(answer string) (frontMatter, string) {
	notes := frontMatter{}
	for {
		head, ok := strings.CutPrefix(strings.TrimLeft(answer, " \n"), "<!-- faq:")
		inner, rest, closed := strings.Cut(head, "-->")
		if !ok || !closed {
			return notes, answer
		}
		for _, pair := range strings.Split(inner, ";") {
			key, values, _ := strings.Cut(pair, "=")
			key = strings.TrimSpace(key)
			for _, value := range strings.Split(values, ",") {
				if value = strings.TrimSpace(value); value != "" {
					notes[key] = append(notes[key], value)
				}
			}
		}
		answer = strings.TrimLeft(rest, "\n")
	}
}

// footnotes collects the definitions "[^name]: …" with their indented lines by
// their labels, "[^name". The first of a name holds.
func footnotes(lines []string) map[string]string {
	var all map[string]string
	for i := 0; i < len(lines); i++ {
		label, _, ok := strings.Cut(lines[i], "]:")
		if !ok || !strings.HasPrefix(label, "[^") {
			continue
		}
		first := i
		for i+1 < len(lines) && (strings.HasPrefix(lines[i+1], "    ") || strings.TrimSpace(lines[i+1]) == "") {
			i++
		}
		if all == nil {
			all = map[string]string{}
		}
		if _, again := all[label]; !again {
			all[label] = strings.Join(lines[first:i+1], "\n") + "\n"
		}
	}
	return all
}

// referenced picks the footnotes that text refers to, each once, so that an
// answer is not parsed with those of all others.
func referenced(footnotes map[string]string, text string) string {
	var b strings.Builder
	picked := map[string]bool{}
	for {
		_, after, found := strings.Cut(text, "[^")
		if !found {
			return b.String()
		}
		end := max(0, strings.IndexAny(after, "[]\n"))
		if label := text[len(text)-len(after)-2:][:2+end]; strings.HasPrefix(after[end:], "]") && !picked[label] {
			picked[label] = true
			b.WriteString(footnotes[label])
		}
		text = after[end:]
	}
}
