package unicode

import (
	"bytes"
	"encoding/binary"
	"flag"
	"fmt"
	"go/format"
	"os"
	"strconv"
	"testing"
	real "unicode"
)

var update = flag.Bool("update", false, "write tables.go anew")

// TestLikeTheStandardLibrary asks both of every letter, and of what is none.
func TestLikeTheStandardLibrary(t *testing.T) {
	tells := []struct {
		name      string
		got, want func(rune) bool
	}{
		{"IsLetter", IsLetter, real.IsLetter},
		{"IsMark", IsMark, real.IsMark},
		{"IsNumber", IsNumber, real.IsNumber},
		{"IsUpper", IsUpper, real.IsUpper},
		{"IsLower", IsLower, real.IsLower},
		{"IsDigit", IsDigit, real.IsDigit},
		{"IsPunct", IsPunct, real.IsPunct},
		{"IsSymbol", IsSymbol, real.IsSymbol},
		{"IsSpace", IsSpace, real.IsSpace},
		{"Mn", func(r rune) bool { return Is(Mn, r) }, func(r rune) bool { return real.Is(real.Mn, r) }},
		{"Mc", func(r rune) bool { return Is(Mc, r) }, func(r rune) bool { return real.Is(real.Mc, r) }},
	}
	maps := []struct {
		name      string
		got, want func(rune) rune
	}{
		{"ToUpper", ToUpper, real.ToUpper},
		{"ToLower", ToLower, real.ToLower},
		{"ToTitle", ToTitle, real.ToTitle},
		{"SimpleFold", SimpleFold, real.SimpleFold},
		{"SpecialCase.ToUpper", SpecialCase{}.ToUpper, real.ToUpper},
		{"SpecialCase.ToLower", SpecialCase{}.ToLower, real.ToLower},
		{"SpecialCase.ToTitle", SpecialCase{}.ToTitle, real.ToTitle},
	}
	for r := rune(-2); r <= real.MaxRune+2; r++ {
		for _, f := range tells {
			if got, want := f.got(r), f.want(r); got != want {
				t.Fatalf("%s(%U) is %v, want %v", f.name, r, got, want)
			}
		}
		for _, f := range maps {
			if got, want := f.got(r), f.want(r); r >= 0 && got != want {
				t.Fatalf("%s(%U) is %U, want %U", f.name, r, got, want)
			}
		}
	}
	for _, r := range []rune{-1 << 31, 1<<31 - 1, 1 << 28, 1<<28 | 'a'} {
		if class(r) != other || ToLower(r) != r || SimpleFold(r) != r {
			t.Errorf("%#x is taken for a letter", r)
		}
	}
}

// TestTables holds tables.go to the standard library's tables; with -update it
// writes them.
func TestTables(t *testing.T) {
	var b bytes.Buffer
	b.WriteString("package unicode\n\n// Written by the test of this package, from the tables of Unicode " + real.Version + ":\n// go test ./wasm/internal/std/unicode -update\n")
	packed, count := packSpans()
	fmt.Fprintf(&b, "\nconst countOfSpans = %d\n\n// packedSpans is read by unpackSpans.\nconst packedSpans = %s\n", count, quoted(packed))
	fmt.Fprintf(&b, "\nconst countOfCases = %d\n\n// packedCases is read by unpackCases.\nconst packedCases = %s\n", len(real.CaseRanges), quoted(packCases()))
	fmt.Fprintf(&b, "\n// foldings are of the letters that differ in case alone from two others or more,\n// or from one that is no other case of theirs, in order.\nvar foldings = [...]folding{\n%s\n}\n", packFoldings())
	want, err := format.Source(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		err = os.WriteFile("tables.go", want, 0o666)
	}
	got, readErr := os.ReadFile("tables.go")
	if err != nil || readErr != nil || !bytes.Equal(got, want) {
		t.Error("tables.go is not of this Go's Unicode "+real.Version+"; run with -update", err, readErr)
	}
}

func packSpans() (packed []byte, count int) {
	sets := []*real.RangeTable{
		upper: real.Lu, lower: real.Ll, letter: real.L, nonspacing: real.Mn, spacing: real.Mc,
		enclosing: real.Me, digit: real.Nd, number: real.N, punct: real.P, symbol: real.S,
	}
	of := func(r rune) int {
		for class, set := range sets {
			if set != nil && real.Is(set, r) {
				return class
			}
		}
		return other
	}
	for first := rune(0); first <= real.MaxRune; count++ {
		class, end := of(first), first+1
		for end <= real.MaxRune && of(end) == class {
			end++
		}
		length := int(end - first)
		packed = append(packed, byte(class<<4|(min(length, 16)-1)))
		if length >= 16 {
			packed = binary.AppendUvarint(packed, uint64(length-16))
		}
		first = end
	}
	return packed, count
}

func packCases() (packed []byte) {
	last := uint32(0)
	for _, c := range real.CaseRanges {
		kind, step := uppers, c.Delta[real.LowerCase]
		switch up := c.Delta[real.UpperCase]; {
		case up == real.UpperLower:
			kind, step = alternate, 0
		case up != 0 && step != 0:
			kind, step = between, 0
		case up != 0:
			kind, step = lowers, up
		}
		packed = binary.AppendUvarint(packed, uint64(c.Lo-last)<<2|uint64(kind))
		packed = binary.AppendUvarint(packed, uint64(c.Hi-c.Lo))
		packed = binary.AppendVarint(packed, int64(step))
		last = c.Hi
	}
	return packed
}

func packFoldings() (list string) {
	count := 0
	for r := rune(0); r <= real.MaxRune; r++ {
		next, other := real.SimpleFold(r), real.ToLower(r)
		if other == r {
			other = real.ToUpper(r)
		}
		if next != other {
			list += fmt.Sprintf("{%+q, %+q},", r, next)
			if count++; count%5 == 0 {
				list += "\n"
			}
		}
	}
	return list
}

// quoted is packed as a string of Go, over many lines.
func quoted(packed []byte) string {
	text := `"" +`
	for len(packed) > 0 {
		n := min(len(packed), 32)
		text += "\n" + strconv.QuoteToASCII(string(packed[:n])) + " +"
		packed = packed[n:]
	}
	return text[:len(text)-2]
}

func BenchmarkLetters(b *testing.B) {
	text := []rune("Пароль для учётной записи geändert, 漢字かな; ¿qué? ")
	n := 0
	b.Run("stand-in", func(b *testing.B) {
		for b.Loop() {
			for _, r := range text {
				if IsLetter(r) || IsNumber(ToLower(r)) || Is(Mn, r) {
					n++
				}
			}
		}
	})
	b.Run("real", func(b *testing.B) {
		for b.Loop() {
			for _, r := range text {
				if real.IsLetter(r) || real.IsNumber(real.ToLower(r)) || real.Is(real.Mn, r) {
					n++
				}
			}
		}
	})
}
