package faq

import (
	"slices"
	"testing"
)

func TestMatchPage(t *testing.T) {
	tests := []struct {
		glob, path string
		score      int
	}{
		// exact
		{"/billing", "/billing", exactPage + 8},
		{"/billing", "/billing/", exactPage + 8},
		{"billing/", "/billing?tab=2#due", exactPage + 8},
		{"/billing", "/billings", 0},
		{"/billing", "/", 0},
		{"/", "/", exactPage + 1},
		{"/", "/billing", 0},
		{"/größe", "/größe", exactPage + 8},
		// any number of segments
		{"/billing/**", "/billing", 8},
		{"/billing/**", "/billing/invoices/7", 8},
		{"/billing/**", "/billingx", 0},
		{"/**/edit", "/edit", 5},
		{"/**/edit", "/a/b/edit", 5},
		{"/**/edit", "/a/edit/b", 0},
		{"/**/a/**/b", "/x/a/a/y/b", 3},
		// one segment, or a part of it
		{"/orders/{id}", "/orders/17", 7},
		{"/orders/{id}", "/orders", 0},
		{"/orders/{id}", "/orders/17/pay", 0},
		{"/orders/{id}/pay", "/orders/17/pay", 10},
		{"/orders/*", "/orders/17", 7},
		{"/release-*", "/release-2.1", 9},
		{"/*-notes", "/release-notes", 7},
		{"/a*b*c", "/aXbXbXc", 4},
		{"/a*b*c", "/aXbXb", 0},
		// everywhere
		{"*", "/a/b", 1},
		{"**", "/", 1},
		{"", "/", exactPage + 1},
	}
	for _, test := range tests {
		if got := matchPage(test.glob, test.path); got != test.score {
			t.Errorf("matchPage(%q, %q) = %d, want %d", test.glob, test.path, got, test.score)
		}
	}
}

func TestMatchPageIsFast(t *testing.T) {
	glob, path := "", ""
	for range 2000 {
		glob += "/**/a*a*a*b"
		path += "/aaaaaaaaaa"
	}
	if got := matchPage(glob, path); got != 0 {
		t.Errorf("got %d", got)
	}
}

func TestSuggest(t *testing.T) {
	c := &Corpus{Topics: []Topic{
		{Entries: []*Entry{{Pages: []string{"*"}}, {Pages: []string{"/billing/**"}}}},
		{Entries: []*Entry{{}, {Pages: []string{"/team", "/billing"}}, {Pages: []string{"/billing/*/tax", "/billing/**"}}}},
	}}
	tests := []struct {
		path string
		n    int
		want []int
	}{
		{"/billing", 5, []int{3, 1, 4, 0}},
		{"/billing/2025/tax", 5, []int{4, 1, 0}},
		{"/billing", 2, []int{3, 1}},
		{"/elsewhere", 5, []int{0}},
		{"/billing", 0, nil},
	}
	for _, test := range tests {
		if got := c.Suggest(test.path, test.n); !slices.Equal(got, test.want) {
			t.Errorf("Suggest(%s, %d) = %v, want %v", test.path, test.n, got, test.want)
		}
	}
	if got := (&Corpus{}).Suggest("/", 3); len(got) != 0 {
		t.Errorf("an empty corpus suggests %v", got)
	}
}
