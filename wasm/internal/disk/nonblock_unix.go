//go:build unix

package disk

import "syscall"

// nonblock makes opening a pipe that nobody writes into return at once.
const nonblock = syscall.O_NONBLOCK
