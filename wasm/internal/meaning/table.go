// Package meaning expands the entries of an FAQ when it is built: by a table of word
// vectors, it chooses words that an entry lacks, but that fit its meaning. A page
// needs no table to search: the words are in the compiled FAQ.
//
// # Layout of a table
//
// A number is an unsigned LEB128. A text is its length in bytes, a number, and that
// many bytes of UTF-8.
//
//	file   = "FAQMEANING" version:byte lang:text source:text
//	         dimensions:number common:number count:number words
//	words  = count of { word:text vector:dimensions of int8 }
//
// Words are in order of frequency, the commonest first. The first ones, common of
// them, are those that readers ask with; an expansion is chosen from these. The others
// are only read in entries. Only the direction of a vector counts. Source says what the
// table was made of, and under which licence.
package meaning

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"math"
	"strings"
	"unicode/utf8"
)

const magic, version = "FAQMEANING", 1

// Bounds of a table.
const (
	mostDimensions = 1024
	mostWords      = 1 << 18
	longestWord    = 64 // bytes
)

// A Table has vectors of words, each of length 1.
type Table struct {
	Lang   string // BCP 47 tag of its words
	Source string // what it was made of, and its licence

	dimensions int
	common     int // number of words that readers ask with, the first ones
	words      []string
	vectors    []float32      // dimensions of them for each word
	places     map[string]int // numbers of words
}

// Decode reads a table. From any bytes it makes one, or returns an error.
func Decode(data []byte) (*Table, error) {
	r := &reader{data: data}
	if string(r.bytes(len(magic))) != magic {
		return nil, fmt.Errorf("this is not a table of word vectors (make one with make meaning, or take it from a release)")
	}
	if v := r.bytes(1); r.broken == "" && v[0] != version {
		return nil, fmt.Errorf("the table has version %d, this program reads version %d (take the one of its release)", v[0], version)
	}
	t := &Table{Lang: r.text(), Source: r.text()}
	t.dimensions, t.common = r.number(mostDimensions), r.number(mostWords)
	count := r.number(mostWords)
	if r.broken == "" && (t.dimensions == 0 || t.common > count || count > (len(data)-r.at)/(t.dimensions+1)) {
		r.broken = "its numbers do not fit together"
	}
	if r.broken == "" {
		t.read(r, count)
	}
	if r.broken == "" && r.at < len(data) {
		r.broken = "more follows its end"
	}
	if r.broken != "" {
		return nil, fmt.Errorf("the table of word vectors is damaged at byte %d: %s (make it again, or take it from a release)", r.at, r.broken)
	}
	return t, nil
}

// read reads the words with their vectors.
func (t *Table) read(r *reader, count int) {
	t.words, t.places = make([]string, 0, count), make(map[string]int, count)
	t.vectors = make([]float32, 0, count*t.dimensions)
	for range count {
		word := r.text()
		if _, known := t.places[word]; word == "" || known || len(word) > longestWord {
			r.fail("a word is empty, too long or repeated")
		}
		vector := r.bytes(t.dimensions)
		if r.broken != "" {
			return
		}
		t.places[word] = len(t.words)
		t.words = append(t.words, word)
		for _, b := range vector {
			t.vectors = append(t.vectors, float32(int8(b)))
		}
		normalize(t.vectors[len(t.vectors)-t.dimensions:])
	}
}

// IsOf reports whether the words are of the language of a BCP 47 tag; "" is English.
func (t *Table) IsOf(lang string) bool { return primary(cmp.Or(lang, "en")) == primary(t.Lang) }

// primary is the primary subtag of a BCP 47 tag, in lower case.
func primary(tag string) string {
	tag, _, _ = strings.Cut(strings.ToLower(tag), "-")
	return tag
}

// vector is the vector of word n.
func (t *Table) vector(n int) []float32 { return t.vectors[n*t.dimensions : (n+1)*t.dimensions] }

// normalize scales a vector to length 1, unless it is 0.
func normalize(v []float32) {
	length := float32(math.Sqrt(float64(dot(v, v))))
	if length == 0 {
		return
	}
	for i := range v {
		v[i] /= length
	}
}

func dot(a, b []float32) (sum float32) {
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

// A reader reads data from at on. Once broken, it reads nothing.
type reader struct {
	data   []byte
	at     int
	broken string
}

func (r *reader) fail(why string) {
	if r.broken == "" {
		r.broken = why
	}
}

func (r *reader) bytes(n int) []byte {
	if r.broken != "" || n > len(r.data)-r.at {
		r.fail("it ends too early")
		return nil
	}
	r.at += n
	return r.data[r.at-n : r.at]
}

func (r *reader) number(most int) int {
	n, size := binary.Uvarint(r.data[r.at:])
	if size <= 0 || n > uint64(most) {
		r.fail(fmt.Sprintf("a number up to %d is expected", most))
		return 0
	}
	r.at += size
	return int(n)
}

func (r *reader) text() string {
	s := r.bytes(r.number(len(r.data)))
	if !utf8.Valid(s) {
		r.fail("a text is not UTF-8")
	}
	return string(s)
}
