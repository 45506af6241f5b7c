// Command ship puts the compiled FAQ of package content into an engine, as the
// custom section faq.own:
//
//	ship ENGINE
package main

import (
	"fmt"
	"os"

	"faqwidget/content"
	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/corpus"
	"faqwidget/wasm/internal/wasmfile"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: ship ENGINE")
		os.Exit(2)
	}
	if err := ship(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func ship(engine string) error {
	module, err := os.ReadFile(engine)
	if err != nil {
		return err
	}
	files, vars, faults := corpus.ReadFS(content.FS())
	if err := faults.Err(); err != nil {
		return err
	}
	f, faults := corpus.Compile(files, vars)
	if err := faults.Err(); err != nil {
		return err
	}
	if module, err = wasmfile.Without(module, wasmfile.CorpusSection); err != nil {
		return err
	}
	return os.WriteFile(engine, append(module, wasmfile.Custom(wasmfile.CorpusSection, compiled.Encode(f))...), 0o666)
}
