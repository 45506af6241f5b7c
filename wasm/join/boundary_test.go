package main_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestTheBoundaryIsWritten compares the members that JavaScript is given with the boundary in doc.go.
func TestTheBoundaryIsWritten(t *testing.T) {
	code, err := os.ReadFile("join_js.go")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, match := range regexp.MustCompile(`o\.Set\("(\w+)"`).FindAllSubmatch(code, -1) {
		names = append(names, string(match[1]))
	}
	given := "{" + strings.Join(names, ", ") + "}"
	if _, after, found := strings.Cut(string(doc), "or "+given); !found {
		t.Errorf("a step gives %s, which doc.go does not say", given)
	} else {
		for _, name := range names {
			if !regexp.MustCompile(`(//\t|; )` + name + `[ :]`).MatchString(after) {
				t.Errorf("doc.go does not say what %s is", name)
			}
		}
	}
}
