package search

import (
	"slices"
	"strings"
)

// synonyms are groups of words that mean nearly the same. A phrase in a group ("log
// in") counts as a word of its own wherever its words are next to each other; see
// tokens.
type synonyms struct {
	lang    string // of the stems
	known   vocabulary
	groups  []synonymGroup
	phrases lexicon // members of several words
	heads   pairSet // the first two bytes of phrases
	longest int     // length of the longest phrase, in words
}

// A vocabulary has the stems of indexed words, so that these are stemmed once.
type vocabulary struct {
	words, stems *lexicon
	wordStem     *[]int32 // by word
}

// stem is the stem of a word. It is looked up where possible: a list of hits needs
// the stems of whole answers at every key.
func (s *synonyms) stem(word string) string {
	if v := s.known; v.words != nil {
		if id := v.words.find(word); id >= 0 {
			return v.stems.texts[(*v.wordStem)[id]]
		}
	}
	return stem(s.lang, word)
}

// A synonymGroup has stems, those of a phrase with spaces between. Each member finds
// all others; in a one-way group, only the first does.
type synonymGroup struct {
	members []string
	oneWay  bool
}

// read reads groups of synonyms, one a line, words or phrases with commas between.
// "a => b, c" is one way: a query for a finds b and c too.
func (s *synonyms) read(text string) {
	for line := range strings.SplitSeq(text, "\n") {
		asked, meant, oneWay := strings.Cut(line, "=>")
		if !oneWay {
			s.add(synonymGroup{members: s.members(asked)})
			continue
		}
		for _, one := range s.members(asked) {
			s.add(synonymGroup{append([]string{one}, s.members(meant)...), true})
		}
	}
}

// members are the stems of words and phrases with commas between.
func (s *synonyms) members(text string) (members []string) {
	for one := range strings.SplitSeq(text, ",") {
		var words []string
		list := tokens(nil, one)
		for i := 0; i < len(list); i = following(list, i) {
			if i == 0 || list[i].End > list[i-1].End || list[i].Start == list[i-1].Start { // not the last letter of a pair
				words = append(words, s.stem(list[i].Term))
			}
		}
		if len(words) > 0 {
			members = append(members, strings.Join(words, " "))
		}
	}
	return members
}

// add adds a group of two members or more.
func (s *synonyms) add(g synonymGroup) {
	if len(g.members) < 2 {
		return
	}
	s.groups = append(s.groups, g)
	for _, one := range g.members {
		if words := 1 + strings.Count(one, " "); words > 1 {
			s.phrases.add(one)
			s.heads[pairHash(one[0], one[1])] = 1
			s.longest = max(s.longest, words)
		}
	}
}

// each calls fn with all synonyms of a stem or phrase.
func (s *synonyms) each(root string, fn func(other string)) {
	for _, g := range s.groups {
		if at := slices.Index(g.members, root); at == 0 || at > 0 && !g.oneWay {
			g.others(at, fn)
		}
	}
}

// begun calls fn with the synonyms of all members that begin with letters, and the
// share of the member that is typed.
func (s *synonyms) begun(letters string, fn func(other string, typed float32)) {
	for _, g := range s.groups {
		for at, one := range g.members {
			if len(one) > len(letters) && strings.HasPrefix(one, letters) && (at == 0 || !g.oneWay) {
				g.others(at, func(other string) { fn(other, float32(len(letters))/float32(len(one))) })
			}
		}
	}
}

func (g *synonymGroup) others(at int, fn func(other string)) {
	for i, other := range g.members {
		if i != at {
			fn(other)
		}
	}
}

// tokens appends the words of text, with each phrase that has synonyms before its
// words.
func (s *synonyms) tokens(list []token, text string) []token {
	start := len(list)
	list = tokens(list, text)
	for i := start; i < len(list); i++ {
		if phrase, end := s.phraseAt(list, i); phrase != "" {
			list = slices.Insert(list, i, token{phrase, list[i].Start, end, true})
			i++
		}
	}
	return list
}

// phraseAt is the longest phrase with synonyms that begins at a word, as stems, and
// where it ends in the text; or "".
func (s *synonyms) phraseAt(list []token, at int) (phrase string, end int) {
	if head := list[at].Term + " "; s.heads[pairHash(head[0], head[1])] == 0 {
		return "", 0
	}
	words := s.stem(list[at].Term)
	for n, i := 1, following(list, at); n < s.longest && i < len(list); n, i = n+1, following(list, i) {
		words += " " + s.stem(list[i].Term)
		if s.phrases.find(words) >= 0 {
			phrase, end = words, list[i].End
		}
	}
	return phrase, end
}

// following is the place of the word after a word and its parts.
func following(list []token, at int) int {
	next := at + 1
	for list[at].whole && next < len(list) && list[next].Start < list[at].End {
		next++
	}
	return next
}
