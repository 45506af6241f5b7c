//go:build js && !tinygo

package main

// main starts the program and does not return, so that callbacks can be called.
func main() {
	start()
	select {}
}
