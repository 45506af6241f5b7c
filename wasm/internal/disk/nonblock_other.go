//go:build !unix

package disk

// nonblock has an effect only on systems with pipes among their files.
const nonblock = 0
