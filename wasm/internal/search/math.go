package search

import "math"

// inverseFrequency is Robertson and Spärck Jones' weight of a term that n documents
// have, in the form that is never negative.
func inverseFrequency(n, documents int) float32 {
	return log1p((float32(documents-n) + 0.5) / (float32(n) + 0.5))
}

// The functions of math that TinyGo has without libc.
func log1p(x float32) float32      { return float32(math.Log1p(float64(x))) }
func squareRoot(x float32) float32 { return float32(math.Sqrt(float64(x))) }
