package disk

import (
	"bufio"
	"crypto/sha512"
	"encoding/base64"
	"encoding/json"
	"errors"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// ManifestName is the file that lists what was built into an output folder.
const ManifestName = "manifest.json"

// A Manifest lists what a build wrote, for deployments that pin integrity
// hashes and for the next build, which removes what it no longer writes.
type Manifest struct {
	// Builds are the asset folders: this build's, then those of earlier
	// builds that were kept for pages that are still open, newest first.
	Builds []string         `json:"builds,omitempty"`
	Files  map[string]Asset `json:"files"` // by name relative to the output folder
}

// An Asset is what a manifest says about one file.
type Asset struct {
	Bytes     int    `json:"bytes"`
	Integrity string `json:"integrity,omitempty"` // value of an integrity attribute, with SHA-384; none for compressed forms
}

// ReadManifest reads the manifest of an earlier build. Without one, or with
// that of another program, no file in the folder counts as a build's.
func ReadManifest(out string) Manifest {
	data, err := os.ReadFile(filepath.Join(out, ManifestName))
	m := ParseManifest(data)
	if err == nil && len(m.Files) > 0 {
		m.Files[ManifestName] = Asset{}
	}
	return m
}

// ParseManifest reads a manifest's text; that of another program lists no file.
func ParseManifest(data []byte) Manifest {
	var m Manifest
	if json.Unmarshal(data, &m) != nil || len(m.Files) == 0 {
		return Manifest{Files: map[string]Asset{}}
	}
	return m
}

func assetOf(f File) Asset {
	if strings.HasSuffix(f.Name, ".br") || strings.HasSuffix(f.Name, ".gz") {
		return Asset{Bytes: len(f.Data)}
	}
	return Asset{Bytes: len(f.Data), Integrity: Integrity(f.Data)}
}

// and merges two manifests; other's entries win.
func (m Manifest) and(other Manifest) Manifest {
	both := Manifest{Builds: append(slices.Clone(other.Builds), m.Builds...), Files: other.Files}
	if len(m.Files) > 0 {
		both.Files = maps.Clone(m.Files)
		maps.Copy(both.Files, other.Files)
		delete(both.Files, ManifestName)
	}
	return both
}

// save writes a manifest as [json.MarshalIndent] would, but entry by entry: the text
// of a manifest with hundreds of thousands of entries is larger than any other file.
func (m Manifest) save(name string) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f) // which keeps the first error
	w.WriteString("{\n")
	if len(m.Builds) > 0 {
		w.WriteString(`  "builds": ` + indented(m.Builds, "  ") + ",\n")
	}
	w.WriteString(`  "files": {`)
	between := "\n    "
	for _, name := range slices.Sorted(maps.Keys(m.Files)) {
		w.WriteString(between + indented(name, "") + ": " + indented(m.Files[name], "    "))
		between = ",\n    "
	}
	if len(m.Files) > 0 {
		w.WriteString("\n  ")
	}
	w.WriteString("}\n}\n")
	return errors.Join(w.Flush(), f.Close())
}

// indented is a value of a manifest as JSON.
func indented(value any, prefix string) string {
	data, err := json.MarshalIndent(value, prefix, "  ")
	if err != nil { // names, numbers and base64
		panic(err)
	}
	return string(data)
}

// Integrity is the value of an integrity attribute for data.
func Integrity(data []byte) string {
	sum := sha512.Sum384(data)
	return "sha384-" + base64.StdEncoding.EncodeToString(sum[:])
}
