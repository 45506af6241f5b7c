package site

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
)

// A Weight is the size of one shipped file, in bytes.
type Weight struct {
	Name              string
	Raw, Gzip, Brotli int
	Budget            int // the most that Brotli may be; 0 for no limit
}

// Over tells whether the file is heavier than its budget.
func (w Weight) Over() bool { return w.Budget > 0 && w.Brotli > w.Budget }

// Budgets in bytes of brotli: what a page loads before anybody asks for help,
// and the engine, by its compiler.
const (
	scriptBudget = 6_000
	tinyBudget   = 162_000
	goBudget     = 1_250_000
)

// Weigh measures what a reader's browser may load from a built folder.
func Weigh(dir string) ([]Weight, error) {
	var list []Weight
	for _, name := range []string{scriptName, shellName, localesName + "/en.json", engineName} {
		file := filepath.Join(dir, filepath.FromSlash(name))
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		w := Weight{Name: name, Raw: len(data), Gzip: sizeOf(file + ".gz"), Brotli: sizeOf(file + ".br")}
		if w.Gzip == 0 || w.Brotli == 0 {
			return nil, fmt.Errorf("%s is not compressed; build it again", file)
		}
		switch {
		case name == scriptName:
			w.Budget = scriptBudget
		case name == engineName && compiledByGo(data):
			w.Budget = goBudget
		case name == engineName:
			w.Budget = tinyBudget
		}
		list = append(list, w)
	}
	return list, nil
}

func sizeOf(file string) int {
	info, err := os.Stat(file)
	if err != nil {
		return 0
	}
	return int(info.Size())
}

// compiledByGo tells Go's own compiler from TinyGo by an export that only the
// glue of the former calls.
func compiledByGo(engine []byte) bool { return bytes.Contains(engine, []byte("\x05getsp")) }
