package corpus

import "testing"

// TestContentsLines tells lines of a table of contents from prose with a link into the page.
func TestContentsLines(t *testing.T) {
	for line, want := range map[string]bool{
		"[a](#b)": true, "- [a](#b)": true, "1. [a](#b) more": true, "[a](#b) | [c](#d)": true,
		"[a](#b) tells more": false, "[a](#b) and [c](#d) tell more": false, "[a](#b), [c](d) tells more": false,
		"see [a](#b)": false, "[a](b) [c](#d)": false, "": false, "<li><a href=\"#b\">a</a>": true, "<a href=\"#b\">a</a>": false,
	} {
		if got := isContentsLine(line); got != want {
			t.Errorf("%q: %v, want %v", line, got, want)
		}
	}
}

// TestQuestionsInShapesAlone: the last level, that of shapes, can be that of the questions.
func TestQuestionsInShapesAlone(t *testing.T) {
	c, _ := Parse([]File{{Name: "a.md", Text: "# Help\n\n## Basics\n\nSome words.\n\n**What is it?**\n\nA thing.\n\n**Who made it?**\n\nWe did.\n\n**Why now?**\n\nJust so.\n"}}, nil)
	var questions []string
	for _, e := range c.Entries() {
		questions = append(questions, e.Question)
	}
	if len(questions) != 3 || questions[0] != "What is it?" {
		t.Errorf("questions %q", questions)
	}
}

// TestContainersClose: the line that closes a container belongs to no answer.
func TestContainersClose(t *testing.T) {
	for _, source := range []string{
		":::details What is it?\nA thing.\n:::\n\n:::details Who made it?\nWe did.\n:::\n",
		"{{< fold \"What is it?\" >}}\nA thing.\n{{< /fold >}}\n\n{{< fold \"Who made it?\" >}}\nWe did.\n{{< /fold >}}\n",
		"??? question \"What is it?\"\n    A thing.\n\n??? question \"Who made it?\"\n    We did.\n",
	} {
		c, _ := Parse([]File{{Name: "a.md", Text: source}}, nil)
		if e := c.Entries(); len(e) != 2 || e[0].Answer != "A thing." || e[1].Answer != "We did." {
			for _, one := range e {
				t.Errorf("%s\n%q: %q", source, one.Question, one.Answer)
			}
		}
	}
}
