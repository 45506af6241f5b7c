package main

import (
	"syscall/js"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/library"
	"faqwidget/wasm/internal/program"
)

// A reader gives the content of a library as JavaScript values.
type reader struct{ *library.Library }

// most is a limit as a number, at most the number of questions: memory is allocated by it.
func (r *reader) most(limit js.Value) int { return min(limit.Int(), len(r.Entries)) }

// search is handle.search(query, limit, typed) of the boundary.
func (r *reader) search(query string, limit int, typed bool) js.Value {
	r.Index.AsTyped = typed // set at each search, since handles share the index
	found := r.Index.Search(query, limit)
	hits := list()
	for i, h := range found.Hits {
		e := r.Entries[h.Doc]
		hit := r.question(h.Doc)
		put(hit, "snippet", h.Snippet.Text, "why", h.Why.String(), "via", h.Via,
			"questionRanges", ranges(e.Question, h.Question), "snippetRanges", ranges(h.Snippet.Text, h.Snippet.Ranges))
		hits.SetIndex(i, hit)
	}
	meant, nearest := js.Null(), js.Null()
	if found.DidYouMean != "" {
		meant = js.ValueOf(found.DidYouMean)
	}
	if len(found.Hits) == 0 && found.Nearest >= 0 {
		nearest = r.question(found.Nearest)
	}
	return object("count", found.Count, "meant", meant, "nearest", nearest, "hits", hits)
}

// answer is handle.answer(slug, related) of the boundary.
func (r *reader) answer(slug string, related int) js.Value {
	n := r.Corpus.Find(slug)
	if n < 0 {
		return js.Null()
	}
	e := r.Entries[n]
	lang := e.Source.Lang
	if lang == "" {
		lang = r.Corpus.Lang
	}
	o := r.question(n)
	put(o, "lang", lang, "markdown", e.Answer, "text", r.Text(e), "context", program.Array(r.Context(e.Source).Encode()),
		"related", r.questions(r.Index.Related(n, related)))
	return o
}

// topics is handle.topics() of the boundary.
func (r *reader) topics() js.Value {
	topics, n := list(), 0
	for i := range r.Corpus.Topics {
		t := &r.Corpus.Topics[i]
		numbers := make([]int, len(t.Entries))
		for j := range numbers {
			numbers[j] = n + j
		}
		n += len(numbers)
		topics.SetIndex(i, object("title", t.Title, "slug", t.Slug, "questions", r.questions(numbers)))
	}
	return topics
}

// questions are the questions of the boundary for entries, by their numbers.
func (r *reader) questions(numbers []int) js.Value {
	all := list()
	for i, n := range numbers {
		all.SetIndex(i, r.question(n))
	}
	return all
}

// question is the question of the boundary for entry n.
func (r *reader) question(n int) js.Value {
	trail := list()
	for i, title := range r.Corpus.Trail(n) {
		trail.SetIndex(i, title)
	}
	return object("slug", r.Entries[n].Slug, "question", r.Entries[n].Question, "trail", trail)
}

// ranges are ranges of a text in UTF-16 code units: [start, end, start, end …].
func ranges(text string, marked []faq.Range) js.Value {
	all := list()
	for i, m := range faq.UTF16(text, marked) {
		all.SetIndex(2*i, m.Start)
		all.SetIndex(2*i+1, m.End)
	}
	return all
}

// object makes a JavaScript object of names and values in turn.
func object(members ...any) js.Value {
	o := js.Global().Get("Object").New()
	put(o, members...)
	return o
}

// put adds members to an object.
func put(o js.Value, members ...any) {
	for i := 0; i < len(members); i += 2 {
		o.Set(members[i].(string), members[i+1])
	}
}

// list is an empty JavaScript array.
func list() js.Value { return js.Global().Get("Array").New() }
