package bundle

import (
	"fmt"
	"slices"

	"faqwidget/wasm/internal/disk"
)

// A Stamp is what a file of a built folder says of its version.
type Stamp struct {
	Name, Version string // the version is "" where it was built without one
}

// Versions lists the files of a built folder that say their versions.
func Versions(dir Folder) ([]Stamp, error) {
	var stamps []Stamp
	for _, p := range append(slices.Clone(Parts), Part{Name: disk.OfflineName, stamp: scriptStamp}) {
		if p.stamp == nil {
			continue
		}
		data, err := dir.Read(p.Name)
		if err != nil {
			return nil, err
		}
		stamp := Stamp{Name: p.Name}
		if match := p.stamp.FindSubmatch(data); match != nil {
			stamp.Version = string(match[1])
		}
		stamps = append(stamps, stamp)
	}
	return stamps, nil
}

// SameVersion is an error when the parts of a built folder are not all of the
// version of the tool. Those built without a version are let through: the
// script refuses an engine that does not fit.
func SameVersion(dir Folder, tool string) error {
	parts, err := Versions(dir)
	if err != nil || tool == "" {
		return nil // whoever reads the folder says better what is missing
	}
	for _, p := range parts {
		if p.Version != "" && p.Version != tool {
			return fmt.Errorf("%s is of version %s, this tool of %s: take both from one release",
				dir.Path(p.Name), p.Version, tool)
		}
	}
	return nil
}
