package list

import (
	"faqwidget/wasm/internal/faq"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestGroups(t *testing.T) {
	tests := []struct {
		topics []string
		want   string // title, from and to of each
	}{
		{[]string{"One: a; b", "Two: S/c"}, "One 0-2, Two 2-3"},
		{[]string{"One: a; b"}, " 0-2"},
		{[]string{"One: a; S/b; S>T/c; U/d"}, " 0-1, S 1-3, U 3-4"},
	}
	for _, test := range tests {
		var got []string
		for _, g := range Groups(writer(test.topics...).Corpus) {
			got = append(got, fmt.Sprintf("%s %d-%d", g.Title, g.From, g.To))
		}
		equal(t, "groups", strings.Join(got, ", "), test.want)
	}
}

func TestCollapsed(t *testing.T) {
	three := []Group{{To: 20}, {From: 20, To: 31}, {From: 31, To: 32}}
	four := append(three, Group{From: 32, To: 33})
	large := []Group{{To: 20}, {From: 20, To: Portion + 1}}
	tests := []struct {
		groups []Group
		inline bool
		want   bool
	}{{three, false, false}, {four, false, true}, {four, true, false}, {large, false, true}, {large, true, true}, {large[:1], false, false},
		{[]Group{{To: 9999}}, false, false}, {nil, false, false}}
	for _, test := range tests {
		if got := Collapsed(test.groups, test.inline); got != test.want {
			t.Errorf("Collapsed(%v, %v) = %v", test.groups, test.inline, got)
		}
	}
}

// outline lists the headings of HTML: level and text.
func outline(html string) []string {
	var list []string
	tags := regexp.MustCompile(`<[^>]*>`)
	for _, m := range regexp.MustCompile(`(?s)<h(\d)[^>]*>(.*?)</h\d>`).FindAllStringSubmatch(html, -1) {
		list = append(list, m[1]+" "+strings.TrimSpace(tags.ReplaceAllString(m[2], "")))
	}
	return list
}

func TestBrowseOutline(t *testing.T) {
	tests := []struct {
		topics    []string
		collapsed bool
		want      []string
	}{
		{[]string{"One: a; S/b; S/c; S>T/d", "Two: e"}, false, []string{"2 One", "3 a", "3 S", "4 b", "4 c", "3 S › T", "4 d", "2 Two", "3 e"}},
		{[]string{"One: a; b"}, false, []string{"2 a", "2 b"}},
		{[]string{"One: a; S/b; S>T/c"}, false, []string{"2 a", "2 S", "3 b", "3 T", "4 c"}},
		{[]string{"One: a; b", "Two: c"}, true, []string{"2 One 2", "2 Two 1"}},
		{[]string{"One: a; S/b"}, true, []string{"2 a", "2 S 1"}},
	}
	for _, test := range tests {
		w := writer(test.topics...)
		if got := outline(w.Browse(test.collapsed)); !slices.Equal(got, test.want) {
			t.Errorf("%v: got %q, want %q", test.topics, got, test.want)
		}
	}
}

func TestBrowse(t *testing.T) {
	w := writer("One & all: `<b>`")
	w.Entries[0].Question, w.Entries[0].Styles = "<b>", []faq.Style{{Start: 0, End: 3, Element: "em"}, {Start: 0, End: 3, Element: "code"}}
	w.Closed = "until-found"
	equal(t, "browse", w.Browse(false), `<section class="topic"><div id="g0"><h2 part="question" class="ask"><button type="button" class="question" id="q0" `+
		`aria-expanded="false" aria-controls="a0" data-entry="0"><span dir="auto"><em><code>&lt;b&gt;</code></em></span></button></h2>`+
		`<div class="answer" id="a0" hidden="until-found"></div></div></section>`)
	w = writer("<One>: a", "Two: b")
	w.Groups = w.Groups[:1]
	equal(t, "a closed topic", w.Browse(true), `<section class="topic"><h2 class="heading"><button type="button" class="group" id="h0" `+
		`aria-expanded="false" aria-controls="g0" data-group="0"><span dir="auto">&lt;One&gt;</span> <span class="count">1</span></button></h2><div id="g0" hidden></div></section>`)
}

func TestQuestionsComeInPortions(t *testing.T) {
	w := writer("One: " + strings.Repeat("a; ", 2*Portion) + "last")
	g := Groups(w.Corpus)[0]
	var got []string
	for skip := 0; skip < g.To; skip += Portion {
		html := w.Questions(g, skip)
		more := regexp.MustCompile(`data-skip="(\d+)"`).FindStringSubmatch(html)
		got = append(got, fmt.Sprint(strings.Count(html, "data-entry"), more[min(1, len(more)):]))
	}
	if want := []string{"500 [500]", "500 [1000]", "1 []"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
