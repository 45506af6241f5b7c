package meaning

import (
	"encoding/binary"
	"strings"
	"testing"

	"faqwidget/wasm/internal/search"
)

// A row is a word of a table with its vector.
type row struct {
	word   string
	vector []int8
}

// encode writes a table; readers ask with the first words, common of them.
func encode(lang string, common int, rows ...row) []byte {
	data := []byte(magic + string(rune(version)))
	number := func(n int) { data = binary.AppendUvarint(data, uint64(n)) }
	text := func(s string) { number(len(s)); data = append(data, s...) }
	text(lang)
	text("made by hand")
	dimensions := 0
	if len(rows) > 0 {
		dimensions = len(rows[0].vector)
	}
	number(dimensions)
	number(common)
	number(len(rows))
	for _, r := range rows {
		text(r.word)
		for _, x := range r.vector {
			data = append(data, byte(x))
		}
	}
	return data
}

// harbour has three directions: ships, money, light.
var harbour = []row{
	{"vessel", []int8{90, 5, 0}}, {"anchor", []int8{60, 0, 10}}, {"charge", []int8{10, 120, 0}},
	{"tariff", []int8{5, 90, 5}}, {"beacon", []int8{20, 0, 110}}, {"glow", []int8{-10, 0, 70}},
	{"boat", []int8{100, 0, 0}}, {"fee", []int8{0, 100, 0}}, {"lamp", []int8{0, 0, 100}},
	{"harbour", []int8{100, 0, 20}}, {"lighthouse", []int8{20, 0, 100}}, {"cost", []int8{0, 100, 0}},
	{"moor", []int8{100, 5, 0}}, {"bowsprit", []int8{127, 0, 0}}, {"ten", []int8{10, 60, 0}}, {"night", []int8{0, 0, 60}},
}

func TestDecode(t *testing.T) {
	table, err := Decode(encode("en", 9, harbour...))
	if err != nil {
		t.Fatal(err)
	}
	if table.Lang != "en" || table.Source != "made by hand" || len(table.words) != 16 || table.common != 9 {
		t.Errorf("%+v", table)
	}
	if v := table.vector(table.places["boat"]); v[0] != 1 || v[1] != 0 {
		t.Errorf("boat is %v, want a vector of length 1", v)
	}
}

// TestBroken: a damaged table, or a file that is not a table, gives an error that says what to do.
func TestBroken(t *testing.T) {
	whole := string(encode("en", 9, harbour...))
	for n := range len(whole) {
		if _, err := Decode([]byte(whole[:n])); err == nil || !strings.Contains(err.Error(), "from a release") && !strings.Contains(err.Error(), "its release") {
			t.Errorf("the first %d of %d bytes: %v", n, len(whole), err)
		}
	}
	for data, want := range map[string]string{
		"# An FAQ\n": "not a table of word vectors", whole + "\x00": "more follows",
		strings.Replace(whole, magic+"\x01", magic+"\x02", 1):                       "version 2",
		string(encode("en", 2, row{"a", []int8{1}}, row{"a", []int8{1}})):           "repeated",
		string(encode("en", 1, row{strings.Repeat("a", longestWord+1), []int8{1}})): "too long",
		string(encode("en", 2, row{"a", []int8{1}})):                                "do not fit together",
		string(encode("en", 0)):                                           "do not fit together",
		string(encode("en", 1, row{"\xff", []int8{1}})):                   "not UTF-8",
		magic + "\x01\x02en\x00\xff\xff\xff\x7f":                          "a number up to",
		magic + "\x01\x02en\x00\x80\x08\x80\x80\x10\x80\x80\x10" + "aaaa": "do not fit together",
	} {
		if _, err := Decode([]byte(data)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.30q: error %v, want %q", data, err, want)
		}
	}
}

func TestIsOf(t *testing.T) {
	table := &Table{Lang: "en"}
	for lang, want := range map[string]bool{"": true, "en": true, "en-GB": true, "EN": true, "de": false, "eng": false} {
		if got := table.IsOf(lang); got != want {
			t.Errorf("%q: %v, want %v", lang, got, want)
		}
	}
}

// FuzzDecode: any bytes give a usable table or an error, and the memory is bounded by
// the number of bytes.
func FuzzDecode(f *testing.F) {
	f.Add(encode("en", 9, harbour...))
	f.Add(encode("de", 0, row{"boot", []int8{0, 0}}))
	f.Fuzz(func(t *testing.T, data []byte) {
		table, err := Decode(data)
		if err != nil {
			return
		}
		if len(table.vectors) > len(data) {
			t.Errorf("%d numbers of %d bytes", len(table.vectors), len(data))
		}
		table.Expand([]search.Document{{Question: "A boat and a lamp"}, {Question: "The fee", Answer: "A charge."}})
	})
}
