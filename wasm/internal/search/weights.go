package search

// The ranking, weight by weight. All are factors of 0 or more; larger means
// that the thing counts more. They were chosen together, on all sets of
// queries at once, and differ for no language.
const (
	k1 = 2.0  // BM25: how soon repetitions of a term stop counting; 0 at once, 3 late
	b  = 0.75 // BM25: how much long texts are held back; 0 not at all, 1 fully

	boostQuestion = 3.0 // a term in the question, the main name of a document
	boostAlias    = 3.0 // in an alias: it is a question in other words
	boostTag      = 1.5
	boostSection  = 0.8 // in the titles above the question, shared with its neighbours
	boostAnswer   = 0.5 // in the answer, whose many words say less

	weightStem     = 0.9  // an inflection of the word typed; 1 is the word itself
	weightPrefix   = 0.6  // a word that begins with the half-typed last word
	weightCompound = 0.7  // two words typed for one, or one for two
	weightTypo     = 0.7  // a word one edit away
	weightTypos    = 0.45 // a word two edits away
	weightStop     = 0.25 // a word that every question has ("how", "do", "I"); 1 is any other word

	proximity = 0.3 // gain of a pair of words that stand together in the question, per pair's weight
	identity  = 1e3 // added when the query is the question or an alias, whole: nothing else may come first
)

// Below these lengths, in letters, a word is too short to have that many typos.
const (
	lengthTypo  = 4
	lengthTypos = 8
)
