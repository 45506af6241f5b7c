package compiled

import (
	"encoding/hex"
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"faqwidget/wasm/internal/faq"
)

// example is the FAQ of the package comment.
func example() *FAQ {
	s := &faq.Source{File: "faq.md"}
	e := &faq.Entry{Slug: "why", Question: "Why?", Answer: "So.", Line: 1, Source: s}
	return &FAQ{Corpus: &faq.Corpus{Topics: []faq.Topic{{Entries: []*faq.Entry{e}}}}, Mark: FirstMark,
		Texts: map[*faq.Entry]string{e: "So."}, Links: map[*faq.Source][]Link{}}
}

// rich is an FAQ with something of everything.
func rich() *FAQ {
	f := example()
	f.Corpus.Title, f.Corpus.Lang = "On "+f.Place(Place{"os", "driftos", "driftos"}), "de"
	f.Corpus.Synonyms, f.Corpus.NoSynonyms, f.Corpus.NoStems = "a, b\n", true, true
	e := f.Corpus.Topics[0].Entries[0]
	e.Answer = "Takes " + f.Place(Place{"os", "driftos", "driftos"}) + " and " + f.Place(Place{"names.host", "h", "h"}) + "."
	e.Sections, e.Aliases, e.Tags, e.Pages = []string{"a", "b"}, []string{""}, []string{"c"}, []string{"/x/**"}
	e.Popular = true
	e.Audience = "admin staff"
	e.Expansion = []string{"cause", "ground", "reason"}
	e.Source.References = []faq.Reference{{Label: "r", Destination: "https://" + f.Place(Place{"names.host", "h", "h"}), Title: "t"}}
	e.Source.Footnotes = map[string]string{"[^b": "B", "[^a": "A"}
	f.Links[e.Source] = []Link{{"#why", "why"}, {"other.md", "why"}}
	f.Texts[e] = e.Answer
	return f
}

// TestExample holds the bytes in the package comment.
func TestExample(t *testing.T) {
	source, err := os.ReadFile("compiled.go")
	if err != nil {
		t.Fatal(err)
	}
	_, comment, _ := strings.Cut(string(source), "# Example")
	plain, behind, _ := strings.Cut(comment, "With the word")
	if got := hex.EncodeToString(Encode(example())); got != bytesOf(plain) {
		t.Errorf("the example is\n%s, the comment says\n%s", got, bytesOf(plain))
	}
	f := example()
	f.Corpus.Entries()[0].Expansion = []string{"cause"}
	word, staff, _ := strings.Cut(behind, "For the audience")
	want := strings.Replace(bytesOf(plain), "02", "03", 1) + bytesOf(word)
	if got := hex.EncodeToString(EncodeExpanded(f)); got != want {
		t.Errorf("with a word the example is\n%s, the comment says\n%s", got, want)
	}
	f.Corpus.Entries()[0].Expansion, f.Corpus.Entries()[0].Audience = nil, "staff"
	want = strings.TrimSuffix(strings.Replace(bytesOf(plain), "02", "04", 1), "010000") + bytesOf(staff)
	if got := hex.EncodeToString(EncodeExpanded(f)); got != want {
		t.Errorf("for an audience the example is\n%s, the comment says\n%s", got, want)
	}
}

// bytesOf are the bytes that lines of a comment begin with, in hexadecimal.
func bytesOf(comment string) string {
	var b strings.Builder
	for _, line := range regexp.MustCompile(`(?m)^//\t((?:[0-9a-f]{2} )+)`).FindAllStringSubmatch(comment, -1) {
		b.WriteString(strings.ReplaceAll(line[1], " ", ""))
	}
	return b.String()
}

// opened opens an FAQ whose entries may have audiences.
func opened(data []byte) (*FAQ, error) {
	o := OpenAddressed(data)
	for {
		if f, err := o.Step(); f != nil || err != nil {
			return f, err
		}
	}
}

// TestRefused: an FAQ with audiences opens only with OpenAddressed.
func TestRefused(t *testing.T) {
	for _, data := range [][]byte{Encode(rich()), EncodeExpanded(rich())} {
		if _, err := Decode(data); err == nil || !strings.Contains(err.Error(), "does not read") {
			t.Errorf("version %d is opened for everyone: %v", data[len(magic)], err)
		}
		open := append([]byte{}, data...)
		open[len(magic)] -= withAudience
		if _, err := Decode(open); err == nil {
			t.Error("it is opened under another version")
		}
	}
}

func TestRoundTrip(t *testing.T) {
	for _, f := range []*FAQ{example(), rich()} {
		data := EncodeExpanded(f)
		got, err := opened(data)
		if err != nil {
			t.Fatal(err)
		}
		if again := EncodeExpanded(got); string(again) != string(data) {
			t.Errorf("encoded again it is\n%x, not\n%x", again, data)
		}
		if got.Corpus.Synonyms != f.Corpus.Synonyms || got.Corpus.NoSynonyms != f.Corpus.NoSynonyms || got.Corpus.NoStems != f.Corpus.NoStems {
			t.Errorf("%+v, want what is said of searching in %+v", got.Corpus, f.Corpus)
		}
		if want := f.Corpus.Entries()[0]; !reflect.DeepEqual(got.Corpus.Entries()[0], want) {
			t.Errorf("decoded: %+v, want %+v", got.Corpus.Entries()[0], want)
		}
	}
}

// TestBroken: a cut file is refused, so is one with more after its end, and an unknown version is named.
func TestBroken(t *testing.T) {
	data := EncodeExpanded(rich())
	for n := range data {
		if _, err := opened(data[:n]); err == nil {
			t.Errorf("the first %d bytes of %d are taken for the whole", n, len(data))
		}
	}
	other := append([]byte{}, data...)
	other[len(magic)]++
	for text, want := range map[string]string{"": "not a compiled FAQ", string(data) + "\x00": "more follows", string(other): "version 6",
		"FAQ\x02\x00\x00\x00\x00\x00\x80\x80\x40\x00\xff\xff\xff\xff\x07": "longer than the file", "FAQ\x02\x01\xff": "not UTF-8", "FAQ\x02\x00\x00\x00\x00\x00\x00\x00": "private-use letters", "FAQ\x02\x00\x00\x00\x02": "neither true nor false"} {
		if _, err := opened([]byte(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.20q: error %v, want %q", text, err, want)
		}
	}
}

// TestOpen: each part is a step of its own, so no step takes long.
func TestOpen(t *testing.T) {
	f := rich()
	o := OpenAddressed(EncodeExpanded(f))
	parts := 0
	for opened, err := o.Step(); opened == nil; opened, err = o.Step() {
		if err != nil {
			t.Fatal(err)
		}
		parts++
	}
	if want := 8; parts != want { // head, one source, start of topics, one entry, start of expansion, three words
		t.Errorf("%d steps before the last one, want %d", parts, want)
	}
}

func TestFill(t *testing.T) {
	for _, row := range []struct {
		values map[string]string
		title  string
		text   string
		link   string
	}{
		{nil, "On driftos", "Takes driftos and h.", "https://h"},
		{map[string]string{"os": "acme\nos"}, "On acme os", "Takes acme os and h.", "https://h"},
		{map[string]string{"names.host": "x", "unused": "y"}, "On driftos", "Takes driftos and x.", "https://x"},
		{map[string]string{"os": "\U00100001"}, "On \U00100001", "Takes \U00100001 and h.", "https://h"},
	} {
		f := rich()
		f.Fill(row.values)
		e := f.Corpus.Entries()[0]
		c, err := DecodeContext(f.Context(e.Source).Encode())
		if err != nil {
			t.Fatal(err)
		}
		if f.Corpus.Title != row.title || c.Fill(e.Answer) != row.text || f.Texts[e] != row.text || c.Fill(c.Source.References[0].Destination) != row.link {
			t.Errorf("%v: %q, %q, %q, %q", row.values, f.Corpus.Title, e.Answer, f.Texts[e], e.Source.References[0].Destination)
		}
	}
}

// TestNarrow: entries that are not for an audience are gone, and no link opens them.
func TestNarrow(t *testing.T) {
	for word, shown := range map[string]bool{"staff": true, "guest": false} {
		f := rich()
		s := f.Corpus.Entries()[0].Source
		f.Narrow(nil, []string{word})
		if f.Corpus.Len() == 1 != shown || f.Context(s).Target("other.md") == "why" != shown {
			t.Errorf("for %s there are %d entries and the links %v", word, f.Corpus.Len(), f.Links)
		}
	}
}

// TestFillIsBounded: a short file with long values grows to a bound and no further.
func TestFillIsBounded(t *testing.T) {
	f := example()
	e := f.Corpus.Entries()[0]
	e.Answer = strings.Repeat(f.Place(Place{Name: "v"}), 1000)
	f.Fill(map[string]string{"v": strings.Repeat("long ", 1000)})
	if most, size := mostFilled+mostFilledEach*5000, len(f.Context(e.Source).Fill(e.Answer)); size > most || size < most/2 {
		t.Errorf("the answer has %d bytes, want up to %d", size, most)
	}
}

// FuzzDecode: an FAQ that opens, from any bytes, can be filled and is written as it was read.
func FuzzDecode(fuzz *testing.F) {
	fuzz.Add(Encode(example()))
	fuzz.Add(EncodeExpanded(rich()))
	fuzz.Add(Encode(rich()))
	fuzz.Fuzz(func(t *testing.T, data []byte) {
		f, err := opened(data)
		if err != nil {
			return
		}
		first := EncodeExpanded(f)
		again, err := opened(first)
		if err != nil || string(EncodeExpanded(again)) != string(first) {
			t.Errorf("written again it is not the same: %v", err)
		}
		f.Fill(map[string]string{"a": "b"})
		f.Narrow(nil, []string{"a"})
		for _, e := range f.Corpus.Entries() {
			if _, err := DecodeContext(f.Context(e.Source).Encode()); err != nil {
				t.Error(err)
			}
		}
	})
}

// FuzzDecodeContext: any bytes give a context that is written as it was read, or an error.
func FuzzDecodeContext(f *testing.F) {
	whole := rich()
	whole.Fill(map[string]string{"os": "acme"})
	f.Add(whole.Context(whole.Corpus.Entries()[0].Source).Encode())
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := DecodeContext(data)
		if err != nil {
			return
		}
		first := c.Encode()
		again, err := DecodeContext(first)
		if err != nil || string(again.Encode()) != string(first) {
			t.Errorf("written again it is not the same: %v", err)
		}
		c.Fill(string(data))
		c.Target("a")
	})
}
