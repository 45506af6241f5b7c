package shards

import (
	"errors"
	"strconv"

	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/search"
)

// A root is what a page knows of an FAQ before anything is asked.
type root struct {
	head   *compiled.FAQ // its topics have only the marked entries
	counts []int         // entries in each topic
	parts  []part        // of an FAQ with one topic
	marked []int         // numbers of the entries in head
	plan   search.Plan
	slugs  int       // number of shards of slugs
	first  []opening // ascending by shard
}

// An opening is a shard of entries that a page shows before anything is asked.
type opening struct {
	shard int
	data  []byte
}

// A part is a first-level section of an FAQ with one topic.
type part struct {
	title   string
	entries int
}

// tenths is what lengths of names are multiplied by when written.
const tenths = 10

// encodeRoot writes a root.
func encodeRoot(o *root) []byte {
	w := writer(magic + string(rune(Version)))
	c := o.head.Corpus
	w.texts(c.Title, c.Lang, c.Synonyms)
	w.flag(c.NoSynonyms)
	w.flag(c.NoStems)
	w.number(int(o.head.Mark))
	w.number(len(o.head.Places))
	for _, p := range o.head.Places {
		w.texts(p.Name, p.Value, p.Text)
	}
	w.number(len(c.Topics))
	for i, t := range c.Topics {
		w.texts(t.Title, t.Slug)
		w.number(o.counts[i])
	}
	w.number(len(o.parts))
	for _, p := range o.parts {
		w.texts(p.title)
		w.number(p.entries)
	}
	w.number(len(o.marked))
	before := 0
	for i, e := range c.Entries() {
		w.number(o.marked[i] - before)
		before = o.marked[i]
		w.flag(e.Popular)
		w.number(len(e.Pages))
		w.texts(e.Pages...)
	}
	w.number(o.plan.Each)
	w.number(int(o.plan.Names * tenths))
	w.number(int(o.plan.Texts))
	w.column(o.plan.Words)
	w.column(o.plan.Stems)
	w.number(o.slugs)
	w.number(o.plan.Known.Places)
	w.distances(o.plan.Known.Taken)
	w.flag(o.plan.Fit != nil)
	if o.plan.Fit != nil {
		w.number(int(o.plan.Fit.Texts))
		w.column(o.plan.Fit.Words)
		w.column(o.plan.Fit.Stems)
	}
	w.number(len(o.first))
	for _, f := range o.first {
		w.number(f.shard)
		w.texts(string(f.data))
	}
	return w
}

// decodeRoot reads a root.
func decodeRoot(data []byte) (*root, error) {
	if len(data) < len(magic)+1 || string(data[:len(magic)]) != magic {
		return nil, errors.New("faq: this is not the root of an FAQ (build the site again)")
	}
	if v := data[len(magic)]; v != Version {
		return nil, errors.New("faq: the root of the FAQ has version " + strconv.Itoa(int(v)) + ", which this program does not read (build the site again)")
	}
	r := &reader{data: data, at: len(magic) + 1}
	c := &faq.Corpus{Title: r.text(), Lang: r.text(), Synonyms: r.text(), NoSynonyms: r.flag(), NoStems: r.flag()}
	o := &root{head: &compiled.FAQ{Corpus: c, Texts: map[*faq.Entry]string{}, Mark: rune(r.number())}}
	for range r.count(3) {
		o.head.Places = append(o.head.Places, compiled.Place{Name: r.text(), Value: r.text(), Text: r.text()})
	}
	for range r.count(3) {
		c.Topics = append(c.Topics, faq.Topic{Title: r.text(), Slug: r.text()})
		o.counts = append(o.counts, r.entries(&o.plan.Documents))
	}
	for n, i := 0, r.count(2); i > 0; i-- {
		if o.parts = append(o.parts, part{r.text(), r.entries(&n)}); n > o.plan.Documents {
			r.fail("its sections have more entries than its topics")
		}
	}
	o.readMarked(r)
	o.plan.Each, o.plan.Names, o.plan.Texts = r.number(), float64(r.number())/tenths, float64(r.number())
	o.plan.Words, o.plan.Stems, o.slugs = r.column(), r.column(), r.number()
	o.plan.Known = search.Filter{Places: r.number(), Taken: r.distances()}
	if c.Expanded = r.flag(); c.Expanded {
		o.plan.Fit = &search.Plan{Totals: search.Totals{Documents: o.plan.Documents, Texts: float64(r.number())}, Words: r.column(), Stems: r.column()}
	}
	for range r.count(2) {
		o.first = append(o.first, opening{r.number(), r.bytes(r.number())})
	}
	if o.plan.Documents == 0 || o.plan.Each == 0 || o.slugs == 0 {
		r.fail("it has no question")
	}
	if n := len(o.plan.Known.Taken); n > 0 && o.plan.Known.Taken[n-1] >= o.plan.Known.Places {
		r.fail("its filter takes a place that it lacks")
	}
	if o.head.Mark < compiled.FirstMark || int(o.head.Mark)+len(o.head.Places) > compiled.LastMark {
		r.fail("its marks are not private-use letters")
	}
	if r.broken == beyond {
		return nil, errors.New(beyond)
	}
	return o, r.end("root")
}

var beyond = "faq: the FAQ has more than " + strconv.Itoa(MostEntries) + " questions, the most that are fetched as they are asked (divide it, or build it with -shards off)"

// entries reads a number of entries and adds it to all.
func (r *reader) entries(all *int) int {
	n := r.number()
	switch *all += n; {
	case *all > MostEntries:
		r.fail(beyond)
	case n == 0:
		r.fail("a part has no entries")
	default:
		return n
	}
	*all = 0
	return 0
}

// readMarked reads the marked entries into their topics.
func (o *root) readMarked(r *reader) {
	number, topic, from := 0, 0, 0
	for i := range r.count(3) {
		distance := r.number()
		if number += distance; number >= o.plan.Documents || i > 0 && distance == 0 {
			r.fail("it marks more entries than it has")
			return
		}
		for number >= from+o.counts[topic] {
			from += o.counts[topic]
			topic++
		}
		t := &o.head.Corpus.Topics[topic]
		t.Entries = append(t.Entries, &faq.Entry{Popular: r.flag(), Pages: r.texts(), Source: &faq.Source{}})
		o.marked = append(o.marked, number)
	}
}
