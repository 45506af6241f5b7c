//go:build js && tinygo

package main

// TinyGo builds the program as a library without a scheduler: init runs once, and the
// program never ends. Package program resumes it for callbacks.
func init() { start() }

func main() {}
