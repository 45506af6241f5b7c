// Package program is what the programs in the browser share: how bytes and errors
// cross to JavaScript and, when built by TinyGo, that garbage is collected only
// between callbacks.
package program
