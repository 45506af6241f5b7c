package corpus

import (
	"strings"
	"unicode"

	"faqwidget/wasm/internal/scan"
)

// Navigation within a page, which says nothing itself: tables of contents made by
// hand, and links back to the top. The widget has its own.

// worthReading reports whether a text is more than empty lines, rules, anchors
// and tables of contents.
func worthReading(text string) bool {
	for _, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "<!--") && !isRule(line) && !isContentsLine(line) && !isMachinery(line) && !isBare(line) {
			return true
		}
	}
	return false
}

// isBare reports whether a line is HTML without a word, as anchors and containers are.
func isBare(line string) bool {
	return line[0] == '<' && strings.TrimSpace(scan.WithoutTags(line)) == "" && scan.IndexFold(line, "<img") < 0
}

// isContents reports whether an answer is only a table of contents, and not
// merely missing.
func isContents(answer string) bool {
	return strings.Contains(answer, "#") && withoutContents(answer, false) != answer && !worthReading(withoutContents(answer, false))
}

// leadsAround reports whether a text holds links into its page.
func leadsAround(text string) bool {
	return strings.Contains(text, "](#") || strings.Contains(text, "href=\"#")
}

// withoutContents drops lists with mostly links into the page. In the text of a
// question, such a list is the answer and is kept.
func withoutContents(text string, asks bool) string {
	if asks || !leadsAround(text) {
		return text
	}
	lines := strings.Split(text, "\n")
	start, links, items := 0, 0, 0
	for i := 0; i <= len(lines); i++ {
		if i < len(lines) && strings.TrimSpace(lines[i]) == "" {
			continue
		}
		if i < len(lines) && isContentsLine(lines[i]) {
			links++
			items++
			continue
		}
		if i < len(lines) && isItem(lines[i]) {
			items++
			continue
		}
		if links*2 > items || links > 1 && links*3 > items {
			for k := start; k < i; k++ {
				lines[k] = ""
			}
			withoutContentsName(lines, start, i)
		}
		start, links, items = i+1, 0, 0
	}
	return strings.Join(lines, "\n")
}

// withoutContentsName empties the line above that calls the lines from first to
// end a table of contents; it may be the summary of a fold.
func withoutContentsName(lines []string, first, end int) {
	above := func(i int) int {
		for i--; i >= 0 && strings.TrimSpace(lines[i]) == ""; i-- {
		}
		return i
	}
	name := above(first)
	if name < 0 || !isContentsName(strings.Trim(scan.WithoutTags(lines[name]), "*_# ")) {
		return
	}
	if at := above(name); at >= 0 && strings.HasPrefix(strings.TrimSpace(lines[at]), "<details") {
		lines[at] = ""
	} else if !strings.Contains(lines[name], "<details") {
		end = len(lines)
	}
	lines[name] = ""
	for ; end < len(lines); end++ {
		if line := strings.TrimSpace(lines[end]); line != "" {
			if strings.HasPrefix(line, "</details") {
				lines[end] = ""
			}
			return
		}
	}
}

// isItem reports whether a line is a list item, HTML that only holds a list
// together, or a link into the page on its own.
func isItem(line string) bool {
	line = strings.TrimSpace(line)
	return scan.IsListMarker(line) || line[0] == '<' && (strings.TrimSpace(scan.WithoutTags(line)) == "" || !saysMoreThanLinks(line))
}

// isContentsLine reports whether a line begins with a link into the page: a list
// item, or a line of such links and no other words.
func isContentsLine(line string) bool {
	line = strings.TrimSpace(line)
	if line == "" {
		return false
	}
	if strings.Contains(line, "<a ") {
		return strings.Contains(line, "href=\"#") && (strings.HasPrefix(line, "<li") || !saysMoreThanLinks(line) && (strings.Count(line, "<a ") > 1 || !strings.HasSuffix(line, "</a>")))
	}
	bare := strings.TrimLeft(strings.TrimSpace(line[scan.MarkerLength(line):]), "*_| 0123456789.)(`")
	item := len(bare) < len(line) // a bullet, a number or emphasis comes before
	line = bare
	_, target, ok := strings.Cut(line, "](#")
	return ok && strings.HasPrefix(line, "[") && strings.Index(line, "](") == strings.Index(line, "](#") && (item || !endsInProse(target))
}

// saysMoreThanLinks reports whether a line has words outside of links in HTML, or
// a link out of the page.
func saysMoreThanLinks(line string) bool {
	words := ""
	for {
		before, link, ok := strings.Cut(line, "<a ")
		words += before
		if !ok {
			return strings.IndexFunc(scan.WithoutTags(words), unicode.IsLetter) >= 0
		}
		tag, rest, closed := strings.Cut(link, "</a>")
		if line = rest; !closed || !strings.Contains(tag, "href=\"#") {
			return true
		}
	}
}

// endsInProse reports whether words follow the last link of a line. target is the
// rest of the line from the target of its first link on.
func endsInProse(target string) bool {
	if at := strings.LastIndex(target, "]("); at >= 0 {
		target = target[at+2:]
	}
	_, rest, _ := strings.Cut(scan.WithoutTags(target), ")")
	return strings.IndexFunc(rest, unicode.IsLetter) >= 0
}

// withoutNavigation empties lines that hold only a link into the page which opens
// no question, unless nothing else is left.
func withoutNavigation(text string, slugs map[string]bool) string {
	if !leadsAround(text) {
		return text
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if target := navigationTarget(line); target != "" && !slugs[loose(scan.DecodePercent(target[1:]))] {
			lines[i] = ""
		}
	}
	if left := strings.Join(lines, "\n"); worthReading(left) {
		return left
	}
	return text
}

// navigationTarget is the "#target" of a line that holds only one link into the
// page, in Markdown or HTML, with any signs around it; otherwise "".
func navigationTarget(line string) string {
	const signs = " \t*_()#|>-↑⬆️⇧↥🔝▲^&;."
	if line = strings.TrimSpace(line); scan.IsListMarker(line) && line[0] != '>' {
		return "" // one of several
	}
	if i := strings.Index(line, "href=\"#"); i >= 0 && line[0] == '<' {
		target, rest, _ := strings.Cut(line[i+len("href=\""):], "\"")
		if strings.Contains(rest, "href=") || !strings.HasPrefix(line[i-3:], "<a ") || strings.Trim(scan.WithoutTags(line[:i-3]), signs) != "" ||
			strings.Trim(scan.WithoutTags(scan.AfterString(rest, "</a>")), signs) != "" {
			return ""
		}
		return target
	}
	line = scan.Replace(scan.WithoutTags(line), "[[", "[", "]](#", "](#") // brackets for looks
	inner, ok := strings.CutPrefix(strings.TrimLeft(line, signs), "[")
	at := strings.LastIndex(inner, "](#")
	if !ok || at < 0 || strings.Contains(inner[:at], "](") {
		return ""
	}
	target, rest, closed := strings.Cut(inner[at+2:], ")")
	if !closed || strings.Trim(rest, signs) != "" {
		return ""
	}
	return target
}
