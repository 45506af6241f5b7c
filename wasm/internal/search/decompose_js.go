package search

import "syscall/js"

// normalize is String.prototype.normalize, to be called with its string as this: a
// Go string has no JavaScript methods.
var normalize = js.Global().Get("String").Get("prototype").Get("normalize")

// decomposed caches the decompositions of words: most come again, some at every key.
var decomposed = map[string]string{}

// remembered is the most words in decomposed.
const remembered = 4096

// decompose gives the compatibility decomposition (NFKD) of s, by the browser, which
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
