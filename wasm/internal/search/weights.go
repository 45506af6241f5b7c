package search

// The weights of the ranking. All are factors of 0 or more; the larger, the more
// something counts. They were chosen together, on all sets of queries at once, and
// are the same for all languages.
const (
	k1      = 2.0  // BM25: how soon repetitions of a term stop counting; 0 at once, 3 late
	bName   = 0.75 // BM25: how much length counts against questions; 0 not at all, 1 fully
	bAnswer = 0.6  // likewise against answers

	boostQuestion = 3.0 // a term in the question, the main name of a document
	boostAlias    = 3.0 // in an alias: it is a question in other words
	boostTag      = 1.5
	boostSection  = 0.8 // in the titles above the question, shared with its neighbours
	lossPart      = 0.5 // what a part of a word, as "C" of "C++", loses in these fields
	boostAnswer   = 0.5 // in the answer, whose many words say less
	boostMeaning  = 0.8 // in the expansion, times what it would be in an answer of the same words

	weightStem        = 0.9  // an inflection of the word typed; 1 is the word itself
	weightPrefix      = 0.8  // a word that begins with the half-typed last word
	weightCompound    = 0.6  // two words typed for one, or one for two
	weightInside      = 0.4  // times this for a part of a word that is known as a whole, as "C" of "C++"
	weightTypo        = 0.8  // a word one edit away
	weightTypos       = 0.45 // a word two edits away
	weightBegun       = 0.3  // a word that begins with the half-typed last word, with one edit
	weightFirst       = 0.8  // times this when the first letter is wrong: people rarely miss it
	weightRunnerUp    = 0.4  // times this when another word is likelier for a typo
	weightDerived     = 0.6  // a word that begins alike ("activate", "activation"), times the share that is alike
	weightPart        = 0.4  // the end of a compound for the compound, or the other way round, by the share that is alike
	weightEnd         = 0.6  // a compound for the word at its end, where that word is unknown, likewise
	weightSynonym     = 0.4  // another everyday word for the same
	lossOtherForm     = 0.4  // what a document loses if it has the words only in other forms than typed, as "customers" for "customs"; 0 tells no forms apart, 1 finds no others
	weightUnknown     = 0.7  // a word that the FAQ lacks, in the weight of what is asked
	weightUnknownPair = 0.3  // likewise a pair of letters, in scripts without spaces
	weightStop        = 0.4  // a stop word ("how", "do", "I"); 1 is any other word

	commonness = 0.05 // how much likelier a correction is for each power of e of its documents

	similarityQuestion = 0.5  // similarity of query and question or alias, times the mass of the query
	similarityAnswer   = 0.5  // likewise of query and the sentence of the answer most like it
	pairQuestion       = 0.5  // neighbours in the query that are neighbours in the question, times the pair's rarity
	pairJoint          = 1.0  // words with only a sign between them, as in v1/users, that are neighbours anywhere, likewise
	pairSimilarity     = 0.25 // neighbours in the query that are neighbours in a passage, as part of a similarity
	identity           = 1e3  // the query is the whole question or alias: nothing else may come first
)

// Limits, in letters or as shares.
const (
	lengthTypo     = 4   // shorter words are not corrected
	lengthTypos    = 8   // shorter words have one typo at most
	lengthBegun    = 4   // shorter beginnings of words are not completed to words with synonyms
	lengthApart    = 4   // shorter words before a number are split from it only where they are known
	lengthNumber   = 6   // shorter numbers do not match longer ones that end with them, as telephone numbers with a code do
	relatedLetters = 4   // letters that two stems must share to be related
	relatedShare   = 0.4 // the share of the longer one that this must be, unless it is the whole shorter one
)

// pool is the number of documents, best by BM25, whose passages are compared with
// the query. Twice as many change the third digit of no figure.
const pool = 64
