package shards

import "encoding/binary"

type writer []byte

func (w *writer) number(n int) { *w = binary.AppendUvarint(*w, uint64(n)) }

func (w *writer) flag(set bool) {
	n := 0
	if set {
		n = 1
	}
	w.number(n)
}

func (w *writer) texts(texts ...string) {
	for _, s := range texts {
		w.number(len(s))
		*w = append(*w, s...)
	}
}

// column writes a list of front-coded texts, shortest where they ascend.
func (w *writer) column(list []string) {
	w.number(len(list))
	before := ""
	for _, text := range list {
		common := 0
		for common < len(before) && common < len(text) && before[common] == text[common] {
			common++
		}
		w.number(common)
		w.texts(text[common:])
		before = text
	}
}

// distances writes a list of ascending numbers, each less the one before it.
func (w *writer) distances(list []int) {
	w.number(len(list))
	before := 0
	for _, n := range list {
		w.number(n - before)
		before = n
	}
}
