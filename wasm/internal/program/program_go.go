//go:build js && !tinygo

package program

// Littered reports whether garbage is to be collected between callbacks: Go's
// own collector does so at any time.
func Littered() bool { return false }
