// Command kinds prints the size of each source file of some packages in a
// compiled program, in bytes of machine code before compression:
//
//	kinds program.named.wasm package...
//
// A package is a folder. Each kind of question has its own file in package
// corpus, so the sizes of the files are those of the kinds.
//
// The program must contain the names of its functions. A function inlined into
// another counts as part of that one. Data, such as lists of words, has no names
// and does not count.
package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"faqwidget/wasm/internal/wasmfile"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "kinds:", err)
		os.Exit(1)
	}
}

// run prints the files of the packages, the heaviest first, with their sum.
func run(args []string, out io.Writer) error {
	if len(args) < 2 {
		return errors.New("name a program and the folders of some packages")
	}
	program, err := os.ReadFile(args[0])
	if err != nil {
		return err
	}
	functions, err := wasmfile.Functions(program)
	if err != nil {
		return fmt.Errorf("%s: %w", args[0], err)
	}
	sums, whole := map[string]int{}, 0
	for _, dir := range args[1:] {
		files, err := filesOf(dir)
		if err != nil {
			return err
		}
		for _, f := range functions {
			if name, within := nameWithin(f.Name, filepath.ToSlash(dir)); within {
				sums[filepath.ToSlash(filepath.Join(dir, fileOf(name, files)))] += f.Bytes
				whole += f.Bytes
			}
		}
	}
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	for _, file := range slices.SortedFunc(maps.Keys(sums), func(a, b string) int {
		return cmp.Or(sums[b]-sums[a], strings.Compare(a, b))
	}) {
		fmt.Fprintf(table, "%d\t  %s\n", sums[file], file)
	}
	fmt.Fprintf(table, "%d\t  in all\n", whole)
	return table.Flush()
}
