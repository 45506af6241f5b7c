//go:build !js

package search

import "golang.org/x/text/unicode/norm"

// decompose gives the compatibility decomposition (NFKD) of s.
func decompose(s string) string { return norm.NFKD.String(s) }
