// Command costly writes the texts that are made to be costly into a folder, each
// once and at four times its length, and prints their names as JSON. A browser
// test feeds them to the engine that ships.
//
//	costly DIR
//
// The name of a file is the text's place in the list and how often it is repeated:
// 0-1.md, 0-4.md, 1-1.md.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"faqwidget/wasm/internal/hostile"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "costly:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("usage: costly DIR")
	}
	var names []string
	for i, text := range hostile.CostlyTexts {
		names = append(names, text.Name)
		for _, times := range []int{1, 4} {
			name := filepath.Join(args[0], fmt.Sprintf("%d-%d.md", i, times))
			if err := os.WriteFile(name, []byte(text.Text(times)), 0o644); err != nil {
				return err
			}
		}
	}
	return json.NewEncoder(os.Stdout).Encode(names)
}
