package main_test

import (
	"os"
	"regexp"
	"slices"
	"testing"
)

// TestTheBoundaryIsWritten compares the methods of a handle with the boundary in doc.go.
func TestTheBoundaryIsWritten(t *testing.T) {
	found := func(file, pattern string) (names []string) {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, match := range regexp.MustCompile(pattern).FindAllSubmatch(text, -1) {
			names = append(names, string(match[1]))
		}
		slices.Sort(names)
		return names
	}
	made, written := found("mount_js.go", `method\("(\w+)"`), found("doc.go", `(?m)^//\thandle\.(\w+)\(`)
	if len(made) == 0 || !slices.Equal(made, written) {
		t.Errorf("a handle has the methods %v, doc.go says %v", made, written)
	}
}
