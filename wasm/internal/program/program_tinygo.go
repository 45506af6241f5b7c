//go:build js && tinygo

package program

import (
	"runtime"
	_ "unsafe" // for go:linkname and go:extern
)

//go:linkname handleEvent syscall/js.handleEvent
func handleEvent()

// calls counts the callbacks under way: what the program calls in JavaScript
// may call it in turn.
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

// Littered reports whether so much was allocated that garbage is to be collected.
// The collector runs between callbacks only, when no function holds a pointer:
// wasm/cmd/slim says why. Work that goes on ends its slice then, or its garbage
// would have the memory grow, which never shrinks.
func Littered() bool { return allocated-collected > uint64(heapEnd/share) }

// What was allocated since the collector last ran may be this part of the memory.
const share = 4

var collected uint64 // bytes that were allocated when it last ran

//go:extern runtime.gcTotalAlloc
var allocated uint64 // bytes, ever

//go:extern runtime.heapEnd
var heapEnd uintptr // address of the memory's end: its size in bytes
