// Package program is what the two programs in the browser share: how bytes and
// errors cross to JavaScript and, where TinyGo makes them, that they collect
// garbage between two callbacks.
package program
