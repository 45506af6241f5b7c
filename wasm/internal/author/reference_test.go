package author

import (
	"path/filepath"
	"testing"
)

// Each row: an address in an answer, and the file of the content that it means.
var localReferences = []struct{ address, want string }{
	{"a.png", "a.png"},
	{"./b/../a.png?x=1#y", "a.png"},
	{"card%20one.png", "card one.png"},
	{"a&amp;b.png", "a&b.png"},
	{"#slug", ""},
	{"?q", ""},
	{"/root.png", ""},
	{"../../etc/passwd", ""},
	{"%2e%2e/%2e%2e/etc/passwd", ""},
	{"//host.example/a.png", ""},
	{"https://host.example/a.png", ""},
	{"mailto:a@b.example", ""},
	{"%zz", ""},
}

func FuzzLocalReference(f *testing.F) {
	for _, row := range localReferences {
		f.Add(row.address)
	}
	f.Fuzz(func(t *testing.T, address string) {
		if name := LocalReference(address); name != "" && !filepath.IsLocal(filepath.FromSlash(name)) {
			t.Errorf("%q leads to %q, outside the content", address, name)
		}
	})
}

func TestLocalReference(t *testing.T) {
	for _, row := range localReferences {
		if got := LocalReference(row.address); got != row.want {
			t.Errorf("%s: got %q, want %q", row.address, got, row.want)
		}
	}
}
