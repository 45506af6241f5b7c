package main_test

import (
	"os"
	"regexp"
	"slices"
	"testing"
)

// TestTheBoundaryIsWritten compares the methods of a handle with the boundaries in the
// doc.go of the folder above, for those of both programs, and in doc.go here, for the
// others.
func TestTheBoundaryIsWritten(t *testing.T) {
	read := func(name string) []byte {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	var names []string
	for _, match := range regexp.MustCompile(`\bmethod\("(\w+)"`).FindAllSubmatch(read("../internal/view/engine_js.go"), -1) {
		names = append(names, string(match[1]))
	}
	if !slices.Contains(names, "settled") || !slices.Contains(names, "search") {
		t.Fatalf("the view has the methods %q", names)
	}
	docs := append(read("../doc.go"), read("doc.go")...)
	for _, name := range names {
		if !regexp.MustCompile(`\bhandle\.` + name + `\b`).Match(docs) {
			t.Errorf("no doc.go says what %s is", name)
		}
	}
}
