package bundle

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"faqwidget/wasm/internal/disk"
)

// A Weight is the size of one shipped file, in bytes.
type Weight struct {
	Name              string
	Raw, Gzip, Brotli int
	Budget            int // the most that Brotli may be; 0 for no limit
}

// Over reports whether the file is heavier than its budget.
func (w Weight) Over() bool { return w.Budget > 0 && w.Brotli > w.Budget }

// Budgets in bytes of brotli: what a page loads before anybody asks for help,
// the engine by its compiler, and all that crosses the wire until the first
// search, where TinyGo made the engine.
const (
	scriptBudget = 5_120
	tinyBudget   = 165_500
	goBudget     = 1_260_000
	wireBudget   = 192_000
)

// wireName names the sum of all files in a list of weights.
const wireName = "until the first search"

// Weigh measures what a reader's browser loads from a built folder until the
// first search, file by file; the last weight is the sum.
func Weigh(dir string) ([]Weight, error) {
	var list []Weight
	sum := Weight{Name: wireName, Budget: wireBudget}
	for _, name := range []string{disk.ScriptName, disk.ShellName, LocaleName("de"), disk.EngineName} {
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
		case name == disk.ScriptName:
			w.Budget = scriptBudget
		case name == disk.EngineName && compiledByGo(data):
			w.Budget, sum.Budget = goBudget, 0
		case name == disk.EngineName:
			w.Budget = tinyBudget
		}
		list = append(list, w)
		sum.Raw, sum.Gzip, sum.Brotli = sum.Raw+w.Raw, sum.Gzip+w.Gzip, sum.Brotli+w.Brotli
	}
	return append(list, sum), nil
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
