//go:build js && tinygo

package main

import _ "faqwidget/wasm/internal/program" // resumes it for callbacks

// TinyGo builds the program as a library without a scheduler: its init runs
// once, and the program is never over.
func init() { start() }

func main() {}
