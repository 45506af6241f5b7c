package corpus

import (
	"strings"

	"faqwidget/wasm/internal/scan"
)

// What other programs read in a file before its Markdown is read.

// titleBlock makes a heading of the title in the lines with a percent sign that
// Pandoc reads at the head of a file.
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
// headings in it only tells a program how to lay them out.
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

// spacedHeadings puts the space behind the signs of headings that CommonMark
// asks for, where a file has no heading with one: "##How?" was a heading once.
func spacedHeadings(text string) string {
	if !strings.HasPrefix(text, "#") && !strings.Contains(text, "\n#") {
		return text
	}
	lines := strings.Split(text, "\n")
	var fence scan.Fence
	var bare []int
	for i, line := range lines {
		if fence.Holds(line) || !strings.HasPrefix(line, "#") {
			continue
		}
		rest := strings.TrimLeft(line, "#")
		switch {
		case rest == "" || rest[0] == ' ' || rest[0] == '\t':
			return text
		case len(line)-len(rest) <= 6 && rest[0] != '!':
			bare = append(bare, i)
		}
	}
	if len(bare) < 2 {
		return text
	}
	for _, i := range bare {
		rest := strings.TrimLeft(lines[i], "#")
		lines[i] = lines[i][:len(lines[i])-len(rest)] + " " + rest
	}
	return strings.Join(lines, "\n")
}
