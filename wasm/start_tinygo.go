//go:build js && tinygo

package main

import _ "unsafe" // for go:linkname

// TinyGo builds the program as a library without a scheduler: its init runs
// once, and the program is never over.
func init() { start() }

func main() {}

//go:linkname handleEvent syscall/js.handleEvent
func handleEvent()

// resume is called by JavaScript for every callback.
//
//go:wasmexport resume
func resume() { handleEvent() }
