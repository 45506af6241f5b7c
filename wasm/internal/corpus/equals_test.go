package corpus

import (
	"strings"
	"testing"
)

// Each row: a source with headings between equals signs, and its questions.
var equalsTests = []struct{ name, source, want string }{
	{"a readme of WordPress", `=== Kennel Diary ===
Contributors: ann
Stable tag: 2.0

Shows who barked.

== Description ==

Shows who barked, and when.

== Frequently Asked Questions ==

= Is it loud? =

No.

= Cats =

They need milk.

== Screenshots ==

1. The diary.

== Changelog ==

= 2.0 =
* Cats.`, "[] Is it loud? | No.\n[] Cats | They need milk."},
	{"a wiki", "== Visits ==\n=== May I visit? ===\nAny day.\n== Stays ==\n=== Can he stay? ===\nHe can.\n```\n=== not one? ===\n```",
		"[Visits] May I visit? | Any day.\n[Stays] Can he stay? | He can. === not one? ==="},
	{"among headings of Markdown", "# Oven\n## How hot is it?\n\n= Is it? =\n\n## Is it loud?\nNo.", "[] How hot is it? | = Is it? =\n[] Is it loud? | No."},
	{"uneven signs", "== How hot is it?\nHot.\n\n== Is it loud? =\nNo.", ""},
	{"none asks", "== Visits ==\nAny day.", ""},
	{"more than six", "======= Is it loud? =======\nNo.", ""},
}

func TestEquals(t *testing.T) {
	for _, test := range equalsTests {
		for _, end := range []string{"\n", "\r\n"} {
			c, _ := Parse([]File{{Name: "readme.txt", Text: strings.ReplaceAll(test.source, "\n", end)}}, nil)
			if got := listing(c.Entries(), test.want); got != test.want {
				t.Errorf("%s, with lines that end in %q: got\n%s\nwant\n%s", test.name, end, got, test.want)
			}
		}
	}
}
