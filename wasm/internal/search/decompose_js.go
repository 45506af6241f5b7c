package search

import "syscall/js"

// decompose gives the compatibility decomposition (NFKD) of s. The browser
// has the tables already.
func decompose(s string) string {
	return js.ValueOf(s).Call("normalize", "NFKD").String()
}
