package view

import (
	"strconv"
	"syscall/js"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/markdown"
	"faqwidget/wasm/internal/markdown/list"
	"faqwidget/wasm/internal/search"
)

// Options are what the element tells the view.
type Options struct {
	Limit    int                                           // hits shown
	Policy   js.Value                                      // Trusted Types policy, or undefined
	Text     list.Text                                     // the interface language
	OnSearch func(query string, count int, slugs []string) // after each query
	OnShow   func(slug string)                             // after an answer was opened
}

// A View is one widget in one shadow root.
type View struct {
	options  Options
	library  *Library
	renderer *markdown.Renderer
	entries  []*faq.Entry
	answers  map[int]string // HTML of the answers opened, remembered
	undo     []func()

	input, results, browse, article, empty, nothing, corrected element

	query  string
	hits   []search.Hit
	active int // option that Enter opens, or -1
	origin int // number of the entry whose page is open, or -1
}

// Mount shows a library in a shadow root that holds the shell's elements, by id:
// input, results, browse, answer, empty, nothing, corrected. It returns nil when one is missing.
func Mount(root js.Value, library *Library, options Options) *View {
	v := &View{options: options, library: library, entries: library.Corpus.Entries(), answers: map[int]string{}, active: -1, origin: -1}
	v.renderer = markdown.NewRenderer(library.Corpus, markdown.Labels{External: options.Text("external"),
		Copy: options.Text("copy"), Table: options.Text("table"), Task: options.Text("task")})
	for id, field := range map[string]*element{"input": &v.input, "results": &v.results, "browse": &v.browse,
		"answer": &v.article, "empty": &v.empty, "nothing": &v.nothing, "corrected": &v.corrected} {
		if *field = find(root, "#"+id); *field == nil {
			return nil
		}
	}
	v.write(v.browse, list.Browse(library.Corpus, v.renderer))
	v.on(v.input, "input", func(domEvent) { v.Search(v.input.Get("value").String()) })
	v.on(v.input, "keydown", v.key)
	for _, e := range []element{v.results, v.browse, v.article, v.nothing, v.corrected} {
		v.on(e, "click", v.click)
	}
	if typed := v.input.Get("value").String(); typed != "" {
		v.Search(typed)
	} else {
		v.showOnly(v.browse)
	}
	return v
}

// Unmount takes all listeners away and empties the lists.
func (v *View) Unmount() {
	for _, undo := range v.undo {
		undo()
	}
	v.undo = nil
	for _, e := range []element{v.results, v.browse, v.article, v.nothing, v.corrected} {
		v.write(e, "")
	}
}

// Search does what typing does and returns the slugs of the hits shown.
func (v *View) Search(query string) []string {
	v.query, v.origin = query, -1
	v.hits = nil
	v.choose(-1)
	if list.Blank(query) {
		v.write(v.corrected, "")
		v.showOnly(v.browse)
		v.options.OnSearch("", len(v.entries), nil)
		return nil
	}
	found := v.library.Index.Search(query, v.options.Limit)
	v.hits = found.Hits
	v.write(v.results, list.Hits(v.entries, found, v.options.Text))
	v.write(v.corrected, list.Corrected(found.Corrected, v.options.Text))
	if len(found.Hits) > 0 {
		v.showOnly(v.results)
	} else {
		v.nothingFound(found.Nearest)
	}
	slugs := make([]string, len(found.Hits))
	for i, h := range found.Hits {
		slugs[i] = v.entries[h.Doc].Slug
	}
	v.options.OnSearch(query, found.Count, slugs)
	return slugs
}

func (v *View) nothingFound(nearest int) {
	var entry *faq.Entry
	if nearest >= 0 {
		entry = v.entries[nearest]
	}
	v.write(v.nothing, list.Nothing(v.query, entry, nearest, v.options.Text))
	v.showOnly(v.empty)
}

// Show opens the answer with that slug, and says whether there is one.
func (v *View) Show(slug string) bool {
	n := v.library.Corpus.Find(slug)
	if n < 0 {
		return false
	}
	if v.query != "" && len(v.hits) == 0 {
		v.input.Set("value", "") // a search that found nothing does not lead here
		v.query = ""
	}
	v.open(n)
	return true
}

// open shows an answer on its own.
func (v *View) open(n int) {
	v.origin = n
	e := v.entries[n]
	v.write(v.article, list.Answer(list.Page{Number: n, All: v.entries, Question: v.renderer.Question(e),
		Answer: v.answer(n), Related: v.library.Index.Related(n, 3)}, v.options.Text))
	v.showOnly(v.article)
	v.options.OnShow(e.Slug)
	if asked := find(v.article.Value, ".asked"); asked != nil {
		asked.Focus()
		reveal(v.article)
	}
}

// answer is the HTML of an answer, rendered once.
func (v *View) answer(n int) string {
	html, ok := v.answers[n]
	if !ok {
		html = v.renderer.Answer(v.entries[n])
		v.answers[n] = html
	}
	return html
}

// Escape goes one step back: from an answer, or from a query to none. It says
// whether there was one; if not, the panel may close.
func (v *View) Escape() bool {
	if v.origin >= 0 {
		v.Back()
		return true
	}
	if v.query == "" {
		return false
	}
	v.input.Set("value", "")
	v.Search("")
	v.input.Focus()
	return true
}

// Back leaves an answer for the hits or the list it was opened from.
func (v *View) Back() {
	n := v.origin
	v.origin = -1
	if list.Blank(v.query) {
		v.showOnly(v.browse)
		if button := find(v.browse.Value, "#q"+strconv.Itoa(max(n, 0))); button != nil {
			button.Focus()
		}
		return
	}
	if len(v.hits) > 0 {
		v.showOnly(v.results)
	} else {
		v.showOnly(v.empty)
	}
	v.input.Focus()
}

// showOnly shows one of the parts of the body and hides the others.
func (v *View) showOnly(part element) {
	for _, e := range []element{v.results, v.browse, v.article, v.empty} {
		setHidden(e, e != part)
	}
	setHidden(v.corrected, part == v.article || part == v.browse)
	expanded := "false"
	if part == v.results {
		expanded = "true"
	}
	v.input.SetAttribute("aria-expanded", expanded)
}
