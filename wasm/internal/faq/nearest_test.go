package faq

import (
	"strings"
	"testing"
)

func TestNearest(t *testing.T) {
	tests := []struct {
		name, candidates string
		edits            int
		want             string
	}{
		{"kitten", "sitting mitten smitten", 3, "mitten"},
		{"kitten", "sitting", 3, "sitting"},
		{"kitten", "sitting", 2, ""},
		{"kitten", "smitten", 1, ""},
		{"kitten", "bitten mitten", 1, "bitten"},
		{"kitten", "mitten bitten", 1, "bitten"},
		{"kitten", "kittens kitten", 2, "kitten"},
		{"größe", "grösse grüße", 1, "grüße"},
		{"a", "", 0, ""},
		{"a", "a b", 0, "a"},
	}
	for _, test := range tests {
		if got := Nearest(test.name, strings.Fields(test.candidates), test.edits); got != test.want {
			t.Errorf("Nearest(%s, %s, %d) = %q, want %q", test.name, test.candidates, test.edits, got, test.want)
		}
	}
}
