package author

import (
	"path/filepath"
	"testing"

	"faqwidget/wasm/internal/faq"
)

// Each row: an address in an answer, the file of the content that it means, and
// the kind of the fault if it means none that can be.
var localReferences = []struct {
	address, want string
	fault         faq.Kind
}{
	{"a.png", "a.png", ""},
	{"./b/../a.png?x=1#y", "a.png", ""},
	{"card%20one.png", "card one.png", ""},
	{"50%25%23.png", "50%#.png", ""},
	{"a&amp;b.png", "a&b.png", ""},
	{"#slug", "", ""},
	{"?q", "", ""},
	{"./", "", ""},
	{"/root.png", "", ""},
	{"//host.example/a.png", "", ""},
	{"https://host.example/a.png", "", ""},
	{"mailto:a@b.example", "", ""},
	{"..", "..", faq.KindOutsideFolder},
	{"../../etc/passwd", "../../etc/passwd", faq.KindOutsideFolder},
	{"a/../../x", "../x", faq.KindOutsideFolder},
	{"%2e%2e/%2E%2e/etc/passwd", "../../etc/passwd", faq.KindOutsideFolder},
	{"%zz", "", faq.KindBadAddress},
	{"http://[::1", "", faq.KindBadAddress},
}

func FuzzLocalReference(f *testing.F) {
	for _, row := range localReferences {
		f.Add(row.address)
	}
	f.Fuzz(func(t *testing.T, address string) {
		name, err := LocalReference(address)
		if err == nil && name != "" && !filepath.IsLocal(filepath.FromSlash(name)) {
			t.Errorf("%q leads to %q, outside the content", address, name)
		}
	})
}

func TestLocalReference(t *testing.T) {
	for _, row := range localReferences {
		got, err := LocalReference(row.address)
		fault := faq.Kind("")
		if err != nil {
			fault = FaultOf(err).Kind
		}
		if got != row.want || fault != row.fault {
			t.Errorf("%s: got %q and %q, want %q and %q", row.address, got, fault, row.want, row.fault)
		}
	}
}
