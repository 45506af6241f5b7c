package corpus

import (
	"slices"
	"sort"
	"strings"

	"faqwidget/wasm/internal/scan"
)

// Components and shortcodes with their question, or answer, in an inner one:
// <AccordionTrigger>How?</AccordionTrigger>, {{< question >}}How?{{< /question >}}.

// titleParts end the names of components that title the component around them.
var titleParts = strings.Fields("trigger title header heading summary question label")

// titleWithin is the title in the component that begins the text beneath line i,
// and the index of the line that closes it.
func (p *page) titleWithin(i int) (title string, last int) {
	for i++; i < len(p.lines) && p.blank(i); i++ {
	}
	if i == len(p.lines) {
		return "", i
	}
	line := strings.TrimSpace(p.lines[i])
	if len(line) < 3 || line[0] != '<' || !isTitlePart(line) {
		return "", i
	}
	name, _ := scan.TagName(line)
	block, last := p.until(i, "</"+name, 6)
	inner, rest, ok := scan.Element(strings.TrimSpace(block))
	if !ok || rest != "" {
		return "", last
	}
	return strings.Join(strings.Fields(inner), " "), last
}

// isTitlePart reports whether a tag is that of a title: by its name,
// "<FaqTitle>", or its slot, "<template #title>" and "<span slot="title">".
func isTitlePart(line string) bool {
	tag, _, _ := strings.Cut(line, ">")
	name, closing := scan.TagName(line)
	if closing {
		return false
	}
	component := line[1] >= 'A' && line[1] <= 'Z' || strings.Contains(name, "-")
	return component && slices.ContainsFunc(titleParts, func(part string) bool { return strings.HasSuffix(name, part) }) ||
		slices.Contains(titleKeys, scan.Attribute(tag, "slot")) ||
		slices.ContainsFunc(titleKeys, func(key string) bool {
			return strings.HasSuffix(tag, " #"+key) || strings.HasSuffix(tag, " v-slot:"+key)
		})
}

// questionPart reads a shortcode with a question in it and the answer in the next.
func (p *page) questionPart(m *mark, i int, name, line string) bool {
	n, _ := shortcode(line)
	text, _, closed := cutAny(line[n:], shortcodeEnds(name))
	k := i + 1
	for k < len(p.lines) && p.blank(k) {
		k++
	}
	if !strings.Contains(strings.ToLower(name), "question") || !closed || k == len(p.lines) {
		return false
	}
	words := strings.FieldsFunc(p.lines[k], func(r rune) bool { return strings.ContainsRune("{}<>% ", r) })
	if len(words) == 0 || !strings.Contains(strings.ToLower(words[0]), "answer") {
		return false
	}
	end := k
	for ends := shortcodeEnds(words[0]); end < min(len(p.lines), k+maxFold+p.far); end++ {
		if _, _, closed := cutAny(p.lines[end], ends); closed {
			m.heading, m.end = strings.TrimSpace(text), end+1
			return true
		}
	}
	p.far -= max(0, end-k-maxFold)
	return false
}

// cutAny is strings.Cut at the first of separators that s contains.
func cutAny(s string, separators []string) (before, after string, ok bool) {
	for _, separator := range separators {
		if before, after, ok := strings.Cut(s, separator); ok {
			return before, after, true
		}
	}
	return s, "", false
}

// arranges notes the lines of tabs or steps beneath a question: headings in them
// belong to its answer. In tabs beneath no question, and in tabs inside those,
// there may be questions.
func (p *page) arranges(i int, line string) {
	word := strings.TrimLeft(line, "{<% ")
	if end := strings.IndexAny(word, "}>% "); end >= 0 {
		word = word[:end]
	}
	name := strings.ToLower(word[:min(len(word), len("stepper"))])
	if len(word) == len(line) || i < p.around || !strings.HasPrefix(name, "tab") && !strings.HasPrefix(name, "step") || name == "table" {
		return
	}
	end := p.closing(i, append(shortcodeEnds(word), "</"+word+">")...)
	above := sort.Search(len(p.headings), func(k int) bool { return p.headings[k].line > i }) - 1
	if above < 0 || above == 0 && !p.headings[0].asks {
		p.around = end
	} else if end > i {
		p.hidden = append(p.hidden, [2]int{i, end})
	}
}
