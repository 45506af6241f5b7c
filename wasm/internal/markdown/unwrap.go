package markdown

import (
	"slices"
	"strings"
	"unicode/utf8"

	"faqwidget/wasm/internal/scan"
)

// Raw HTML is dropped when an answer is rendered, but its contents are not.
// Images and links in HTML are read as those of Markdown. Elements that
// separate texts separate them. Markdown between tags is read as Markdown,
// which CommonMark does only after an empty line.

// blockTags separate the text before them from the text after them.
var blockTags = strings.Fields("address article aside blockquote center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
	"header hr li main nav ol p section table tbody thead tr ul")

// unwrap rewrites the raw HTML of an answer outside of code.
func unwrap(source string) string {
	source = fromHTML(source)
	if !strings.Contains(source, "<") && !strings.Contains(source, "){") && !strings.Contains(source, " =") {
		return source
	}
	var b strings.Builder
	var fence scan.Fence
	start, indented, blank := 0, false, true
	for at := 0; at < len(source); {
		end := at + scan.LineLength(source[at:])
		line := source[at:end]
		empty := strings.TrimSpace(line) == ""
		indented = scan.Width(line) >= 4 && (indented || blank) && !empty || indented && empty
		if fence.Holds(strings.TrimSpace(line)) || indented {
			unwrapText(&b, source[start:at])
			b.WriteString(line)
			start = end
		}
		blank, at = empty, end
	}
	unwrapText(&b, source[start:])
	return b.String()
}

// unwrapText rewrites a text without fenced code.
func unwrapText(b *strings.Builder, s string) {
	done := 0
	for i := 0; i < len(s); {
		switch s[i] {
		case '`':
			i += scan.CodeLength(s[i:])
		case '\\':
			i += 2
		case '!':
			if n, image := sizedImage(s[i:]); n > 0 {
				b.WriteString(s[done:i] + image)
				i += n
				done = i
				continue
			}
			i++
		case '<':
			if n := bracketed(s, i); n > 0 {
				i += n
				continue
			}
			if n, text, ok := unwrapTag(b, s[done:i], s[i:]); ok {
				b.WriteString(text)
				i += n
				done = i
				continue
			}
			i++
		default:
			i++
		}
	}
	b.WriteString(s[min(done, len(s)):])
}

// bracketed is the length of the destination in angle brackets at s[i], as in
// [text](<a b.png>) and [label]: <a b.png>; 0 if there is none.
func bracketed(s string, i int) int {
	before := strings.TrimRight(s[max(0, i-3):i], " ")
	if !strings.HasSuffix(before, "](") && !strings.HasSuffix(before, "]:") {
		return 0
	}
	line, _, _ := strings.Cut(s[i:min(len(s), i+maxLink)], "\n")
	end := strings.IndexByte(line, '>')
	if end < 0 || strings.HasSuffix(before, "](") && (end+1 == len(line) || strings.IndexByte(") ", line[end+1]) < 0) {
		return 0
	}
	return end + 1
}

// unwrapTag writes before, the text before the tag at the head of s. It returns
// the length of the part of s to replace, and its replacement. ok is false, and
// nothing is written, if s begins with no tag or with one left to sanitize.
func unwrapTag(b *strings.Builder, before, s string) (n int, text string, ok bool) {
	name, closing := scan.TagName(s)
	head := len(name) + 1
	if closing {
		head++
	}
	end := strings.IndexByte(s[:min(len(s), scan.MaxTag)], '>')
	if name == "" || end < head || strings.IndexByte(" \t\n/>", s[head]) < 0 || slices.Contains(droppedTags, name) {
		return 0, "", false
	}
	tag, n := s[:end+1], end+1
	next, _, _ := strings.Cut(s[n:], "\n")
	b.WriteString(before)
	switch {
	case name == "summary" && closing || name == "details" && closing && strings.TrimSpace(before) != "":
		if closing && name == "details" {
			return n, "\n\n" + tag + "\n\n", true
		}
		return n, tag + "\n\n", true
	case name == "summary":
		inner, length := summaryText(s[n:])
		return n + length, tag + inner, true
	case slices.Contains(allowedTags, name):
		return n, tag, true
	case !closing && emphasisMark(name) != "":
		if inner, length, ok := emphasized(before, s[n:], name); ok {
			return n + length, inner, true
		}
	case (name == "code" || name == "tt" || name == "samp") && !closing:
		if inner, length, ok := codeText(s[n:], name); ok {
			return n + length, inner, true
		}
	case name == "hr":
		return n, "\n\n---\n\n", true
	case (name == "audio" || name == "video") && !closing:
		if length := mediaLength(s, name); length > 0 {
			return length, mediaLink(s[:length], name), true
		}
	case len(name) == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6' && !closing:
		return n, "\n\n" + strings.Repeat("#", int(name[1]-'0')) + " ", true
	case isPlaceholder(s):
		return n, "\\" + tag, true
	case name == "img" && scan.Attribute(tag, "src") != "":
		return n, imageOf(tag), true
	case name == "a" && !closing && scan.Attribute(tag, "href") != "":
		if inner, length, ok := linkText(s[n:]); ok {
			return n + length, "[" + inner + "](" + destination(scan.Attribute(tag, "href")) + ")", true
		}
	case name == "li":
		if closing {
			return n, "", true
		}
		return n, "\n- ", true
	case slices.Contains(blockTags, name) && (!closing || strings.TrimSpace(next) != ""):
		return n, "\n\n", true
	}
	return n, "", true
}

// codeText is the content of a <code>, whose rest is s, as a code span.
func codeText(s, name string) (text string, n int, ok bool) {
	s = s[:min(len(s), maxLink)]
	end := scan.IndexFold(s, "</"+name+">")
	if end < 0 || strings.Contains(s[:end], "\n\n") {
		return "", 0, false
	}
	code := strings.Join(strings.Fields(string(resolved([]byte(scan.WithoutTags(s[:end])), false))), " ")
	fence := "`"
	for strings.Contains(code, fence) {
		fence += "`"
	}
	if code == "" {
		fence = ""
	} else if len(fence) > 1 {
		code = " " + code + " "
	}
	return fence + code + fence, end + len(name) + len("</>"), true
}

// mediaLength is the length of the sound or film at the head of s, 0 if it has no
// end nearby.
func mediaLength(s, name string) int {
	if _, n := insideOf(s, name); n <= maxLink {
		return n
	}
	return 0
}

// maxLink is how many bytes are searched for the end of a link.
const maxLink = 2000

// linkText reads up to </a>, in the same paragraph.
func linkText(s string) (text string, n int, ok bool) {
	s = s[:min(len(s), maxLink)]
	end := scan.IndexFold(s, "</a>")
	if end < 0 || strings.Contains(s[:end], "\n\n") || scan.IndexFold(s[:end], "<a ") >= 0 {
		return "", 0, false
	}
	var b strings.Builder
	unwrapText(&b, s[:end])
	return strings.Join(strings.Fields(b.String()), " "), end + len("</a>"), true
}

// emphasized is the content of <b> and the like, up to its end in the same
// paragraph, between Markdown's marks. Spaces, and punctuation where CommonMark
// would not see emphasis, are moved outside. Text that CommonMark cannot
// emphasise gets no marks. A tag without an end is left out.
func emphasized(before, s, name string) (text string, n int, ok bool) {
	s = s[:min(len(s), maxLink)]
	end := scan.IndexFold(s, "</"+name+">")
	if end < 0 || strings.Contains(s[:end], "\n\n") {
		return "", 0, false
	}
	var b strings.Builder
	unwrapText(&b, s[:end])
	n = end + len(name) + len("</>")
	inner, mark := b.String(), emphasisMark(name)
	words := strings.TrimSpace(inner)
	if words == "" || strings.ContainsAny(words, "<\n") || strings.Contains(words, mark[:1]) && len(mark) == 1 {
		return inner, n, true
	}
	lead, tail := inner[:strings.Index(inner, words)], inner[strings.Index(inner, words)+len(words):]
	next, _ := utf8.DecodeRuneInString(s[n:])
	last, _ := utf8.DecodeLastRuneInString(before + lead)
	if tail == "" && isWord(next) {
		bare := strings.TrimRightFunc(words, func(r rune) bool { return !isWord(r) && r != '`' && r != ')' && r != '*' })
		words, tail = bare, words[len(bare):]
	}
	if first, _ := utf8.DecodeRuneInString(words); words == "" || isWord(last) && !isWord(first) {
		return inner, n, true
	}
	return lead + mark + words + mark + tail, n, true
}

// summaryText is the content of a <summary>, up to its end, without emphasis and
// code: no Markdown is read in it, so their marks would be visible.
func summaryText(s string) (text string, n int) {
	s = s[:min(len(s), maxLink)]
	n = scan.IndexFold(s, "</summary")
	if n < 0 || strings.Contains(s[:n], "\n\n") {
		return "", 0
	}
	inner := s[:n]
	for _, name := range []string{"b", "strong", "i", "em", "code", "del"} {
		inner = scan.Replace(inner, "<"+name+">", "", "</"+name+">", "")
	}
	var b strings.Builder
	unwrapText(&b, inner)
	return b.String(), n
}
