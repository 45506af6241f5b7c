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

// Budgets in bytes of brotli. The script's is for what a page loads before
// anybody asks for help. The next two are for everything that is sent until the
// first search, and until the first answer is rendered, with programs by TinyGo.
// The last is for everything until the first answer, with programs by Go.
const (
	scriptBudget = 5_120
	searchBudget = 110_500
	answerBudget = 242_500
	goBudget     = 2_500_000
)

// Weigh measures what a reader's browser loads from a built folder, file by file,
// and the sums until the first search and until the first answer.
func Weigh(dir string) ([]Weight, error) {
	var list []Weight
	var sum Weight
	searched, answered := searchBudget, answerBudget
	for _, name := range []string{disk.ScriptName, disk.ShellName, LocaleName("de"), disk.EngineName, disk.MarkdownName} {
		file := filepath.Join(dir, filepath.FromSlash(name))
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		w := Weight{Name: name, Raw: len(data), Gzip: sizeOf(file + ".gz"), Brotli: sizeOf(file + ".br")}
		if w.Gzip == 0 || w.Brotli == 0 {
			return nil, fmt.Errorf("%s is not compressed; build it again", file)
		}
		if name == disk.ScriptName {
			w.Budget = scriptBudget
		}
		list = append(list, w)
		sum.Raw, sum.Gzip, sum.Brotli = sum.Raw+w.Raw, sum.Gzip+w.Gzip, sum.Brotli+w.Brotli
		if name == disk.EngineName {
			if compiledByGo(data) {
				searched, answered = 0, goBudget
			}
			sum.Name, sum.Budget = "until the first search", searched
			list = append(list, sum)
		}
	}
	sum.Name, sum.Budget = "until the first answer", answered
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
