package search

import "syscall/js"

// normalize is String.prototype.normalize, to be called with its string: a
// string has no methods on this side of the boundary.
var normalize = js.Global().Get("String").Get("prototype").Get("normalize")

// decompose gives the compatibility decomposition (NFKD) of s. The browser
// has the tables already.
func decompose(s string) string { return normalize.Call("call", s, "NFKD").String() }
