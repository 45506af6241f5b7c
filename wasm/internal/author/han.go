package author

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"

	"faqwidget/wasm/internal/corpus"
)

// hanForms are Han letters with two forms, one for one: a line of the traditional
// forms and a line of the simplified ones. The pairs are from OpenCC's table
// TSCharacters (Apache-2.0), without rare variants.
//
//go:embed han.txt
var hanForms string

// withHanForms lets readers write Han letters in the form that the author does
// not use: both forms of each letter in the files become a group of synonyms.
// So the widget need not know all such letters.
func withHanForms(files []corpus.File) []corpus.File {
	there := hanLetters(files)
	traditional, simplified, _ := strings.Cut(hanForms, "\n")
	forms := []rune(simplified)
	var b strings.Builder
	for i, one := range []rune(traditional) {
		if there[one] || there[forms[i]] {
			b.WriteString(string(one) + "," + string(forms[i]) + "\n")
		}
	}
	if b.Len() == 0 {
		return files
	}
	files = slices.Clone(files)
	at := slices.IndexFunc(files, func(f corpus.File) bool { return f.Name == corpus.SynonymsName })
	if at < 0 {
		at = len(files)
		files = append(files, corpus.File{Name: corpus.SynonymsName})
	}
	files[at].Text += "\n" + b.String() // after the author's lines, which keep their numbers
	return files
}

// hanLetters are the Han letters of the files, except in lines with Hiragana.
// Those are Japanese, and their readers write as the author does.
func hanLetters(files []corpus.File) map[rune]bool {
	there := map[rune]bool{}
	for _, f := range files {
		for line := range strings.Lines(f.Text) {
			if strings.ContainsFunc(line, func(r rune) bool { return unicode.Is(unicode.Hiragana, r) }) {
				continue
			}
			for _, r := range line {
				if unicode.Is(unicode.Han, r) {
					there[r] = true
				}
			}
		}
	}
	return there
}
