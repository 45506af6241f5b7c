package build

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/disk"
)

// A Release is what is published from a built folder, except the tools and the
// npm packages, which the Makefile builds. The same input gives the same bytes.
type Release struct {
	Version   string // as semver.org writes it; all parts of Dist must have it
	Dist      string // the built folder
	Changelog string // file with a section for each version
	Licence   string // file with the project's own licence
	Readme    string // file that explains how to use the unpacked zip
	Content   string // folder of the FAQ in the offline page
}

// Files makes the release:
//
//	NOTES.md                           the version's section of the changelog
//	faq-widget-VERSION.zip             the built folder, with licence and README
//	faq-widget-VERSION-offline.html    a page with everything in itself
//	LICENSE, LICENSES.txt              of the project, and of what is compiled into it
func (r Release) Files() ([]disk.File, error) {
	if !regexp.MustCompile(`^` + bundle.Version + `$`).MatchString(r.Version) {
		return nil, fmt.Errorf("a version is three numbers, such as 1.2.3 or 1.2.3-rc.1, not %q", r.Version)
	}
	notes, err := r.notes()
	if err != nil {
		return nil, err
	}
	licence, err := os.ReadFile(r.Licence)
	if err != nil {
		return nil, err
	}
	licences, err := os.ReadFile(filepath.Join(r.Dist, disk.LicencesName))
	if err != nil {
		return nil, err
	}
	readme, err := os.ReadFile(r.Readme)
	if err != nil {
		return nil, err
	}
	if err := r.wholeDist(); err != nil {
		return nil, err
	}
	page, err := r.offlinePage()
	if err != nil {
		return nil, err
	}
	files := []disk.File{{Name: "LICENSE", Data: licence}, {Name: disk.LicencesName, Data: licences}, {Name: "NOTES.md", Data: notes}, {Name: r.name() + "-offline.html", Data: page}}
	packed, err := r.archive(files[0], disk.File{Name: "README.md", Data: readme})
	return append(files, disk.File{Name: r.name() + ".zip", Data: packed}), err
}

// WriteTo writes the files into the folder out.
func (r Release) WriteTo(out string) ([]disk.File, error) {
	files, err := r.Files()
	if err != nil {
		return nil, err
	}
	return files, disk.WriteAll(out, files)
}

func (r Release) name() string { return packageName + "-" + r.Version }

// notes cuts the version's section out of the changelog, without its heading.
func (r Release) notes() ([]byte, error) {
	text, err := os.ReadFile(r.Changelog)
	if err != nil {
		return nil, err
	}
	heading := regexp.MustCompile(`(?m)^## \[?` + regexp.QuoteMeta(r.Version) + `\]?(?:[ ,(].*)?$`).FindIndex(text)
	if heading == nil {
		return nil, fmt.Errorf("%s has no section \"## %s\": write what is new in it", r.Changelog, r.Version)
	}
	notes := text[heading[1]:]
	if end := bytes.Index(notes, []byte("\n## ")); end >= 0 {
		notes = notes[:end]
	}
	if notes = bytes.TrimSpace(notes); len(notes) == 0 {
		return nil, fmt.Errorf("%s says nothing in its section \"## %s\": write what is new in it", r.Changelog, r.Version)
	}
	return append(notes, '\n'), nil
}

// wholeDist is an error when a part of the built folder has another version, or none.
func (r Release) wholeDist() error {
	parts, err := bundle.Versions(bundle.Dir(r.Dist))
	for _, p := range parts {
		if p.Version != r.Version {
			return fmt.Errorf("%s has version %q, the release %s: build it again", filepath.Join(r.Dist, p.Name), p.Version, r.Version)
		}
	}
	return err
}

// offlinePage is the page that `faq build` makes of the content for opening from a disk.
func (r Release) offlinePage() ([]byte, error) {
	content := author.Read(r.Content)
	if err := content.Faults.Err(); err != nil {
		return nil, err
	}
	files, err := Build{Content: content, Dist: bundle.Dir(r.Dist)}.Recipes()
	var page []byte
	if err == nil {
		page, err = files[slices.Index(disk.NamesOf(files), disk.OfflinePage)].Make()
	}
	if err != nil {
		return nil, fmt.Errorf("the offline page of %s: %w", r.Content, err)
	}
	return page, nil
}

// archive is a zip, all in one folder, of what a build wrote into the folder
// and the files of more. Tools, tests or notes that lie in the folder stay out.
func (r Release) archive(more ...disk.File) ([]byte, error) {
	names := []string{}
	for name := range disk.ReadManifest(r.Dist).Files {
		names = append(names, name)
	}
	slices.Sort(names)
	files := slices.Clone(more)
	for _, name := range names {
		data, err := os.ReadFile(filepath.Join(r.Dist, filepath.FromSlash(name)))
		if err != nil {
			return nil, err
		}
		files = append(files, disk.File{Name: name, Data: data})
	}
	for i := range files {
		files[i].Name = r.name() + "/" + files[i].Name
	}
	return bundle.Zip(files)
}
