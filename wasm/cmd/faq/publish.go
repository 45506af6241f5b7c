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
			return fmt.Errorf("%q is not the ending of a file, such as html", one)
		}
		*e = append(*e, one)
	}
	return nil
}

// publishFlag defines the flag -publish.
func publishFlag(flags *flag.FlagSet) *endings {
	types := &endings{}
	flags.Var(types, "publish", "publish linked files of these `endings` too, such as html,js; usually "+strings.Join(author.Published(), " "))
	return types
}
