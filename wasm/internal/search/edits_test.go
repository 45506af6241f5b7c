package search

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// distance is the optimal string alignment distance by its definition.
func distance(a, b []rune) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		d[i][0] = i
		for j := range d[i] {
			switch {
			case i == 0:
				d[i][j] = j
			case j > 0:
				d[i][j] = min(d[i-1][j], d[i][j-1], d[i-1][j-1]) + 1
				if a[i-1] == b[j-1] {
					d[i][j] = d[i-1][j-1]
				}
				if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
					d[i][j] = min(d[i][j], d[i-2][j-2]+1)
				}
			}
		}
	}
	return d[len(a)][len(b)]
}

// near lists the words that withinEdits must find, by comparing with each.
func near(words []string, typed string) []string {
	var list []string
	a := []rune(typed)
	for _, word := range words {
		b := []rune(word)
		limit := maxEdits(len(a))
		if len(b) > longestWord || limit > 0 && a[0] != b[0] {
			limit = min(limit, 1)
		}
		if len(b) <= longestWord && limit > 0 && distance(a, b) <= limit {
			list = append(list, word)
		}
	}
	slices.Sort(list)
	return list
}

func checkSimilar(t *testing.T, text, typed string) {
	t.Helper()
	ix := indexOf("en", Document{Question: text})
	ix.refresh()
	want := near(ix.words.texts, typed)
	for _, halfTyped := range []bool{false, true} {
		var got []string
		ix.withinEdits(typed, halfTyped, func(word int32, edits int, share float32) {
			text := ix.words.texts[word]
			if share == 1 {
				got = append(got, text)
				if d := distance([]rune(typed), []rune(text)); d != edits {
					t.Errorf("%q, %q: %d edits, want %d", typed, text, edits, d)
				}
			} else if !begins(typed, text) {
				t.Errorf("%q is not the beginning of %q", typed, text)
			}
		})
		if slices.Sort(got); !slices.Equal(got, want) {
			t.Errorf("%q among %q: %q, want %q", typed, ix.words.texts, got, want)
		}
	}
}

// begins reports whether typed is at most one edit away from a beginning of word.
func begins(typed, word string) bool {
	for i := range word {
		if distance([]rune(typed), []rune(word[:i])) <= 1 {
			return true
		}
	}
	return false
}

func TestSimilarIsComplete(t *testing.T) {
	vocabulary := "container contain containers contained reabsorb retain certain curtain maintenance pain container2 a of überall überfall овощи овощ контейнер"
	for typed := range strings.FieldsSeq("contianer cotnainer contaner cpntainer contrainer conatiners ontainer retian pian overall ubrall ubrfall овоши контейнре xyz maintainance mantenance contai contia") {
		checkSimilar(t, vocabulary, typed)
	}
}

func FuzzSimilar(f *testing.F) {
	f.Add("container contain retain certain", "contianer")
	f.Add("овощи овощ overt", "овоши")
	f.Fuzz(func(t *testing.T, text, typed string) {
		list := tokens(nil, typed)
		if len(list) == 0 || len(text) > 500 || !utf8.ValidString(text+typed) {
			return
		}
		checkSimilar(t, text, list[0].Term)
	})
}
