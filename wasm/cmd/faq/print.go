package main

import (
	"fmt"

	"faqwidget/wasm/internal/faq"
)

// printFaults prints one fault a line, as file:line:column: message (fix).
func printFaults(w *output, faults faq.Faults) {
	for _, f := range faults {
		if f.Warning {
			f.Message = "warning: " + f.Message
		}
		w.line(f.String())
	}
}

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func summary(c *faq.Corpus, faults faq.Faults) string {
	warnings := 0
	for _, f := range faults {
		if f.Warning {
			warnings++
		}
	}
	s := counted(c.Len(), "question")
	if len(faults) == 0 {
		return s + ", no faults"
	}
	return s + ", " + counted(len(faults)-warnings, "error") + ", " + counted(warnings, "warning")
}
