// Command untype clears the descriptions of types in an engine by TinyGo. They
// are a tenth of the engine, and nothing in it reads them:
//
//	untype MODULE MAP
//
// MAP is the linker's map of MODULE. An engine that may read them is left as it
// is, with a message.
package main

import (
	"fmt"
	"os"

	"faqwidget/wasm/internal/wasmfile"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: untype MODULE MAP")
		os.Exit(2)
	}
	if err := untype(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "faqwidget: the engine is larger than it could be:", err)
	}
}

func untype(module, linkerMap string) error {
	binary, err := os.ReadFile(module)
	if err != nil {
		return err
	}
	text, err := os.ReadFile(linkerMap)
	if err != nil {
		return err
	}
	if binary, err = wasmfile.Untyped(binary, string(text)); err != nil {
		return err
	}
	return os.WriteFile(module, binary, 0o666)
}
