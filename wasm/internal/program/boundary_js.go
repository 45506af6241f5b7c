package program

import (
	"strings"
	"syscall/js"
)

// Version is the version in a stamp by the linker, "faq-version=1.2.3;".
func Version(stamp string) string {
	return strings.TrimSuffix(strings.TrimPrefix(stamp, "faq-version="), ";")
}

// Bytes are the bytes of a Uint8Array.
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

// Step makes step(ms) of the boundary, which does long work for at most ms
// milliseconds. step returns true while there is more to do; then it calls end, once,
// and returns its result. step(0) gives up.
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
