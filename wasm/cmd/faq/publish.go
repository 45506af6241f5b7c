package main

import (
	"flag"
	"fmt"
	"regexp"
	"strings"

	"faqwidget/wasm/internal/author"
)

// endings is the value of a flag that lists file extensions.
type endings []string

// String implements flag.Value.
func (e *endings) String() string { return strings.Join(*e, ",") }

// Set implements flag.Value.
func (e *endings) Set(list string) error {
	for one := range strings.SplitSeq(list, ",") {
		if !regexp.MustCompile(`^\s*\.?[0-9A-Za-z]+\s*$`).MatchString(one) {
			return fmt.Errorf("%q is not a file extension, such as html", one)
		}
		*e = append(*e, one)
	}
	return nil
}

// publishFlag defines the flag -publish.
func publishFlag(flags *flag.FlagSet) *endings {
	types := &endings{}
	flags.Var(types, "publish", "also publish linked files with these `extensions`, such as html,js; by default "+strings.Join(author.Published(), " "))
	return types
}
