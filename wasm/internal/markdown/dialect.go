package markdown

import "strings"

// Questions that are not ATX or setext headings: bold lines, <summary>, <h3>.

// boldMark reads a paragraph that is one bold line, "**Q: …?**", as a question.
// The answer may follow in the same paragraph on the next line.
func boldMark(content string, line int) (mark, bool) {
	for _, fence := range []string{"**", "__"} {
		inner, ok := strings.CutPrefix(content, fence)
		if !ok {
			continue
		}
		inner, rest, closed := strings.Cut(inner, fence)
		if !closed || strings.TrimSpace(rest) != "" || !readsLikeQuestion(inner) {
			continue
		}
		return mark{level: boldLevel, heading: withoutQ(inner), line: line, body: line + 1}, true
	}
	return mark{}, false
}

// withoutQ drops the "Q:" before a question.
func withoutQ(s string) string {
	for _, prefix := range []string{"Q:", "Q.", "q:"} {
		if rest, ok := strings.CutPrefix(s, prefix); ok {
			return strings.TrimSpace(rest)
		}
	}
	return s
}

// htmlMark reads <details><summary>question</summary> and <h3 id="slug">question</h3>.
func htmlMark(block string, line int) (mark, bool) {
	lower := strings.ToLower(block)
	if at := strings.LastIndex(lower, "<details"); at >= 0 {
		inner, before, ok := between(block[at:], lower[at:], "<summary", "</summary>")
		if !ok {
			return mark{}, false
		}
		return mark{level: boldLevel, heading: withoutQ(inner), line: line + strings.Count(block[:at], "\n"),
			body: line + strings.Count(block[:at+before], "\n") + 1}, true
	}
	for level := 1; level <= 6; level++ {
		tag := string(rune('0' + level))
		if !strings.HasPrefix(strings.TrimSpace(lower), "<h"+tag) {
			continue
		}
		inner, before, ok := between(block, lower, "<h"+tag, "</h"+tag+">")
		if ok {
			return mark{level: level, heading: inner, slug: strings.TrimLeft(attribute(block, "id"), "#"), line: line,
				body: line + strings.Count(block[:before], "\n") + 1}, true
		}
	}
	return mark{}, false
}

// between is the text of the first element that opens with open (without its
// ">") and ends with end, stripped of tags, and the offset behind it.
func between(s, lower, open, end string) (inner string, after int, ok bool) {
	i := strings.Index(lower, open)
	if i < 0 {
		return "", 0, false
	}
	j := strings.IndexByte(s[i:], '>')
	k := strings.Index(lower, end)
	if j < 0 || k < i+j+1 {
		return "", 0, false
	}
	return strings.Join(strings.Fields(withoutTags(s[i+j+1:k])), " "), k + len(end), true
}

// attribute reads name="value" from a tag.
func attribute(tag, name string) string {
	_, rest, ok := strings.Cut(tag, " "+name+"=\"")
	if !ok {
		return ""
	}
	value, _, _ := strings.Cut(rest, "\"")
	return value
}

func withoutTags(s string) string {
	var b strings.Builder
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			break
		}
		j := strings.IndexByte(s[i:], '>')
		if j < 0 {
			break
		}
		b.WriteString(s[:i])
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

// footnotes collects the definitions "[^name]: …" with their indented lines.
func footnotes(lines []string) string {
	var b strings.Builder
	inside := false
	for _, line := range lines {
		starts := strings.HasPrefix(line, "[^") && strings.Contains(line, "]:")
		inside = starts || inside && (strings.HasPrefix(line, "    ") || strings.TrimSpace(line) == "")
		if inside {
			b.WriteString(line)
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// referenced picks the footnotes that text refers to, so that an answer is not
// parsed with those of all others.
func referenced(footnotes, text string) string {
	var b strings.Builder
	inside := false
	for _, line := range strings.Split(footnotes, "\n") {
		if label, _, ok := strings.Cut(line, "]:"); ok && strings.HasPrefix(label, "[^") {
			again := strings.Contains("\n"+b.String(), "\n"+label+"]:") // the first definition holds
			inside = strings.Contains(text, label+"]") && !again
		}
		if inside {
			b.WriteString(line)
			b.WriteByte('\n')
		}
	}
	return b.String()
}
