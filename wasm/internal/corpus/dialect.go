package corpus

import (
	"strings"

	"faqwidget/wasm/internal/scan"
)

// Syntax of other programs that is rewritten before the Markdown is read.

// titleBlock turns the title in Pandoc's title block, the lines that begin with a
// percent sign at the head of a file, into a heading.
func titleBlock(text string) string {
	if !strings.HasPrefix(text, "% ") {
		return text
	}
	lines := strings.SplitN(text, "\n", 4)
	for i, line := range lines[:min(3, len(lines))] {
		if !strings.HasPrefix(line, "%") {
			break
		}
		lines[i] = ""
		if i == 0 {
			lines[0] = "#" + line[1:]
		}
	}
	return strings.Join(lines, "\n")
}

// withoutDivs empties the lines of colons around headings: a container with
// headings in it is only layout.
func withoutDivs(text string) string {
	if !strings.Contains(text, ":::") {
		return text
	}
	lines := strings.Split(text, "\n")
	var fence scan.Fence
	type opening struct {
		line     int
		headings bool
	}
	var open []opening
	for i, line := range lines {
		line = strings.TrimSpace(line)
		switch {
		case fence.Holds(line):
		case strings.HasPrefix(line, "#") && len(open) > 0 && i > 0 && open[len(open)-1].line == i-1 && strings.Contains(lines[i-1], ".callout-"):
			lines[i-1] += " " + strings.TrimLeft(line, "# ") // the title of a Quarto callout
			lines[i] = ""
		case strings.HasPrefix(line, "#"):
			for k := range open {
				open[k].headings = true
			}
		case !strings.HasPrefix(line, ":::"):
		case strings.Trim(line, ": ") != "":
			open = append(open, opening{line: i})
		case len(open) > 0:
			last := open[len(open)-1]
			open = open[:len(open)-1]
			if last.headings {
				lines[last.line], lines[i] = "", ""
			}
		}
	}
	return joined(text, lines)
}

// withColons rewrites MkDocs' blocks of slashes, "/// details | Title", as
// containers of colons. Options indented right beneath are left out.
func withColons(text string) string {
	if !strings.HasPrefix(text, "/// ") && !strings.Contains(text, "\n/// ") {
		return text
	}
	lines := strings.Split(text, "\n")
	var fence scan.Fence
	options := false
	for i, line := range lines {
		rest, block := strings.CutPrefix(line, "///")
		_, _, option := strings.Cut(line, ": ")
		switch {
		case fence.Holds(strings.TrimSpace(line)):
		case block && strings.Trim(rest, "/ ") == "":
			lines[i] = ":::"
		case block && rest[0] == ' ':
			lines[i], options = "::: "+strings.Replace(rest[1:], "|", "", 1), true
			continue
		case options && option && strings.HasPrefix(line, "    "):
			lines[i] = ""
			continue
		}
		options = false
	}
	return strings.Join(lines, "\n")
}

// maxOpen is how many lines are searched for the end of a shortcode.
const maxOpen = 12

// withShortLines joins a shortcode of several lines on its first one, and leaves
// the others empty.
func withShortLines(text string) string {
	if !strings.Contains(text, "{{") && !strings.Contains(text, "{%") {
		return text
	}
	lines := strings.Split(text, "\n")
	var fence scan.Fence
	for i := range lines {
		if fence.Holds(strings.TrimSpace(lines[i])) {
			continue
		}
		end := openShortcode(lines[i])
		for k := i + 1; end != "" && k < min(len(lines), i+maxOpen) && strings.TrimSpace(lines[k]) != ""; k++ {
			if strings.Contains(lines[k], end) {
				for n := i + 1; n <= k; n++ {
					lines[i] += " " + strings.TrimSpace(lines[n])
					lines[n] = ""
				}
				break
			}
		}
	}
	return joined(text, lines)
}

// openShortcode is the end of the shortcode that a line opens and does not close, or "".
func openShortcode(line string) string {
	for i := 0; i < len(line); i++ {
		if line[i] == '`' {
			i += scan.CodeLength(line[i:]) - 1
			continue
		}
		for _, pair := range shortcodes {
			if strings.HasPrefix(line[i:], pair[0]) {
				if !strings.Contains(line[i:], pair[1]) {
					return pair[1]
				}
				break
			}
		}
	}
	return ""
}

// spacedHeadings adds the space that CommonMark requires after the signs of a
// heading: "##How?" was a heading once. In a file with proper headings, a single
// sign without a space may be anything and is left.
func spacedHeadings(text string) string {
	if !strings.HasPrefix(text, "#") && !strings.Contains(text, "\n#") {
		return text
	}
	lines := strings.Split(text, "\n")
	var fence scan.Fence
	var bare []int
	spaced := 0
	for i, line := range lines {
		if fence.Holds(line) || !strings.HasPrefix(line, "#") {
			continue
		}
		rest := strings.TrimLeft(line, "#")
		switch {
		case rest == "" || rest[0] == ' ' || rest[0] == '\t':
			spaced++
		case len(line)-len(rest) <= 6 && rest[0] != '!':
			bare = append(bare, i)
		}
	}
	if spaced == 0 && len(bare) < 2 {
		return text
	}
	for _, i := range bare {
		rest := strings.TrimLeft(lines[i], "#")
		if n := len(lines[i]) - len(rest); n > 1 || spaced == 0 {
			lines[i] = lines[i][:n] + " " + rest
		}
	}
	return joined(text, lines)
}

// withoutExports empties MDX exports of several lines, such as a list of objects,
// from "export " to the closing bracket.
func withoutExports(text string) string {
	if !strings.HasPrefix(text, "export ") && !strings.Contains(text, "\nexport ") {
		return text
	}
	lines := strings.Split(text, "\n")
	var fence scan.Fence
	first := -1
	for i, line := range lines {
		switch {
		case first < 0 && fence.Holds(line):
		case strings.HasPrefix(line, "export ") && strings.IndexByte("[{(", line[len(line)-1]) >= 0:
			first = i
		case first >= 0 && line != "" && strings.IndexByte("]})", line[0]) >= 0:
			clear(lines[first : i+1])
			first = -1
		}
	}
	return strings.Join(lines, "\n")
}
