//go:build js && !tinygo

package main

// main starts the program and stays, so that its callbacks can be called.
func main() {
	start()
	select {}
}
