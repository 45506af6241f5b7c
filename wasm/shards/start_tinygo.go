//go:build js && tinygo

package main

// TinyGo builds the program as a library without a scheduler: its init runs
// once, and the program is never over. Package program resumes it for callbacks.
func init() { start() }

func main() {}
