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

// Texts are the strings of an array.
func Texts(array js.Value) (list []string) {
	for i := range array.Length() {
		list = append(list, array.Index(i).String())
	}
	return list
}

// Step is step(ms) of the boundary, by which work that takes long goes on for that
// many milliseconds. It gives true while there is more of it, and then what end
// does, once; 0 gives up.
func Step(clock js.Value, work func() (more bool, err error), end func(gaveUp bool, err error) any) js.Func {
	now := func() float64 { return clock.Call("now").Float() }
	var step js.Func
	step = js.FuncOf(func(_ js.Value, args []js.Value) any {
		ms := args[0].Float()
		var err error
		for until, more := now()+ms, ms > 0; more; {
			if now() >= until || Littered() {
				return true
			}
			if more, err = work(); err != nil {
				break
			}
		}
		step.Release()
		return end(ms <= 0, err)
	})
	return step
}

// Failure is an Error that says what is wrong.
func Failure(err error) js.Value { return js.Global().Get("Error").New(err.Error()) }
