//go:build js && tinygo

package program

import (
	"runtime"
	_ "unsafe" // for go:linkname and go:extern
)

//go:linkname handleEvent syscall/js.handleEvent
func handleEvent()

// calls counts the nested callbacks under way: JavaScript that the program calls may
// call it in turn.
var calls int

// resume is called by JavaScript for every callback.
//
//go:wasmexport resume
func resume() {
	calls++
	handleEvent()
	calls--
	if calls == 0 && Littered() {
		runtime.GC()
		collected = allocated
	}
}

// Littered reports whether so much was allocated that garbage must be collected. The
// collector runs between callbacks only, when no function holds a pointer; wasm/cmd/slim
// says why. So long work must end its slice then, or its garbage would make the
// memory grow, which never shrinks.
func Littered() bool { return allocated-collected > uint64(heapEnd/share) }

// share: up to 1/share of the memory may be allocated between two collections.
const share = 4

var collected uint64 // value of allocated when the collector last ran

//go:extern runtime.gcTotalAlloc
var allocated uint64 // bytes allocated so far

//go:extern runtime.heapEnd
var heapEnd uintptr // address of the memory's end, which is its size in bytes
