package corpus

import (
	"slices"
	"strings"

	"faqwidget/wasm/internal/scan"
)

// Components of Nuxt's MDC: "::name{label="…"}" up to "::". A component around
// another has one more colon. Properties are in braces, or in YAML right beneath;
// parts have names, "#title".

// A container is a component whose closing line was found, or is looked for.
type container struct {
	from, to int
	colons   int
	height   int   // levels of containers nested in it
	slots    []int // lines that name its parts
}

// maxOpenContainers is how many open containers a closing line may belong to.
const maxOpenContainers = 8

// withThreeColons rewrites these components as other generators write them: with
// three colons or more, outer ones having more, and titles in attributes.
func withThreeColons(text string) string {
	if !strings.HasPrefix(text, "::") && !strings.Contains(text, "\n::") {
		return text
	}
	lines := strings.Split(text, "\n")
	known := containers(lines)
	rewritten := 0                         // up to this line
	for i := len(known) - 1; i >= 0; i-- { // outer ones come first
		if c := known[i]; c.colons == 2 || c.from < rewritten {
			c.rewrite(lines)
			rewritten = max(rewritten, c.to)
		}
	}
	return joined(text, lines)
}

// containers finds the containers that are closed, inner before outer.
func containers(lines []string) (known []container) {
	var open []container
	var fence scan.Fence
	for i, line := range lines {
		line = strings.TrimSpace(line)
		rest := strings.TrimLeft(line, ":")
		colons := len(line) - len(rest)
		switch {
		case fence.Holds(line):
		case colons > 1 && isComponentName(rest):
			open = append(open, container{from: i, colons: colons})
		case colons > 1 && rest == "":
			k := len(open) - 1
			for k > max(0, len(open)-maxOpenContainers) && open[k].colons != colons {
				k--
			}
			if k < 0 || open[k].colons != colons {
				continue
			}
			c := open[k]
			c.to, open = i, open[:k]
			if k > 0 {
				open[k-1].height = max(open[k-1].height, c.height+1)
			}
			known = append(known, c)
		case len(open) > 0 && isSlot(line):
			open[len(open)-1].slots = append(open[len(open)-1].slots, i)
		}
	}
	return known
}

// isComponentName reports whether s is the name of a component, perhaps with
// attributes after it.
func isComponentName(s string) bool {
	name, _, _ := strings.Cut(s, "{")
	name, _, _ = strings.Cut(name, "[")
	return name != "" && name[0] >= 'a' && name[0] <= 'z' && strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789-.") == ""
}

// isSlot reports whether a line names a part of a component, as "#title".
func isSlot(line string) bool {
	return len(line) > 1 && line[0] == '#' && isComponentName(line[1:])
}

// rewrite writes a container with its own colons, and its title in an attribute.
func (c *container) rewrite(lines []string) {
	indent, head := scan.IndentOf(lines[c.from]), strings.TrimLeft(strings.TrimSpace(lines[c.from]), ":")
	colons := strings.Repeat(":", 3+c.height)
	title := c.takeProperties(lines)
	for k, slot := range c.slots {
		end := c.to
		if k+1 < len(c.slots) {
			end = c.slots[k+1]
		}
		if title == "" && slices.Contains(titleKeys, strings.TrimSpace(lines[slot])[1:]) {
			title = takeLines(lines, slot, end)
		}
		lines[slot] = ""
	}
	if head = strings.TrimSpace(head); title != "" {
		if !strings.HasSuffix(head, "}") {
			head += "{}"
		}
		head = strings.Replace(head, "{", "{title="+attributeValue(title)+" ", 1)
	}
	lines[c.from], lines[c.to] = indent+colons+head, scan.IndentOf(lines[c.to])+colons
}

// takeLines empties the lines from i up to end and returns the text after the first.
func takeLines(lines []string, i, end int) string {
	text := strings.Join(strings.Fields(strings.Join(lines[i+1:end], " ")), " ")
	for ; i < end; i++ {
		lines[i] = ""
	}
	return text
}

// takeProperties empties the lines of YAML at the head of a container and returns
// the title in them. An answer in them goes on the last of the lines, and each
// question of a list becomes a component on its line.
func (c *container) takeProperties(lines []string) (title string) {
	first := c.from + 1
	if strings.TrimSpace(lines[first]) != "---" {
		return ""
	}
	end := first + 1
	for end < c.to && strings.TrimSpace(lines[end]) != "---" {
		end++
	}
	if end == c.to {
		return ""
	}
	yaml := slices.Clone(lines[first+1 : end])
	for i := first; i <= end; i++ {
		lines[i] = ""
	}
	dedentLines(yaml, 0)
	properties, _ := readYAML("", yaml, 0, true)
	lines[end] = firstOf(properties, answerKeys)
	eachItem(yaml, func(line int, question, answer string) {
		lines[first+1+line] = "<AccordionItem title=" + attributeValue(question) + " content=" + attributeValue(answer) + " />"
	})
	return firstOf(properties, titleKeys)
}

// firstOf is the value of the first of keys that has one.
func firstOf(properties frontMatter, keys []string) string {
	for _, key := range keys {
		if value := properties.text(key); value != "" {
			return value
		}
	}
	return ""
}

// eachItem calls do for each map in YAML's lists that has a question and an
// answer. line is the index of its first line.
func eachItem(yaml []string, do func(line int, question, answer string)) {
	for i := 0; i < len(yaml); i++ {
		first, ok := listItem(strings.TrimSpace(yaml[i]))
		if !ok {
			continue
		}
		begin, indent := i, scan.Width(yaml[i])
		for i+1 < len(yaml) && scan.Width(yaml[i+1]) > indent {
			i++
		}
		others := slices.Clone(yaml[begin+1 : i+1])
		dedentLines(others, 0)
		properties, _ := readYAML("", append([]string{first}, others...), 0, true)
		question, answer := firstOf(properties, titleKeys), firstOf(properties, answerKeys)
		if question != "" && answer != "" {
			do(begin, question, answer)
		}
	}
}
