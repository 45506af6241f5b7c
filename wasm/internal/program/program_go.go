//go:build js && !tinygo

package program

// Littered reports whether garbage must be collected between callbacks: never, since
// Go's own collector runs at any time.
func Littered() bool { return false }
