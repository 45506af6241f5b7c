package shards

import (
	"encoding/binary"
	"errors"
	"strconv"
	"unicode/utf8"
)

// A reader reads data from at on. Once broken, it reads zeros.
type reader struct {
	data   []byte
	at     int
	broken string // what is wrong, or ""
}

// end returns an error if anything read was wrong, or more data follows.
func (r *reader) end(what string) error {
	if r.broken == "" && r.at < len(r.data) {
		r.fail("more follows its end")
	}
	if r.broken == "" {
		return nil
	}
	return errors.New("faq: the " + what + " of the FAQ is damaged at byte " + strconv.Itoa(r.at) + ": " + r.broken + " (build the site again)")
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

func (r *reader) bytes(n int) []byte {
	if n > len(r.data)-r.at {
		r.fail(strconv.Itoa(n) + " bytes are more than the file has")
		return nil
	}
	r.at += n
	return r.data[r.at-n : r.at]
}

func (r *reader) text() string {
	s := r.bytes(r.number())
	if !utf8.Valid(s) {
		r.fail("a text is not UTF-8")
		return ""
	}
	return string(s)
}

func (r *reader) texts() (list []string) {
	for range r.count(1) {
		list = append(list, r.text())
	}
	return list
}

// distances reads a list of ascending numbers.
func (r *reader) distances() (list []int) {
	n, count := 0, r.count(1)
	list = make([]int, 0, count)
	for i := range count {
		distance := r.number()
		if i > 0 && distance == 0 || distance > 1<<31-1-n {
			r.fail("a number is not above the one before it")
			return nil
		}
		n += distance
		list = append(list, n)
	}
	return list
}

// longestText is the most bytes of a text in a column. Without a bound a small file
// could unpack to a large one: bytes shared with the text before are free.
const longestText = 1 << 9

// column reads a list of front-coded texts.
func (r *reader) column() []string {
	list := make([]string, r.count(2))
	var text []byte
	for i := range list {
		common := r.number()
		if common > len(text) {
			r.fail("a text shares more bytes than the one before has")
			return nil
		}
		text = append(text[:common], r.bytes(r.number())...)
		if !utf8.Valid(text) || len(text) > longestText {
			r.fail("a text of a column is too long or not UTF-8")
			return nil
		}
		list[i] = string(text)
	}
	return list
}
