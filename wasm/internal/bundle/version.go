package bundle

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"

	"faqwidget/wasm/internal/disk"
)

// A Part is a file of a built folder that says which version it is of.
type Part struct {
	Name, Version string // the version is "" where it was built without one
}

// What tells the version of a file: in a script the value of faq:version, the
// only string of its form; in the engine one that the linker sets.
var (
	scriptStamp = regexp.MustCompile(`="(` + Version + `)"`)
	engineStamp = regexp.MustCompile(`faq-version=(` + Version + `);`)
)

// Version matches a version as https://semver.org writes it, without build metadata.
const Version = `(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?`

// Versions lists the parts of a built folder with their versions.
func Versions(dir string) ([]Part, error) {
	var parts []Part
	for _, name := range []string{disk.ScriptName, disk.ShellName, disk.OfflineName, disk.EngineName} {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return nil, err
		}
		mark := scriptStamp
		if name == disk.EngineName {
			mark = engineStamp
		}
		part := Part{Name: name}
		if match := mark.FindSubmatch(data); match != nil {
			part.Version = string(match[1])
		}
		parts = append(parts, part)
	}
	return parts, nil
}

// SameVersion is an error when the parts of a built folder are not all of the
// version of the tool. Those built without a version are let through: the
// script refuses an engine that does not fit.
func SameVersion(dir, tool string) error {
	parts, err := Versions(dir)
	if err != nil || tool == "" {
		return nil // whoever reads the folder says better what is missing
	}
	for _, p := range parts {
		if p.Version != "" && p.Version != tool {
			return fmt.Errorf("%s is of version %s, this tool of %s: take both from one release",
				filepath.Join(dir, p.Name), p.Version, tool)
		}
	}
	return nil
}
