package unicode

// A SpecialCase is in the signatures of strings and bytes. None is special here.
type SpecialCase struct{}

// ToUpper maps r to upper case.
func (SpecialCase) ToUpper(r rune) rune { return ToUpper(r) }

// ToLower maps r to lower case.
func (SpecialCase) ToLower(r rune) rune { return ToLower(r) }

// ToTitle maps r to title case.
func (SpecialCase) ToTitle(r rune) rune { return ToTitle(r) }

// ToUpper maps r to upper case.
func ToUpper(r rune) rune {
	if r <= MaxASCII {
		if r >= 'a' && r <= 'z' {
			r -= 'a' - 'A'
		}
		return r
	}
	r, _ = cases(r)
	return r
}

// ToLower maps r to lower case.
func ToLower(r rune) rune {
	if r <= MaxASCII {
		if r >= 'A' && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	_, r = cases(r)
	return r
}

// ToTitle maps r to title case: to upper case, but for letters that are two in
// one, and those of Georgian.
func ToTitle(r rune) rune {
	switch {
	case r >= 'Ǆ' && r <= 'ǌ':
		return 'ǅ' + (r-'Ǆ')/3*3
	case r >= 'Ǳ' && r <= 'ǳ':
		return 'ǲ'
	case r >= 'ა' && r <= 'ჿ':
		return r
	}
	return ToUpper(r)
}

// SimpleFold is the next letter that differs from r in case alone, and behind
// the last of them the first; r itself where there is none.
func SimpleFold(r rune) rune {
	first, end := 0, len(foldings)
	for first < end {
		if middle := int(uint(first+end) >> 1); rune(foldings[middle].from) < r {
			first = middle + 1
		} else {
			end = middle
		}
	}
	if first < len(foldings) && rune(foldings[first].from) == r {
		return rune(foldings[first].to)
	}
	if l := ToLower(r); l != r {
		return l
	}
	return ToUpper(r)
}

// A folding is a letter and the next that differs in case alone.
type folding struct{ from, to uint16 }

// A caseSpan is a stretch of letters that lead alike to those of the other case.
type caseSpan struct {
	first, last rune
	kind        uint32
	step        rune // to the other case
}

// The kinds of a caseSpan.
const (
	uppers    = iota // lower case is a step away
	lowers           // upper case is a step away
	alternate        // an upper case letter before each lower case one
	between          // a letter between its upper and its lower case
)

// caseSpans are in order; letters that have no case are in none.
var caseSpans []caseSpan

// cases is r, which is not ASCII, in upper and lower case.
func cases(r rune) (up, low rune) {
	if caseSpans == nil {
		unpackCases()
	}
	first, end := 0, len(caseSpans)
	for first < end {
		if middle := int(uint(first+end) >> 1); caseSpans[middle].last < r {
			first = middle + 1
		} else {
			end = middle
		}
	}
	if first == len(caseSpans) || caseSpans[first].first > r {
		return r, r
	}
	switch span := caseSpans[first]; span.kind {
	case uppers:
		return r, r + span.step
	case lowers:
		return r + span.step, r
	case alternate:
		up = r - (r-span.first)&1
		return up, up + 1
	default:
		return r - 1, r + 1
	}
}

// unpackCases reads packedCases: of each span the gap to the one before, with
// the kind in its last two bits, the length less one, and the step with its
// sign in the last bit.
func unpackCases() {
	caseSpans = make([]caseSpan, 0, countOfCases)
	last := rune(0)
	for i := 0; i < len(packedCases); {
		var gap, length, step uint32
		gap, i = varint(packedCases, i)
		length, i = varint(packedCases, i)
		step, i = varint(packedCases, i)
		first := last + rune(gap>>2)
		last = first + rune(length)
		caseSpans = append(caseSpans, caseSpan{first, last, gap & 3, rune(step>>1) ^ -rune(step&1)})
	}
}
