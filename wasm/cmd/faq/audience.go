package main

import (
	"flag"
	"strings"
)

// words is the value of a flag that lists words.
type words []string

// String implements flag.Value.
func (w *words) String() string { return strings.Join(*w, ",") }

// Set implements flag.Value.
func (w *words) Set(list string) error {
	*w = append(*w, strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' })...)
	return nil
}

// audienceFlag defines the flag -audience.
func audienceFlag(flags *flag.FlagSet) *words {
	audience := &words{}
	flags.Var(audience, "audience", "also include the questions for these `words`, such as admin,staff; by default only those for everyone")
	return audience
}
