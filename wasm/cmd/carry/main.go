// Command carry packs a built folder to be embedded in the tool, and writes
// what `go build -overlay` needs to lay it over the empty file in the sources:
//
//	carry DIST VERSION OUT
//
// A part of another version is an error. The same folder gives the same
// OUT/engine.zip, byte for byte.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/disk"
)

// engine is the file of the tool that is empty in the sources.
const engine = "wasm/cmd/faq/engine.zip"

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: carry DIST VERSION OUT")
		os.Exit(2)
	}
	if err := carry(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fmt.Fprintln(os.Stderr, "carry: "+err.Error())
		os.Exit(1)
	}
}

func carry(dist, version, out string) error {
	dir := bundle.Dir(dist)
	if err := bundle.SameVersion(dir, version); err != nil {
		return err
	}
	archive, err := bundle.Carry(dir)
	if err != nil {
		return err
	}
	paths := [2]string{engine, filepath.Join(out, filepath.Base(engine))}
	for i, name := range paths {
		if paths[i], err = filepath.Abs(name); err != nil {
			return err
		}
	}
	overlay, err := json.Marshal(map[string]map[string]string{"Replace": {paths[0]: paths[1]}})
	if err != nil {
		return err
	}
	return disk.WriteAll(out, []disk.File{{Name: filepath.Base(engine), Data: archive}, {Name: "overlay.json", Data: overlay}})
}
