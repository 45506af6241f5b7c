package main

import (
	"errors"
	"fmt"
	"strings"

	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/lint"
)

// printFaults prints one fault per line, as file:line:column: message
// (fix). Faults with one cause are printed once.
func printFaults(w *output, faults faq.Faults) {
	for _, f := range lint.Grouped(faults) {
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

// printError prints an error as one line, and faults on a line each.
func printError(w *output, err error) {
	var faults faq.Faults
	var report bundle.Report
	switch {
	case errors.As(err, &faults):
		for _, f := range faults {
			w.line(f.Error())
		}
	case errors.As(err, &report):
		for _, line := range report {
			w.line(line)
		}
	default:
		w.line("faq: " + strings.TrimPrefix(err.Error(), "faq: "))
	}
}
