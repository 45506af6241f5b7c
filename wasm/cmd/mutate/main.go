// Command mutate changes programs at random, one small thing at a time, and
// says which changes no test notices:
//
//	mutate [-n 50] [-seed 1] [-at file.go:12] package...
//
// A package is a folder. A mutant is tried with the tests of its package, then
// with those of the packages that import it. A mutant that passes all of them
// survives: a test is missing, or the change makes no difference. The sources stay
// as they are: the go command gets each mutant as an overlay.
package main

import (
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	n := flag.Int("n", 50, "how many mutants to try")
	seed := flag.Uint64("seed", 1, "random seed; the same seed chooses the same mutants")
	at := flag.String("at", "", "file.go:12, to try all mutants of a line instead")
	flag.Parse()
	mutants, err := mutantsOf(flag.Args())
	if err == nil {
		if *at != "" {
			mutants = those(mutants, *at)
		} else {
			shuffle(mutants, *seed)
		}
		err = try(os.Stdout, mutants, *n, judge)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(1)
	}
}

// mutantsOf lists the mutants of all files of some packages, except tests and *_js.go files.
func mutantsOf(dirs []string) (all []mutant, err error) {
	for _, dir := range dirs {
		names, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil || len(names) == 0 {
			return nil, fmt.Errorf("no Go files in %s", dir)
		}
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") || strings.HasSuffix(name, "_js.go") {
				continue
			}
			text, err := os.ReadFile(name)
			if err != nil {
				return nil, err
			}
			found, err := mutate(name, string(text))
			if err != nil {
				return nil, err
			}
			all = append(all, found...)
		}
	}
	return all, nil
}

// those are the mutants of a line, file.go:12.
func those(all []mutant, place string) (some []mutant) {
	for _, m := range all {
		if strings.HasSuffix(fmt.Sprintf("/%s:%d", filepath.ToSlash(m.file), m.line), "/"+place) {
			some = append(some, m)
		}
	}
	return some
}

func shuffle(all []mutant, seed uint64) {
	random := rand.New(rand.NewPCG(seed, 0))
	random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
}

// try prints the fates of the first n mutants that compile, and how many survive.
func try(w io.Writer, mutants []mutant, n int, judge func(mutant) (fate, error)) error {
	tried, survivors := 0, 0
	for _, m := range mutants {
		if tried == n {
			break
		}
		fate, err := judge(m)
		if err != nil {
			return err
		}
		if fate == stillborn {
			continue
		}
		tried++
		if fate == survives {
			survivors++
		}
		fmt.Fprintf(w, "%-8s %s:%d:%d: %s became %s\n", fate, m.file, m.line, m.column, m.was, m.is)
	}
	if tried == 0 {
		return fmt.Errorf("there is nothing to change")
	}
	fmt.Fprintf(w, "%d of %d mutants survive\n", survivors, tried)
	return nil
}
