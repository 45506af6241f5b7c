package corpus

import (
	"strings"

	"faqwidget/wasm/internal/faq"
)

// SynonymsName is the file in which authors list words that mean nearly the same.
const SynonymsName = "synonyms.txt"

// IsSynonyms reports whether a file of the content holds synonyms.
func IsSynonyms(name string) bool {
	return name == SynonymsName || strings.HasSuffix(name, "/"+SynonymsName)
}

// readSynonyms reads a file of synonyms: on each line a group of words or phrases
// separated by commas; "a => b, c" goes one way. Empty lines and lines that begin
// with # are ignored.
func (p *parser) readSynonyms(file string, lines []string) {
	var groups []string
	for i, line := range lines {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' && p.isGroup(file, i+1, line) {
			groups = append(groups, line)
		}
	}
	p.addSynonyms(groups)
}

func (p *parser) addSynonyms(groups []string) {
	if len(groups) > 0 {
		p.corpus.Synonyms += strings.Join(groups, "\n") + "\n"
	}
}

// isGroup reports whether a line is a group of synonyms. If not, it adds a fault.
func (p *parser) isGroup(file string, number int, line string) bool {
	asked, meant, oneWay := strings.Cut(line, "=>")
	n := members(asked)
	if n > 1 && !oneWay || n > 0 && oneWay && members(meant) > 0 && !strings.Contains(meant, "=>") {
		return true
	}
	p.fault(faq.Fault{File: file, Line: number, Column: 1, Kind: faq.KindBadSynonyms,
		Message: quote(line) + " is not a group of synonyms", Fix: "write two words or phrases with a comma between, or with => from what is asked to what is meant"})
	return false
}

// members counts the words and phrases between commas.
func members(list string) (n int) {
	for one := range strings.SplitSeq(list, ",") {
		if strings.TrimSpace(one) != "" {
			n++
		}
	}
	return n
}
