package search

// A token is a word of a text: its folded form, and its byte range in the original.
// Words are those of Unicode's text segmentation (UAX 29), with two differences:
// scripts without spaces give pairs of letters, and what people write in several
// ways gives several tokens; see appendChunk.
type token struct {
	Term       string
	Start, End int
	whole      bool // the tokens after it are its parts
}

// longestTerm is the length in bytes beyond which letters do not count: words that
// differ only there are the same. Names of chemistry and law are shorter.
const longestTerm = 160

// folded is the term of a word: cut to longestTerm, and folded.
func folded(word string) string { return fold(beginning(word, longestTerm)) }

func appendTerm(list []token, text string, start, end int) []token {
	if term := folded(text[start:end]); term != "" {
		list = append(list, token{Term: term, Start: start, End: end})
	}
	return list
}

// mostWords bounds the words of a query that are looked for. More, as of a pasted
// log, would add nothing.
const mostWords = 64

// longestQuery bounds a query, in bytes: mostWords words of longestTerm.
const longestQuery = mostWords * longestTerm

// asked are the first mostWords of the typed words.
func asked(words []token) []token { return words[:min(len(words), mostWords)] }
