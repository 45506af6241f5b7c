package build

import (
	"bytes"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/disk"
)

// packageName is the name of the npm package; the names of releases begin with it.
const packageName = "faq-widget"

// A dist holds the files of a built folder, which are the same for all authors.
type dist struct {
	parts    []disk.File // those of bundle.Parts, in that order
	offline  []byte
	locales  []disk.File
	licences []byte // of the code in these files; nil for none

	packed map[string][]byte // compressed forms that were built already, by name
}

// FindDist gives the folder with the built engine. That is the folder named, if any,
// else the first of these that holds an engine: dist, the folder of the tool itself,
// dist next to the tool, the unpacked release of the given version next to the tool,
// and the npm package in node_modules. Without a version, no release is looked for.
func FindDist(named, version string) (string, error) {
	if named != "" {
		return named, nil
	}
	places := []string{"dist"}
	if tool, err := os.Executable(); err == nil {
		if real, err := filepath.EvalSymlinks(tool); err == nil {
			tool = real
		}
		places = append(places, filepath.Dir(tool), filepath.Join(filepath.Dir(tool), "dist"))
		if version != "" {
			places = append(places, filepath.Join(filepath.Dir(tool), packageName+"-"+version))
		}
	}
	places = append(places, filepath.Join("node_modules", packageName))
	for _, dir := range places {
		if _, err := os.Stat(filepath.Join(dir, disk.EngineName)); err == nil {
			return dir, nil
		}
	}
	return "", fmt.Errorf("no folder with a built engine found (looked for %s in %s; name it with -dist)",
		disk.EngineName, strings.Join(places, ", "))
}

// readDist reads a folder that make built.
func readDist(dir bundle.Folder) (dist, error) {
	d := dist{packed: map[string][]byte{}}
	for _, p := range append(slices.Clone(bundle.Parts), bundle.Part{Name: disk.OfflineName}) {
		if strings.HasSuffix(p.Name, "/") {
			continue
		}
		data, err := dir.Read(p.Name)
		if err != nil {
			return d, fmt.Errorf("%s is not a folder with a built engine (make builds one in dist; name it with -dist): %s: %s",
				dir, p.Name, disk.Reason(err))
		}
		if p.Name == disk.OfflineName {
			d.offline = data
		} else {
			d.parts = append(d.parts, disk.File{Name: p.Name, Data: data})
		}
		for _, suffix := range []string{".br", ".gz"} { // made again when they are missing
			if form, err := dir.Read(p.Name + suffix); err == nil {
				d.packed[p.Name+suffix] = form
			}
		}
	}
	if text, err := dir.Read(disk.LicencesName); err == nil {
		d.licences = text
	}
	locales, err := dir.Locales()
	if err != nil {
		return d, err
	}
	for _, f := range locales {
		if path.Ext(f.Name) == ".js" {
			d.locales = append(d.locales, f)
		} else {
			d.packed[f.Name] = f.Data
		}
	}
	return d, nil
}

// part gives a file of bundle.Parts by its name.
func (d dist) part(name string) disk.File {
	return d.parts[slices.IndexFunc(d.parts, func(f disk.File) bool { return f.Name == name })]
}

// script gives the script that pages load. The program that it fetches
// first depends on whether the FAQ in the first language is in shards.
func (d dist) script(corpora []Corpus) disk.File {
	script := d.part(disk.ScriptName)
	if len(corpora) > 0 && corpora[0].Root != nil {
		script.Data = bytes.ReplaceAll(script.Data, []byte("./"+disk.EngineName), []byte("./"+disk.ShardsName))
	}
	return script
}

// forms are the existing compressed forms of files, named after the files
// and put beneath folder.
func (d dist) forms(folder string, files []disk.File) []disk.File {
	var list []disk.File
	for _, f := range files {
		for suffix, unpack := range map[string]func([]byte) ([]byte, error){".br": bundle.Unbrotli, ".gz": bundle.Gunzip} {
			form := d.packed[f.Name+suffix] // a missing form unpacks to nothing, and no file is empty
			if data, err := unpack(form); err == nil && bytes.Equal(data, f.Data) {
				list = append(list, disk.File{Name: folder + "/" + f.Name + suffix, Data: form})
			}
		}
	}
	slices.SortFunc(list, func(a, b disk.File) int { return strings.Compare(a.Name, b.Name) })
	return list
}
