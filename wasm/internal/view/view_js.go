package view

import (
	"slices"
	"syscall/js"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/library"
	"faqwidget/wasm/internal/list"
	"faqwidget/wasm/internal/search"
)

// Options are what the element gives the view.
type Options struct {
	Limit  int       // hits shown
	Text   list.Text // phrases of the interface language
	Lang   string    // BCP 47 tag of the interface language
	Inline bool      // the FAQ is a part of the page, which scrolls
	Linked bool      // answers have addresses

	Popular []string // slugs of the questions that the page wants shown first

	Refused []string // queries at which an engine has trapped: nothing is found for them

	// Findable: the browser searches closed answers, which Work renders, and opens them.
	Findable bool

	Write  func(e element, html string) // replaces the content of an element
	Append func(e element, html string) // adds to the content of an element

	// Render turns Markdown into HTML. It is not ok while the program that renders is
	// not there. The context is that of the source, or nil for the one of the call before.
	Render func(text, name string, context []byte) (html string, ok bool)

	OnSearch func(query string, count int, slugs []string) // after each query
	OnShow   func(e *faq.Entry)                            // after an answer was opened
	OnBack   func(slug string)                             // after going back: to the answer with the slug, or "" for a list
	OnRate   func(slug string, helpful bool)               // after a reader rated an answer
	Rated    func(slug string) string                      // the earlier rating: "yes", "no" or ""
	Recent   func() []string                               // recent queries, the latest first
	OnForget func()                                        // when a reader wants recent queries forgotten

	fetching
}

// A View is one widget in one shadow root.
type View struct {
	options Options
	library *Library
	lists   *list.Writer
	answers map[int]string // by entry: HTML of the answers rendered so far
	plain   map[int]bool   // entries whose answers are shown as plain text
	leads   map[int]bool   // entries whose leads are shown as plain text
	source  *faq.Source    // whose context was given last
	undo    []func()       // for Unmount

	input, results, browse, article, empty, nothing, corrected, more, forget element

	scroller js.Value // what scrolls: the page, or the widget's body
	clock    js.Value // the performance of the page
	still    js.Value // options of a focus that does not scroll
	nearest  js.Value // options of a scroll that goes no further than needed

	query     string
	isMore    bool          // there are more hits than those shown
	limit     int           // hits shown at present
	chosen    []int         // entries of the options
	recent    []string      // queries of the options after these
	suggested []int         // entries suggested for the page while nothing is asked
	typed     bool          // words of the query are not corrected
	active    int           // option that Enter opens, or -1
	part      library.Part  // what showOnly shows
	trail     library.Trail // where Back leads
	from      js.Value      // an array: for each place of the trail, the element that was pressed there, or null
	complete  bool          // the library was complete when the query was last answered
	filled    int           // entries whose answers are rendered for the browser's own search
	printed   func()        // undoes what was opened for printing
	unshown   []string      // in shards: slugs still to be revealed
	unfilled  bool          // in shards: what is shown lacks something
}

// Mount shows a library, which must be Named, in a shadow root with the elements of the
// shell, by id: input, results, browse, answer, empty, nothing, corrected, more, forget.
// It returns nil if one is missing.
func Mount(root js.Value, l *Library, options Options, clock js.Value) *View {
	v := &View{options: options, library: l, answers: map[int]string{}, plain: map[int]bool{}, leads: map[int]bool{}, limit: options.Limit, active: -1, trail: library.NewTrail(), printed: func() {}}
	v.lists = &list.Writer{Corpus: l.Corpus, Entries: l.Entries, Groups: list.Groups(l.Corpus), Text: options.Text,
		Lang: options.Lang, Linked: options.Linked, Lead: v.lead}
	if options.Findable {
		v.lists.Closed = "until-found"
	}
	for id, field := range map[string]*element{"input": &v.input, "results": &v.results, "browse": &v.browse, "answer": &v.article,
		"empty": &v.empty, "nothing": &v.nothing, "corrected": &v.corrected, "more": &v.more, "forget": &v.forget} {
		if *field = find(root, "#"+id); *field == nil {
			return nil
		}
	}
	v.clock, v.complete = clock, l.Complete()
	v.still, v.nearest = object("preventScroll", true), object("block", "nearest")
	v.from = js.Global().Get("Array").New()
	v.scroller = v.browse.Get("parentElement")
	if options.Inline {
		v.scroller = v.browse.Get("ownerDocument").Get("scrollingElement")
	}
	v.listen()
	v.writeBrowse()
	if typed := v.input.Get("value").String(); typed != "" {
		v.Search(typed)
	} else {
		v.showOnly(library.Browse)
	}
	return v
}

func (v *View) listen() {
	v.on(v.input, "input", func(domEvent) { v.Search(v.input.Get("value").String()) })
	v.on(v.input, "keydown", v.key)
	v.on(v.results, "pointermove", v.point)
	for _, e := range []element{v.results, v.browse, v.article, v.nothing, v.corrected, v.more, v.forget} {
		v.on(e, "click", v.click)
	}
	v.on(v.browse, "beforematch", v.matched)
	if v.options.Inline {
		window := wrap(v.browse.Get("ownerDocument").Get("defaultView"))
		v.on(window, "beforeprint", func(domEvent) { v.print() })
		v.on(window, "afterprint", func(domEvent) { v.printed() })
	}
}

// Unmount removes all listeners and empties the lists.
func (v *View) Unmount() {
	for _, undo := range v.undo {
		undo()
	}
	v.undo = nil
	for _, e := range []element{v.results, v.browse, v.article, v.nothing, v.corrected} {
		v.write(e, "")
	}
}

// Search does what typing the query does, and returns the slugs of the hits shown.
func (v *View) Search(query string) []string {
	v.limit, v.typed = v.options.Limit, false
	return v.search(query)
}

func (v *View) search(query string) []string {
	if sharded && v.options.waits(lacking{v.library, v.lists}.hits(v.options.Refused, query, v.limit, v.typed), func() { v.search(query) }) {
		return nil
	}
	v.query, v.recent = query, nil
	v.leave()
	v.choose(-1)
	if list.Blank(query) {
		v.rest()
		v.showOnly(library.Browse)
		v.options.OnSearch("", len(v.lists.Entries), nil)
		return nil
	}
	found := search.Result{Nearest: -1}
	if !slices.Contains(v.options.Refused, query) {
		found = v.index().Search(query, v.limit)
	}
	v.chosen = numbers(found.Hits)
	v.write(v.results, v.lists.Hits(found))
	v.write(v.corrected, v.lists.Corrected(found.DidYouMean, query))
	v.isMore = found.Count > len(found.Hits)
	if len(found.Hits) > 0 {
		v.showOnly(library.Results)
	} else {
		v.write(v.nothing, v.lists.Nothing(query, found.Nearest))
		v.showOnly(library.Empty)
	}
	slugs := v.slugs(v.chosen)
	v.options.OnSearch(query, found.Count, slugs)
	return slugs
}

// rest writes what is above the FAQ while nothing is asked: suggestions, popular
// questions and recent searches.
func (v *View) rest() {
	suggested, popular := v.suggested, v.library.Corpus.Popular(v.options.Popular, v.suggested, suggestions)
	if sharded {
		suggested, popular = v.present(suggested), v.present(popular, v.options.Popular...)
	}
	v.chosen, v.recent, v.isMore = append(slices.Clone(suggested), popular...), v.options.Recent(), false
	v.write(v.results, v.lists.Suggested("suggested", suggested, 0)+v.lists.Suggested("popular", popular, len(suggested))+
		v.lists.Recent(v.recent, len(v.chosen)))
	v.write(v.corrected, "")
}

// Suggest shows the entries suggested for a path of the host while nothing is asked, and
// returns their slugs.
func (v *View) Suggest(path string) []string {
	v.suggested = v.library.Corpus.Suggest(path, suggestions)
	if list.Blank(v.query) {
		v.choose(-1)
		v.rest()
		if v.trail.Entry < 0 {
			v.showOnly(library.Browse)
		}
	}
	return v.slugs(v.suggested)
}

func (v *View) slugs(numbers []int) []string {
	slugs := make([]string, len(numbers))
	for i, n := range numbers {
		slugs[i] = v.lists.Entries[n].Slug
	}
	return slugs
}

func numbers(hits []search.Hit) []int {
	list := make([]int, len(hits))
	for i := range hits {
		list[i] = hits[i].Doc
	}
	return list
}

// index is the index of the library, set for this view: other views use it too.
func (v *View) index() *index {
	v.library.Index.AsTyped = v.typed
	return v.library.Index
}

// ranges finds the parts of a text that the present query matches.
func (v *View) ranges(text string) []faq.Range { return v.index().Highlight(v.query, text) }

// showOnly shows one of the parts of the body and hides the others. Suggestions and
// recent searches are above the FAQ.
func (v *View) showOnly(part library.Part) {
	options := part == library.Results || part == library.Browse && len(v.chosen)+len(v.recent) > 0
	setHidden(v.results, !options)
	if v.part != part {
		setHidden(v.browse, part != library.Browse)
		setHidden(v.article, part != library.Answer)
		setHidden(v.empty, part != library.Empty)
		setHidden(v.corrected, part == library.Answer || part == library.Browse)
		v.part = part
	}
	setHidden(v.more, part != library.Results || !v.isMore)
	setHidden(v.forget, part != library.Browse || len(v.recent) == 0)
	expanded := "false"
	if options {
		expanded = "true"
	}
	v.input.SetAttribute("aria-expanded", expanded)
}
