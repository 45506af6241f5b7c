//go:build !unix

package disk

// nonblock is for systems that have pipes among their files.
const nonblock = 0
