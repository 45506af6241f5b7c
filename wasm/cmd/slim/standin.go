package main

import (
	"fmt"
	"path/filepath"
	"strings"
)

// standIns is the folder of the stand-ins, from the root of the repository,
// where the command runs.
const standIns = "wasm/internal/std"

// standIn lists the files of a stand-in, without its tests.
func standIn(name string) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(standIns, name, "*.go"))
	if err != nil {
		return nil, err
	}
	var own []string
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		absolute, err := filepath.Abs(file)
		if err != nil {
			return nil, err
		}
		own = append(own, absolute)
	}
	if len(own) == 0 {
		return nil, fmt.Errorf("slim: %s/%s has no file; run it from the root of the repository", standIns, name)
	}
	return own, nil
}
