package search

// Why is how a hit was found.
type Why uint8

// The ways in which a document is found: by words of its question in one of the
// first four ways, or else by its other parts.
const (
	WhyExact       Why = iota // the words as typed, or inflected
	WhyPrefix                 // the last word, half typed
	WhyRelated                // a related stem, or a synonym
	WhyTypo                   // a word nearly as typed, in the question or elsewhere
	WhyAlias                  // an alias of the question
	WhyTag                    // a tag
	WhySection                // the title of a section or topic
	WhyAnswer                 // the text of the answer
	WhyMeaning                // words of the expansion
	WhySubsequence            // letters of the question in their order
)

// whyNames are the names of the ways, in their order.
var whyNames = [...]string{"exact", "prefix", "related", "typo", "alias", "tag", "section", "answer", "meaning", "subsequence"}

// String is the name of a way: exact, prefix, related, typo, alias, tag, section, answer, meaning or subsequence.
func (w Why) String() string { return whyNames[w] }

// isWord reports whether a term found in this way is the whole word meant.
func (w Why) isWord() bool { return w == WhyExact || w == WhyTypo }
