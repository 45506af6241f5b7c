package search

import (
	"strings"
	"testing"
)

func TestSnippet(t *testing.T) {
	filler := strings.Repeat("Nothing of interest stands here. ", 20)
	ix := indexOf("en", Document{Question: "Q", Answer: filler + "The torque wrench is in the drawer. " + filler})
	s := ix.Search("torque wrench", 1).Hits[0].Snippet
	if !strings.HasPrefix(s.Text, "… ") || !strings.HasSuffix(s.Text, " …") {
		t.Errorf("the cuts are not shown: %q", s.Text)
	}
	if got := marked(s.Text, s.Ranges); !strings.Contains(got, "[torque] [wrench] is") {
		t.Errorf("the match is not in the window: %q", got)
	}
	if len(s.Text) > snippetLength+40 {
		t.Errorf("%d bytes, longer than a snippet", len(s.Text))
	}
}

// snippets: an answer, a query, and the window with its marks.
var snippets = []struct{ name, answer, query, want string }{
	{"a short answer is shown whole", "Take the wrench.", "wrench", "Take the [wrench]."},
	{"white space is one space", "Take\n\nthe   wrench.", "wrench", "Take the [wrench]."},
	{"without a match it begins at the beginning", "a " + strings.Repeat("filler ", 40), "q", "a " + strings.Repeat("filler ", 22) + "…"},
	{"a match near the beginning leaves it in place", "One two three four five six seven wrench " + strings.Repeat("filler ", 40), "wrench",
		"One two three four five six seven [wrench] " + strings.Repeat("filler ", 16) + "filler …"},
	{"some words stand before a match", strings.Repeat("filler ", 40) + "the wrench is here.", "wrench", "… " + strings.Repeat("filler ", 4) + "the [wrench] is here."},
	{"the first of equal windows", strings.Repeat("filler ", 40) + "first wrench " + strings.Repeat("filler ", 40) + "second wrench", "wrench",
		"… " + strings.Repeat("filler ", 4) + "first [wrench] " + strings.Repeat("filler ", 16) + "filler …"},
	{"more different words over one of them twice", strings.Repeat("filler ", 40) + "wrench wrench " + strings.Repeat("filler ", 40) + "torque wrench", "torque wrench",
		"… " + strings.Repeat("filler ", 5) + "[torque] [wrench]"},
	{"a cut keeps the full stop", strings.Repeat("word. ", 40), "zebra word", "[word]. " + strings.Repeat("[word]. ", 25) + "[word]. …"},
	{"lines of code are left out", "Take it.\n\tsudo wrench <!-- x -->\n\t\nThe wrench is here.", "wrench", "Take it. The [wrench] is here."},
	{"unless nothing else is left", "\tsudo wrench", "wrench", "sudo [wrench]"},
	{"a cut is not within a word", strings.Repeat("filler ", 22) + "getUserById " + strings.Repeat("filler ", 10), "q", strings.Repeat("filler ", 22) + "…"},
	{"a little rest is shown too", strings.Repeat("filler ", 23) + "and the end", "q", strings.Repeat("filler ", 23) + "and the end"},
}

func TestSnippets(t *testing.T) {
	for _, test := range snippets {
		ix := indexOf("en", Document{Question: "q", Answer: test.answer})
		hits := ix.Search(test.query, 1).Hits
		if len(hits) != 1 {
			t.Errorf("%s: %q finds nothing", test.name, test.query)
			continue
		}
		if got := marked(hits[0].Snippet.Text, hits[0].Snippet.Ranges); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
}

// TestSnippetOfTheRarerWord: of two windows with one word each, the window with the
// rarer word is shown.
func TestSnippetOfTheRarerWord(t *testing.T) {
	filler := strings.Repeat("filler ", 40)
	ix := indexOf("en", Document{Question: "q", Answer: filler + "the hammer lies here " + filler + "the wrench lies there."},
		Document{Question: "A hammer"}, Document{Question: "The hammer"}, Document{Question: "No hammer"})
	for _, h := range ix.Search("hammer wrench", 4).Hits {
		if h.Doc == 0 && !strings.Contains(h.Snippet.Text, "wrench") {
			t.Errorf("the window is %q", h.Snippet.Text)
		}
	}
}
