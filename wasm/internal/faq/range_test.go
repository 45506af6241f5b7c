package faq

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

// TestUTF16 marks the parts in brackets, and compares with the code units of unicode/utf16.
func TestUTF16(t *testing.T) {
	for _, marked := range []string{
		"", "plain", "[one]", "a [b] c [d]", "Straße [Größe] [ß]", "日本[語]の", "🙂 [a] 🙂🙂[🙂]", "e\u0301 [e\u0301]", "[\U00020BB7]野家", "\xff[\xff\xfe]x",
	} {
		var text strings.Builder
		var ranges, want []Range
		for i, part := range strings.FieldsFunc(marked+" ", func(c rune) bool { return c == '[' || c == ']' }) {
			start := text.Len()
			if inside := i%2 == 1; strings.HasPrefix(marked, "[") != inside {
				ranges = append(ranges, Range{start, start + len(part)})
				units := len(utf16.Encode([]rune(text.String())))
				want = append(want, Range{units, units + len(utf16.Encode([]rune(part)))})
			}
			text.WriteString(part)
		}
		if got := UTF16(text.String(), ranges); !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", marked, got, want)
		}
	}
}

func TestTrail(t *testing.T) {
	c := &Corpus{Topics: []Topic{
		{Title: "Harbour", Entries: []*Entry{{Slug: "a"}, {Slug: "b", Sections: []string{"Berths", "Prices"}}}},
		{Entries: []*Entry{{Slug: "c"}, {Slug: "d", Sections: []string{"Ropes"}}}},
	}}
	for n, want := range []string{"Harbour", "Harbour > Berths > Prices", "", "Ropes"} {
		if got := strings.Join(c.Trail(n), " > "); got != want {
			t.Errorf("the trail of %d is %q, want %q", n, got, want)
		}
	}
}
