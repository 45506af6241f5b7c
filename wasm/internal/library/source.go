package library

import (
	"strconv"
	"strings"
)

// A Pair is a variable with its value.
type Pair struct{ Name, Text string }

// Pairs are the variables in a list of names and values in turn.
func Pairs(list []string) (pairs []Pair) {
	for i := 0; i+1 < len(list); i += 2 {
		pairs = append(pairs, Pair{list[i], list[i+1]})
	}
	return pairs
}

// A Source is what a library is made of.
type Source struct {
	FAQ  []byte // compiled, or the root of shards
	Vars []Pair // given by the page
	Base string // URL against which relative links resolve
}

// Key identifies a source. It has a digest of the FAQ, so as not to keep a second
// copy of it.
func (s *Source) Key() string {
	var b strings.Builder
	for _, v := range s.Vars {
		b.WriteString(v.Name + "\x00" + v.Text + "\x00")
	}
	return b.String() + "\x01" + s.Base + "\x00" + digest(s.FAQ)
}

// digest is the 64-bit FNV-1a of data, with its length.
func digest(data []byte) string {
	sum := uint64(14695981039346656037)
	for _, b := range data {
		sum = (sum ^ uint64(b)) * 1099511628211
	}
	return strconv.FormatUint(sum, 36) + " " + strconv.Itoa(len(data))
}
