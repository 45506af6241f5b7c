package lint

import (
	"fmt"
	"strings"

	"faqwidget/wasm/internal/faq"
)

// few is how many faults of one cause in a file are listed one by one.
const few = 5

// A cause is what faults of a file have in common. For faults about missing files
// it is the file alone.
type cause struct {
	file    string
	kind    faq.Kind
	warning bool
	message string
}

func causeOf(f faq.Fault) cause {
	if namesMissing(f) {
		return cause{file: f.File}
	}
	return cause{f.File, f.Kind, f.Warning, f.Message}
}

// Grouped replaces more than a few faults of a file with the same cause by one
// with their count, at the first place.
func Grouped(faults faq.Faults) faq.Faults {
	count, said := map[cause]int{}, map[cause]bool{}
	for _, f := range faults {
		count[causeOf(f)]++
	}
	var grouped faq.Faults
	for _, f := range faults {
		why := causeOf(f)
		switch n := count[why]; {
		case n <= few:
		case said[why]:
			continue
		case namesMissing(f):
			f.Message += fmt.Sprintf(", and %d more links and images of this file lead to no file", n-1)
			f.Fix = "mend the links, or set base in the front matter; faq check -json names each"
		default:
			f.Message += fmt.Sprintf(", %d times in this file", n)
		}
		said[why] = true
		grouped = append(grouped, f)
	}
	return grouped
}

// namesMissing reports whether a fault is a link or an image that leads to no file.
func namesMissing(f faq.Fault) bool {
	return f.Kind == faq.KindMissingImage || f.Kind == faq.KindBrokenLink && !strings.Contains(f.Target, "#")
}
