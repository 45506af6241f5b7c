package library

// A Part is what the panel's body shows.
type Part int

// The parts of the body.
const (
	Browse  Part = 1 + iota // the FAQ
	Results                 // the hits of a query
	Empty                   // a notice that a query has no hits
	Answer                  // an answer on its own
)

// A Place is where a reader was before an answer was opened: at another answer or in
// a list, and how far that was scrolled. The query is the same along a whole trail.
type Place struct {
	Entry  int // number of the entry whose page was open, or -1
	Part   Part
	Scroll float64 // in CSS pixels
}

// A Trail leads a reader back through answers opened one from the other.
type Trail struct {
	Entry  int // number of the entry whose page is open, or -1
	places []Place
}

// NewTrail makes the trail of a reader who has opened nothing.
func NewTrail() Trail { return Trail{Entry: -1} }

// Open opens the page of an entry from a part of the body that is scrolled that far.
// It returns the number of the place to which Back will lead.
func (t *Trail) Open(entry int, part Part, scroll float64) int {
	t.places = append(t.places, Place{t.Entry, part, scroll})
	t.Entry = entry
	return len(t.places) - 1
}

// Back closes the open page. It returns the place from which the page was opened, the
// number of that place, and the entry that was left. ok is false if no page is open.
func (t *Trail) Back() (to Place, number, left int, ok bool) {
	if t.Entry < 0 {
		return Place{}, 0, -1, false
	}
	number, left = len(t.places)-1, t.Entry
	to = t.places[number]
	t.places, t.Entry = t.places[:number], to.Entry
	return to, number, left, true
}

// To is the part of the body to which Back leads, or 0 if no page is open.
func (t *Trail) To() Part {
	if t.Entry < 0 {
		return 0
	}
	return t.places[len(t.places)-1].Part
}

// From is the entry to whose page Back leads, or -1.
func (t *Trail) From() int {
	if t.Entry < 0 {
		return -1
	}
	return t.places[len(t.places)-1].Entry
}

// Leave forgets the trail: no page is open.
func (t *Trail) Leave() { t.Entry, t.places = -1, t.places[:0] }
