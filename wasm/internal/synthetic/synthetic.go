// Package synthetic writes FAQs of any size for measurements. Their words are made up,
// but differ in length and frequency as real words do.
package synthetic

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

// perFile is the number of questions in a file.
const perFile = 100

// Write writes n questions into files of the folder dir, which is made if missing. The
// same n gives the same text.
func Write(dir string, n int) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	w := words{rand.New(rand.NewPCG(1, 2))}
	for first := 0; first < n; first += perFile {
		var b strings.Builder
		fmt.Fprintf(&b, "# Topic %d\n\n", first/perFile)
		for i := first; i < min(n, first+perFile); i++ {
			fmt.Fprintf(&b, "## How do I %s %d?\n\n%s.\n\n%s.\n\n- one **bold**\n- two `code`\n\n[see](https://a.example)\n\n",
				w.sentence(6), i, w.sentence(40), w.sentence(40))
		}
		name := filepath.Join(dir, fmt.Sprintf("topic-%04d.md", first/perFile))
		if err := os.WriteFile(name, []byte(b.String()), 0o666); err != nil {
			return err
		}
	}
	return nil
}

// words makes words of syllables.
type words struct{ random *rand.Rand }

// sentence is count words with spaces between.
func (w words) sentence(count int) string {
	list := make([]string, count)
	for i := range list {
		list[i] = w.word()
	}
	return strings.Join(list, " ")
}

func (w words) word() string {
	const consonants, vowels = "bcdfglmnprst", "aeiou"
	var b strings.Builder
	for range 1 + w.random.IntN(4) {
		b.WriteByte(consonants[w.random.IntN(len(consonants))])
		b.WriteByte(vowels[w.random.IntN(len(vowels))])
	}
	return b.String()
}
