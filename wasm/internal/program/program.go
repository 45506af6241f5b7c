// Package program is what the programs of TinyGo do between two callbacks:
// they collect garbage. Go's own programs need nothing of the kind.
package program
