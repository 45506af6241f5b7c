package wasmfile

import (
	"strings"
	"testing"
)

// TestSymbols reads a module written by hand: an imported function and three of its own.
func TestSymbols(t *testing.T) {
	module := "\x00asm\x01\x00\x00\x00" +
		"\x02\x0e\x02" + "\x01a\x01b\x00\x00" + "\x01a\x01m\x02" + "\x00\x01" + // a.b, a function; a.m, a memory of one page
		"\x0a\x0e\x03" + "\x02\x00\x0b" + "\x05\x00\x01\x01\x01\x0b" + "\x03\x00\x01\x0b" +
		"\x00\x27" + "\x04name" + "\x01\x20\x03" + "\x01\x0b(*x/y.T).M0" + "\x02\x08x/y.F[i]" + "\x03\x06main.f"
	got, err := Symbols([]byte(module))
	want := []Symbol{{"x/y", 7}, {"main", 3}}
	if err != nil || len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("got %v, %v; want %v", got, err, want)
	}
	if _, err := Symbols([]byte(module[:len(module)-3])); err == nil {
		t.Error("a module that is cut off is no fault")
	}
	if _, err := Symbols([]byte(module[:8])); err == nil || !strings.Contains(err.Error(), "names no functions") {
		t.Errorf("error %v for a module without names", err)
	}
}

func TestTreemap(t *testing.T) {
	svg := string(Treemap([]Symbol{{"a/b", 300}, {"<c>", 100}, {"d", 0}}))
	for _, want := range []string{"a/b: 300 bytes", `width="900.0" height="700.0"`, "&lt;c&gt;", "</svg>"} {
		if !strings.Contains(svg, want) {
			t.Errorf("no %q in\n%s", want, svg)
		}
	}
}
