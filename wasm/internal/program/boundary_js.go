package program

import (
	"strings"
	"syscall/js"
)

// Version is what a stamp of the linker, "faq-version=1.2.3;", says.
func Version(stamp string) string {
	return strings.TrimSuffix(strings.TrimPrefix(stamp, "faq-version="), ";")
}

// Bytes are those of a Uint8Array.
func Bytes(array js.Value) []byte {
	data := make([]byte, array.Length())
	js.CopyBytesToGo(data, array)
	return data
}

// Array is a Uint8Array of bytes.
func Array(data []byte) js.Value {
	array := js.Global().Get("Uint8Array").New(len(data))
	js.CopyBytesToJS(array, data)
	return array
}

// Failure is an Error that says what is wrong.
func Failure(err error) js.Value { return js.Global().Get("Error").New(err.Error()) }
