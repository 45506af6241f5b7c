package search

// A token is a word of a text: its folded form, and where it is in the
// original, in bytes. Words are those of Unicode's text segmentation (UAX 29)
// with these differences: scripts without spaces give pairs of letters, and
// what people write in several ways gives several tokens; see appendChunk.
type token struct {
	Term       string
	Start, End int
	whole      bool // the tokens behind it are its parts
}

// longestTerm is the length in bytes beyond which letters do not count: words
// that differ only there are one. Names of chemistry and law are within it.
const longestTerm = 160

// folded is the term of a word.
func folded(word string) string { return fold(beginning(word, longestTerm)) }

func appendTerm(list []token, text string, start, end int) []token {
	if term := folded(text[start:end]); term != "" {
		list = append(list, token{Term: term, Start: start, End: end})
	}
	return list
}

// mostWords bounds the words of a query that are looked for. What follows them,
// such as the rest of a log that was pasted, would say no more.
const mostWords = 64

// longestQuery is the length in bytes of as many long words.
const longestQuery = mostWords * longestTerm

// asked are the words that are looked for of those that were typed.
func asked(words []token) []token { return words[:min(len(words), mostWords)] }
