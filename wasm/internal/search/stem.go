package search

import "strings"

// stem reduces a folded word to what its inflections share. It is light: it takes
// off endings only, and leaves three letters at least. Words of languages that it
// does not know are not stemmed.
func stem(lang, word string) string {
	for i := range len(word) {
		if isDigit(word[i]) || word[i] == ' ' {
			return strings.TrimSuffix(word, ".") // versions and part numbers are not inflected, and phrases are stems already
		}
	}
	word = regular(lang, word)
	switch lang {
	case "en":
		return stemEnglish(word)
	case "de":
		return stemByEndings(word, germanEndings)
	case "fr":
		return stemByEndings(word, frenchEndings)
	case "es":
		return stemByEndings(word, spanishEndings)
	}
	return word
}

// Endings, longest first. One is taken off where at least four bytes are left.
var (
	germanEndings  = []string{"ungen", "innen", "erin", "ern", "ung", "est", "end", "em", "en", "er", "es", "et", "in", "st", "e", "n", "s", "t"}
	frenchEndings  = []string{"issement", "atrices", "ations", "ements", "ateurs", "trice", "ation", "ement", "ateur", "euses", "ables", "iques", "euse", "able", "ique", "ives", "eurs", "eaux", "ions", "ait", "ons", "ent", "ant", "eur", "eux", "ive", "ees", "ez", "er", "es", "ee", "if", "e", "s", "x"}
	spanishEndings = []string{"amientos", "imientos", "amiento", "imiento", "aciones", "adores", "mente", "acion", "iones", "ador", "ando", "endo", "ados", "idos", "adas", "idas", "able", "ible", "ado", "ido", "ada", "ida", "ion", "ar", "er", "ir", "as", "es", "os", "a", "e", "o", "s"}
)

func stemByEndings(word string, endings []string) string {
	for _, ending := range endings {
		if len(word) >= len(ending)+4 && strings.HasSuffix(word, ending) {
			return word[:len(word)-len(ending)]
		}
	}
	return word
}

// stemEnglish takes off plurals, participles and the commonest derivations, in the
// order of steps 1 to 4 of M. F. Porter, "An algorithm for suffix stripping" (1980),
// without its conditions on syllables.
func stemEnglish(word string) string {
	if len(word) < 4 {
		return word
	}
	word = withoutPlural(word)
	word = withoutParticiple(word)
	if rest, ok := strings.CutSuffix(word, "y"); ok && len(rest) > 2 {
		word = rest + "i"
	}
	for _, ending := range englishEndings {
		if len(word) >= len(ending)+4 && strings.HasSuffix(word, ending) {
			word = word[:len(word)-len(ending)]
			break
		}
	}
	if rest, ok := strings.CutSuffix(word, "e"); ok && len(rest) > 2 {
		return rest
	}
	return word
}

var englishEndings = []string{"ization", "ational", "fulness", "iveness", "ations", "ation", "ement", "ments", "ment", "ness", "able", "ible", "ance", "ence", "ancy", "enci", "ator", "ition", "tion", "sion", "ally", "ful", "ous", "ive", "ize", "ise", "ion", "ali", "ity", "iti", "ant", "ent", "er", "or", "al", "li"}

func withoutPlural(word string) string {
	switch {
	case strings.HasSuffix(word, "sses"):
		return word[:len(word)-2]
	case strings.HasSuffix(word, "ies"):
		return word[:len(word)-2]
	case strings.HasSuffix(word, "ss"), strings.HasSuffix(word, "us"), strings.HasSuffix(word, "is"):
		return word
	case strings.HasSuffix(word, "s"):
		return word[:len(word)-1]
	}
	return word
}

func withoutParticiple(word string) string {
	for _, ending := range []string{"ing", "ed"} {
		rest, ok := strings.CutSuffix(word, ending)
		if !ok || len(rest) < 3 || !strings.ContainsAny(rest, "aeiouy") {
			continue
		}
		last := rest[len(rest)-1]
		if last == rest[len(rest)-2] && !strings.ContainsRune("lsz", rune(last)) {
			return rest[:len(rest)-1]
		}
		return rest
	}
	return word
}
