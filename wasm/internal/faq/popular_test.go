package faq

import (
	"slices"
	"testing"
)

func TestPopular(t *testing.T) {
	c := &Corpus{Topics: []Topic{
		{Entries: []*Entry{{Slug: "a"}, {Slug: "b", Popular: true}, {Slug: "c"}}},
		{Entries: []*Entry{{Slug: "d", Popular: true}, {Slug: "e", Popular: true}}},
	}}
	tests := []struct {
		slugs   []string
		without []int
		n       int
		want    []int
	}{
		{nil, nil, 5, []int{1, 3, 4}},
		{[]string{"e", "c"}, nil, 5, []int{4, 2, 1, 3}},
		{[]string{"c", "c", "gone"}, nil, 5, []int{2, 1, 3, 4}},
		{[]string{"c"}, []int{2, 3}, 5, []int{1, 4}},
		{[]string{"c"}, nil, 2, []int{2, 1}},
		{nil, nil, 0, nil},
	}
	for _, test := range tests {
		if got := c.Popular(test.slugs, test.without, test.n); !slices.Equal(got, test.want) {
			t.Errorf("Popular(%q, %v, %d) = %v, want %v", test.slugs, test.without, test.n, got, test.want)
		}
	}
}

func TestDirection(t *testing.T) {
	for lang, want := range map[string]string{"he": "rtl", "AR-eg": "rtl", "fa": "rtl", "en": "ltr", "arn": "ltr", "": "ltr"} {
		if got := Direction(lang); got != want {
			t.Errorf("Direction(%q) = %s, want %s", lang, got, want)
		}
	}
}
