package search

// The ranking, weight by weight. All are factors of 0 or more; larger means
// that the thing counts more. They were chosen together, on all sets of
// queries at once, and differ for no language.
const (
	k1      = 2.0  // BM25: how soon repetitions of a term stop counting; 0 at once, 3 late
	bName   = 0.75 // BM25: how much long questions are held back; 0 not at all, 1 fully
	bAnswer = 0.6  // likewise long answers

	boostQuestion = 3.0 // a term in the question, the main name of a document
	boostAlias    = 3.0 // in an alias: it is a question in other words
	boostTag      = 1.5
	boostSection  = 0.8 // in the titles above the question, shared with its neighbours
	lossPart      = 0.5 // what a part of a word counts less in these, as "C" of "C++"
	boostAnswer   = 0.5 // in the answer, whose many words say less
	boostMeaning  = 0.8 // a term that is not in it and only fits what it means, times what it would be in an answer of such words

	weightStem        = 0.9  // an inflection of the word typed; 1 is the word itself
	weightPrefix      = 0.8  // a word that begins with the half-typed last word
	weightCompound    = 0.6  // two words typed for one, or one for two
	weightInside      = 0.4  // times this a part of a word that is known as a whole, as "C" of "C++"
	weightTypo        = 0.8  // a word one edit away
	weightTypos       = 0.45 // a word two edits away
	weightBegun       = 0.3  // a word that begins with the half-typed last word, with one edit
	weightFirst       = 0.8  // times this when the first letter is wrong: people rarely miss it
	weightRunnerUp    = 0.4  // times this when another word is the likelier one for a typo
	weightDerived     = 0.6  // a word that begins alike ("activate", "activation"), times the share that is alike
	weightPart        = 0.4  // a word that is the end of a compound, or has it as its end, likewise
	weightEnd         = 0.6  // a compound with a word at its end that is nowhere else
	weightSynonym     = 0.4  // another everyday word for the same
	lossOtherForm     = 0.4  // what a document loses that has the words only in other forms than those typed, as "customers" for "customs"; 0 tells no forms apart, 1 finds no others
	weightUnknown     = 0.7  // a word that the FAQ has not, in the weight of what is asked
	weightUnknownPair = 0.3  // likewise a pair of letters, in scripts without spaces
	weightStop        = 0.4  // a word that every question has ("how", "do", "I"); 1 is any other word

	commonness = 0.05 // how much likelier the word meant by a typo is for each power of e of its documents

	similarityQuestion = 0.5  // similarity of query and question or alias, times what the query says in all
	similarityAnswer   = 0.5  // likewise of the sentence of the answer that is most like it
	pairQuestion       = 0.5  // neighbours in the query that are neighbours in the question, per pair's rarity
	pairJoint          = 1.0  // words with only a sign between them, as in v1/users, that are neighbours anywhere, likewise
	pairSimilarity     = 0.25 // likewise, as part of a similarity
	identity           = 1e3  // the query is the question or an alias, whole: nothing else may come first
)

// Limits, in letters or as shares.
const (
	lengthTypo     = 4   // shorter words are not taken for mistyped
	lengthTypos    = 8   // shorter words have one typo at most
	lengthBegun    = 4   // shorter beginnings of words are not taken for those of synonyms
	lengthApart    = 4   // shorter words before a number are taken from it only where they are known
	lengthNumber   = 6   // shorter numbers are not taken for others with a code before them, as telephone numbers are
	relatedLetters = 4   // what two stems must share to be related
	relatedShare   = 0.4 // and how much of the longer one that must be, unless it is the whole shorter one
)

// pool is the number of documents, best by BM25, whose passages are compared
// with the query. Twice as many change no figure in its third digit.
const pool = 64
