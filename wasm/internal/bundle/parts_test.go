package bundle

import (
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestPartsArePublished compares the lists of the package's files with the table of parts.
func TestPartsArePublished(t *testing.T) {
	makefile, err := os.ReadFile("../../../Makefile")
	if err != nil {
		t.Fatal(err)
	}
	list := func(name string) []string {
		return strings.Fields(string(regexp.MustCompile(`(?m)^` + name + ` *:= *(.*)$`).FindSubmatch(makefile)[1]))
	}
	packed := append(list("PACKED"), list("PROGRAMS")...) // which PACKED takes from a variable
	data, err := os.ReadFile("../../../widget/package.json")
	if err != nil {
		t.Fatal(err)
	}
	var manifest struct {
		Files   []string       `json:"files"`
		Exports map[string]any `json:"exports"`
	}
	if err := json.Unmarshal(data, &manifest); err != nil {
		t.Fatal(err)
	}
	for _, p := range Parts {
		folder := strings.HasSuffix(p.Name, "/")
		export := "./" + p.Name
		if folder {
			export += "*"
		}
		if _, ok := manifest.Exports[export]; !ok {
			t.Errorf("package.json: exports lacks %s", export)
		}
		if !folder && !slices.Contains(packed, p.Name) {
			t.Errorf("Makefile: PACKED lacks %s", p.Name)
		}
		if !slices.ContainsFunc(manifest.Files, func(glob string) bool {
			start, _, _ := strings.Cut(glob, "*")
			return strings.HasPrefix(p.Name, start)
		}) {
			t.Errorf("package.json: files lacks %s", p.Name)
		}
	}
}
