package search

import "syscall/js"

// normalize is String.prototype.normalize, to be called with its string: a
// string has no methods on this side of the boundary.
var normalize = js.Global().Get("String").Get("prototype").Get("normalize")

// decomposed remembers words that crossed the boundary: most come again, some
// with every key.
var decomposed = map[string]string{}

// remembered bounds the words in decomposed.
const remembered = 4096

// decompose gives the compatibility decomposition (NFKD) of s. The browser
// has the tables already.
func decompose(s string) string {
	d, known := decomposed[s]
	if !known {
		if len(decomposed) >= remembered {
			clear(decomposed)
		}
		d = normalize.Call("call", s, "NFKD").String()
		decomposed[s] = d
	}
	return d
}
