package bundle

import (
	"fmt"
	"slices"

	"faqwidget/wasm/internal/disk"
)

// A Stamp is the version that a file of a built folder states.
type Stamp struct {
	Name, Version string // the version is "" where it was built without one
}

// Versions lists the stamps of a built folder's files, except those that never carry one.
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

// SameVersion is an error when a part of a built folder has another version
// than the tool. Parts built without a version pass: the script refuses an
// engine that does not fit.
func SameVersion(dir Folder, tool string) error {
	parts, err := Versions(dir)
	if err != nil || tool == "" {
		return nil // reading the folder gives a better error
	}
	for _, p := range parts {
		if p.Version != "" && p.Version != tool {
			return fmt.Errorf("%s has version %s, this tool %s: take both from one release",
				dir.Path(p.Name), p.Version, tool)
		}
	}
	return nil
}
