//go:build unix

package disk

import "syscall"

// nonblock makes opening a pipe without a writer return at once.
const nonblock = syscall.O_NONBLOCK
