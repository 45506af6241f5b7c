package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// A fate is what becomes of a mutant.
type fate string

const (
	killed    fate = "killed"
	elsewhere fate = "noticed" // by a fuzzing seed, or a package that imports the mutant's
	survives  fate = "SURVIVES"
	stillborn fate = "" // it does not compile, and is not counted
)

// judge runs the tests of a mutant's package without the fuzzing seeds,
// which take most of the time. When they pass, it runs the seeds too, and
// the tests of the importers. A mutant whose tests do not end is killed.
func judge(m mutant) (fate, error) {
	dir, err := os.MkdirTemp("", "mutant")
	if err != nil {
		return "", err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	overlay, err := overlaid(m, dir)
	if err != nil {
		return "", err
	}
	home := filepath.Dir(m.file)
	if fate := run(home, overlay, "-skip=^Fuzz", "."); fate != survives {
		return fate, nil
	}
	importers, err := importersOf(home)
	if err == nil && run(home, overlay, append(importers, ".")...) != survives {
		return elsewhere, nil
	}
	return survives, err
}

// overlaid writes a mutant into dir, and the overlay that makes the go command read it.
func overlaid(m mutant, dir string) (overlay string, err error) {
	file, err := filepath.Abs(m.file)
	if err != nil {
		return "", err
	}
	text, overlay := filepath.Join(dir, "mutant.go"), filepath.Join(dir, "overlay.json")
	replaced, err := json.Marshal(map[string]map[string]string{"Replace": {file: text}})
	if err != nil {
		return "", err
	}
	if err := os.WriteFile(text, []byte(m.text), 0o600); err != nil {
		return "", err
	}
	return overlay, os.WriteFile(overlay, replaced, 0o600)
}

// run runs tests on a mutant, from a folder of its module: arguments are flags
// and packages.
func run(dir, overlay string, arguments ...string) fate {
	command := exec.Command("go", append([]string{"test", "-short", "-failfast", "-vet=off", "-timeout=5m", "-overlay=" + overlay}, arguments...)...)
	command.Dir = dir
	output, err := command.CombinedOutput()
	switch {
	case err == nil:
		return survives
	case bytes.Contains(output, []byte("[build failed]")):
		return stillborn
	}
	return killed
}

// importersOf lists the packages of a module that import the one in dir.
func importersOf(dir string) (list []string, err error) {
	ask := func(arguments ...string) (lines []string, err error) {
		command := exec.Command("go", append([]string{"list"}, arguments...)...)
		command.Dir = dir
		output, err := command.Output()
		return strings.Split(strings.TrimSpace(string(output)), "\n"), err
	}
	own, err := ask("-f", "{{.ImportPath}} {{with .Module}}{{.Path}}{{end}}", ".")
	if err != nil {
		return nil, err
	}
	name, module, _ := strings.Cut(own[0], " ")
	all, err := ask("-f", "{{.ImportPath}} {{join .Imports \" \"}} {{join .XTestImports \" \"}}", module+"/...")
	for _, line := range all {
		if words := strings.Fields(line); len(words) > 1 && words[0] != name && slices.Contains(words[1:], name) {
			list = append(list, words[0])
		}
	}
	return list, err
}
