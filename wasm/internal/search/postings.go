package search

// A posting is how often a stem is in a document. The fields that name a
// document (question, aliases, tags, sections) are one, in which each
// occurrence counts with the boost of its field; the answer is the other.
type posting struct {
	doc          int32
	name, answer int32 // name in tenths
}

// A count is how often a stem is in the document being added; see posting.
type count struct{ name, answer float32 }

const tenths = 10

// A postingList holds the postings of one stem in the order of documents, as
// variable-length numbers (H. E. Williams, J. Zobel, "Compressing Integers for
// Fast File Access", 1999):
//
//	list    = { posting }
//	posting = 2*distance                      in the answer only, and once there
//	        | 2*distance+1 name answer        otherwise: both frequencies
//	number  = seven bits a byte, the lowest first; the high bit is set in all but the last byte
//
// distance is the number of the document less that of the one before, or of 0.
// name is in tenths, the sum of the boosts of the fields.
//
// A stem once in the answer of document 3, then in the question of document 5
// (boost 3, so 30 tenths) and twice in its answer:
//
//	06        3-0 = 3, doubled
//	05 1E 02  5-3 = 2, doubled plus one; 30; 2
type postingList struct {
	codes []byte
	docs  int32 // number of postings
	last  int32 // document of the last one
}

func (l *postingList) add(p posting) {
	distance := uint32(p.doc-l.last) * 2
	if p.name == 0 && p.answer == 1 {
		l.codes = appendNumber(l.codes, distance)
	} else {
		l.codes = appendNumber(l.codes, distance+1)
		l.codes = appendNumber(l.codes, uint32(p.name))
		l.codes = appendNumber(l.codes, uint32(p.answer))
	}
	l.last = p.doc
	l.docs++
}

// next reads the posting that begins at codes[at], after the one before it,
// and returns where the one after it begins.
func (l *postingList) next(at int, p *posting) int {
	code, at := number(l.codes, at)
	p.doc += int32(code >> 1)
	if code&1 == 0 {
		p.name, p.answer = 0, 1
		return at
	}
	name, at := number(l.codes, at)
	answer, at := number(l.codes, at)
	p.name, p.answer = int32(name), int32(answer)
	return at
}

// appendNumber writes n in groups of seven bits, the lowest first; the high bit
// of a byte says that another follows.
func appendNumber(codes []byte, n uint32) []byte {
	for n >= 0x80 {
		codes = append(codes, byte(n)|0x80)
		n >>= 7
	}
	return append(codes, byte(n))
}

func number(codes []byte, at int) (n uint32, next int) {
	if c := codes[at]; c < 0x80 {
		return uint32(c), at + 1
	}
	for shift := 0; ; shift += 7 {
		c := codes[at]
		at++
		n |= uint32(c&0x7F) << shift
		if c < 0x80 {
			return n, at
		}
	}
}
