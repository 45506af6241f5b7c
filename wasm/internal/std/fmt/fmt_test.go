package fmt_test

import (
	"errors"
	real "fmt"
	"strings"
	"testing"

	"faqwidget/wasm/internal/std/fmt"
)

// TestLikeTheStandardLibrary formats with both what the dependencies format.
func TestLikeTheStandardLibrary(t *testing.T) {
	for _, c := range []struct {
		format string
		args   []any
	}{
		{"", nil},
		{"100 %%", nil},
		{"plain", nil},
		{"%s-%d", []any{"heading", 12}},
		{" start=\"%d\"", []any{-3}},
		{"<%s", []any{"th"}},
		{"%v", []any{7}},
		{"%v and %v", []any{true, "text"}},
		{"%c", []any{byte('*')}},
		{"%c", []any{'é'}},
		{"Reference{Label:%s, Destination:%s}", []any{[]byte("a"), []byte("https://example.org/")}},
		{"%s %q: %s", []any{"parse", "a b", errors.New("missing scheme")}},
		{"invalid host: %w", []any{errors.New("empty")}},
	} {
		want := real.Sprintf(c.format, c.args...)
		if strings.Contains(c.format, "%w") {
			want = real.Errorf(c.format, c.args...).Error()
		}
		if got := fmt.Sprintf(c.format, c.args...); got != want {
			t.Errorf("Sprintf(%q, %v) = %q, want %q", c.format, c.args, got, want)
		}
		var b strings.Builder
		if n, err := fmt.Fprintf(&b, c.format, c.args...); n != len(want) || err != nil || b.String() != want {
			t.Errorf("Fprintf(%q, %v) writes %q (%d, %v), want %q", c.format, c.args, b.String(), n, err, want)
		}
		if got := fmt.Errorf(c.format, c.args...).Error(); got != want {
			t.Errorf("Errorf(%q, %v) = %q, want %q", c.format, c.args, got, want)
		}
	}
}

func TestWhatItCannotFormat(t *testing.T) {
	if got := fmt.Sprintf("%v|%v|%d", 1.5, []int{1}, true); got != "%!v|%!v|%!d" {
		t.Errorf("got %q", got)
	}
}
