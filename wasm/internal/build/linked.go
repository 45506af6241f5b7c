package build

import (
	"fmt"
	"path"
	"path/filepath"
	"slices"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/disk"
)

// linked are the files of the content that the renderings show or link to,
// and those named in more, as far as they may be published.
func (b Build) linked(shown []author.Renderings, more []string) (files []disk.Recipe) {
	seen := map[string]bool{}
	add := func(name string) {
		if name == "" || seen[name] {
			return
		}
		seen[name] = true
		if file, err := b.Content.CheckLinked(name); err == nil && file { // else Faults reports it
			files = append(files, disk.Recipe{Name: name, Make: func() ([]byte, error) { return b.linkedFile(name) }})
		}
	}
	for _, p := range shown {
		for _, html := range slices.Concat(p.Leads, p.Questions, p.Answers) {
			for _, match := range author.Reference.FindAllStringSubmatch(html, -1) {
				if name, err := author.LocalReference(match[2]); err == nil {
					add(name)
				}
			}
		}
	}
	for _, name := range more {
		add(name)
	}
	return files
}

// linkedFile reads a file of the content that may be published.
func (b Build) linkedFile(name string) ([]byte, error) {
	data, err := b.Content.Linked(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", filepath.Join(b.Content.Dir, filepath.FromSlash(name)), err)
	}
	return data, nil
}

// logos are the names of the logos of the pages.
func logos(pages []*page) (names []string) {
	for _, p := range pages {
		if p.site.Logo != "" {
			names = append(names, path.Clean(p.site.Logo))
		}
	}
	return names
}
