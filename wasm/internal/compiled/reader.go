package compiled

import (
	"encoding/binary"
	"strconv"
	"unicode/utf8"
)

// A reader reads data from at on. Once broken, it reads zeros.
type reader struct {
	data   []byte
	at     int
	broken string // what is wrong, or ""
}

func (r *reader) fail(why string) {
	if r.broken == "" {
		r.broken = why
	}
}

func (r *reader) number() int {
	if r.broken != "" {
		return 0
	}
	n, size := binary.Uvarint(r.data[r.at:])
	if size <= 0 || n > 1<<31-1 {
		r.fail("a number is expected")
		return 0
	}
	r.at += size
	return int(n)
}

func (r *reader) flag() bool {
	n := r.number()
	if n > 1 {
		r.fail("neither true nor false")
	}
	return n == 1
}

// count reads the length of a list whose items have at least that many bytes each.
func (r *reader) count(least int) int {
	n := r.number()
	if n > (len(r.data)-r.at)/least {
		r.fail("a list of " + strconv.Itoa(n) + " items is longer than the file")
		return 0
	}
	return n
}

func (r *reader) text() string {
	n := r.number()
	if n > len(r.data)-r.at {
		r.fail("a text of " + strconv.Itoa(n) + " bytes is longer than the file")
		return ""
	}
	s := r.data[r.at : r.at+n]
	if !utf8.Valid(s) {
		r.fail("a text is not UTF-8")
		return ""
	}
	r.at += n
	return string(s)
}

func (r *reader) texts() (list []string) {
	for range r.count(1) {
		list = append(list, r.text())
	}
	return list
}
