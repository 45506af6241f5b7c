package bundle

import (
	"bytes"
	"fmt"
	"path"
	"regexp"

	"faqwidget/wasm/internal/disk"
)

// A Part is a file of the widget that a browser fetches. Naming, keeping, the
// handshake and recovery go by the table of parts, so a new part is a new row.
type Part struct {
	Name   string // of the file; of a folder of such files when a slash ends it
	When   string // it is fetched: with the page, when help is wanted, for a language, for an answer, for an attribute, for several FAQs or an audience, for an FAQ in shards, or to repair
	Stable bool   // whether it is found by its name alone, in any build; all others go by their build
	stamp  *regexp.Regexp
}

// Parts lists all parts, in the order in which a browser fetches them.
var Parts = []Part{
	{Name: disk.ScriptName, When: "page", stamp: scriptStamp},
	{Name: disk.ShellName, When: "help", stamp: scriptStamp},
	{Name: disk.LocalesName + "/", When: "language"},
	{Name: disk.EngineName, When: "help", stamp: engineStamp},
	{Name: disk.MarkdownName, When: "answer", stamp: engineStamp},
	{Name: disk.InsightName, When: "insight", stamp: scriptStamp},
	{Name: disk.ShardsScript, When: "shards", stamp: scriptStamp},
	{Name: disk.ShardsName, When: "shards", stamp: engineStamp},
	{Name: disk.AgentName, When: "agent", stamp: scriptStamp},
	{Name: disk.DataName, When: "agent", stamp: engineStamp},
	{Name: disk.JoinName, When: "several", stamp: scriptStamp},
	{Name: disk.JoinerName, When: "several", stamp: engineStamp},
	{Name: disk.RepairName, When: "repair", Stable: true, stamp: scriptStamp},
}

// Programs are the names of the parts that are programs of WebAssembly.
func Programs() (names []string) {
	for _, p := range Parts {
		if path.Ext(p.Name) == ".wasm" {
			names = append(names, p.Name)
		}
	}
	return names
}

// The version of a file: in a script the value of faq:version, the only
// string of its form; in a program the string that the linker sets.
var (
	scriptStamp = regexp.MustCompile(`="(` + Version + `)"`)
	engineStamp = regexp.MustCompile(`faq-version=(` + Version + `);`)
)

// Version matches a version as https://semver.org writes it, without build metadata.
const Version = `(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?`

// buildMark holds the place of the build's name in the scripts, since that
// is known only once all of them are made. Both have the same length.
const buildMark = "faq-build-id"

// PointTo makes a script in the output's own folder take its parts, except
// the stable ones, from another folder beneath it.
func PointTo(script disk.File, folder string) (disk.File, error) {
	data := script.Data
	for _, p := range Parts {
		if !p.Stable && p.Name != script.Name {
			data = bytes.ReplaceAll(data, []byte("./"+p.Name), []byte("./"+folder+"/"+p.Name))
		}
	}
	if bytes.Equal(data, script.Data) {
		return script, fmt.Errorf("%s does not load ./%s: it has another version", script.Name, disk.ShellName)
	}
	return disk.File{Name: script.Name, Data: data}, nil
}

// PointUp makes a script that lies in a folder of the output take the stable
// parts from above it.
func PointUp(script disk.File) disk.File {
	data := script.Data
	for _, p := range Parts {
		if p.Stable {
			data = bytes.ReplaceAll(data, []byte("./"+p.Name), []byte("../"+p.Name))
		}
	}
	return disk.File{Name: script.Name, Data: data}
}
