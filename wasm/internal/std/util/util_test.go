package util

import (
	"html"
	"net/url"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// TestEntities holds each entity of the table to what the standard library says.
func TestEntities(t *testing.T) {
	list := strings.Split(strings.TrimSuffix(entities, ends), ends)
	if len(list) != 2125 || !slices.IsSorted(list) {
		t.Errorf("%d entities, sorted: %v", len(list), slices.IsSorted(list))
	}
	for _, each := range list {
		name, _, _ := strings.Cut(each, is)
		entity, ok := LookUpHTML5EntityByName(name)
		want, known := map[string]string{"nGt": "≫\u20d2", "nLt": "≪\u20d2"}[name] // which the standard library lacks
		if !known {
			want = html.UnescapeString("&" + name + ";")
		}
		if !ok || entity.Name != name || string(entity.Characters) != want {
			t.Errorf("%s is %+v, want %q", name, entity, want)
		}
	}
	for _, name := range []string{"", "a", "am", "ampx", "notit", "Hilbert", "sup4", "lt gt", is, ends, "zzzz"} {
		if entity, ok := LookUpHTML5EntityByName(name); ok {
			t.Errorf("%q is %+v, want none", name, entity)
		}
	}
}

// TestFolding holds that letters fold alike when they differ in case alone, and
// only then. The browser tests hold each to what goldmark's own map says.
func TestFolding(t *testing.T) {
	several := 0
	for r := rune(0); r <= unicode.MaxRune; r++ {
		folded, ok := unicodeCaseFoldings.of(r)
		other, _ := unicodeCaseFoldings.of(unicode.SimpleFold(r))
		if !ok || !slices.Equal(folded, other) {
			t.Fatalf("%q folds to %q, the same in another case to %q", r, folded, other)
		}
		if len(folded) > 1 {
			several++
		} else if !strings.EqualFold(string(folded), string(r)) {
			t.Fatalf("%q folds to %q, another letter", r, folded)
		}
	}
	if got, _ := unicodeCaseFoldings.of('ẞ'); string(got) != "ss" || several != 104 {
		t.Errorf("the sharp s folds to %q, %d letters to several; CaseFolding.txt has 104", got, several)
	}
}

// TestPercentEncoded holds it to net/url for every letter that goldmark does not keep.
func TestPercentEncoded(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		letter := string(r)
		if r == ' ' || r < 0x80 && (unicode.In(r, unicode.Letter, unicode.Digit) || strings.ContainsRune("-_.~", r)) {
			continue
		}
		if got, want := string(percentEncoded([]byte(letter))), url.QueryEscape(letter); got != want {
			t.Fatalf("%U is %s, want %s", r, got, want)
		}
	}
}
