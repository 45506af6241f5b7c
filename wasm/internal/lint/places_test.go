package lint

import (
	"fmt"
	"path"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/faq"
)

// Each address is named by the line and the column at which it begins.
const placed = `---
title: Kites
vars:
  known: 1
---
# Kites

## Where is the string?
1. In [its.md](l9c16.md)
   - or in [a bag](bags/l10c20.md) and [twice](l9c16.md)
     > said [he](./l11c18.md)

> [So](l13c8.md) it ![is](l13c27.png)

| a | b |
|---|---|
| [x](l17c7.md) | ![y](pictures/l17c24.png) |

<p align="center"><a href="l19c28.md">8</a> <img src="l19c55.png" alt="a"></p>

## What folds?
<details>
<summary>More</summary>

Behind [it](l25c13.md).

` + "```md\n[x](shown-as-code.md) ![](x.png)\n```" + `

Not ` + "`[x](shown-as-code.md)`" + ` but [x](l31c37.md).

</details>

## What is defined below?
See [one][1], [l44c6.md] and ![three][p], over
[two lines](l37c13.md).

[1]: l39c6.md
[l44c6.md]: <other/l40c14.md> "Title"
[p]: l41c6.png
[q]: {{ unknown }}/x.md
[r]: l43c6.md

Then [q] and [r], [here](#l45c26) and [nowhere][n].

[n]: #l47c6

::: note
In [a box](l50c12.md).
:::

<Accordion title="Deeper">

<a href='l55c10.md'>x</a> [y](l55c31.md#z)

</Accordion>

## What spans lines?
![A kite
in the wind](l61c14.png) and [a
string](
l63c1.md), <img
src="l64c6.png" alt="b"> and
[here][s]

[s]:
l68c1.md
`

var placeName = regexp.MustCompile(`l(\d+)c(\d+)`)

// TestPlaces compares the place of each fault with the name of what is missing.
func TestPlaces(t *testing.T) {
	c := author.Parse(fstest.MapFS{"kites.md": {Data: []byte(placed)}}, "")
	missing := map[string]bool{}
	for _, f := range Check(c) {
		if f.Kind != faq.KindBrokenLink && f.Kind != faq.KindMissingImage {
			if f.Kind != faq.KindUnknownVariable {
				t.Error(f)
			}
			continue
		}
		m := placeName.FindStringSubmatch(path.Base(f.Target))
		if m == nil {
			t.Errorf("%v names no place", f)
			continue
		}
		missing[m[0]] = true
		if got := fmt.Sprintf("l%dc%d", f.Line, f.Column); got != m[0] {
			t.Errorf("%v: place %s, want %s", f, got, m[0])
		}
	}
	for i, line := range strings.Split(placed, "\n") {
		for _, m := range placeName.FindAllStringSubmatch(line, -1) {
			if n, _ := strconv.Atoi(m[1]); n == i+1 && !missing[m[0]] {
				t.Errorf("%s is not missed", m[0])
			}
		}
	}
}

// TestUnlabelled: an image without alternative text is named where it begins, on
// however many lines it continues.
func TestUnlabelled(t *testing.T) {
	for answer, want := range map[string]string{
		"So ![](a.png).":                "2:4",
		"So\n![\n](a.png).":             "3:1",
		"So ![\n  ](a.png) it is.":      "2:4",
		"So <img\n  src=\"a.png\"> is.": "2:4",
		"`![](a.png)` ![ ](a.png)":      "2:14",
		"So <img\n  src=\"a.png\"\n  alt=\"a kite\"> is, ![\n](a.png).": "4:21",
		"So ![a\nkite](a.png).": "",
	} {
		got := ""
		for _, f := range Check(author.Parse(fstest.MapFS{"kites.md": {Data: []byte("## Is it so?\n" + answer + "\n")}, "a.png": {Data: []byte("x")}}, "")) {
			if f.Kind == faq.KindMissingAlt {
				got += fmt.Sprintf("%d:%d", f.Line, f.Column)
			}
		}
		if got != want {
			t.Errorf("%q: place %s, want %s", answer, got, want)
		}
	}
}
