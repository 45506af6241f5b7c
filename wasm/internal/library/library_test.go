package library

import (
	"errors"
	"strconv"
	"strings"
	"testing"

	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/list"
)

// A written reader is of a corpus that takes two steps to read.
type written struct {
	corpus *faq.Corpus
	faults faq.Faults
	steps  int
}

func (w *written) Step() bool                        { w.steps++; return w.steps < 2 }
func (w *written) Corpus() (*faq.Corpus, faq.Faults) { return w.corpus, w.faults }
func (w *written) Text(e *faq.Entry) string          { return strings.ToLower(e.Answer) }
func (w *written) Renderer(list.Text) list.Renderer  { return nil }

// corpusOf has n questions "word0 …" with answers "REPLY0 …" in two topics.
func corpusOf(n int) *faq.Corpus {
	c := &faq.Corpus{Lang: "en", Topics: []faq.Topic{{Title: "Basics"}, {Title: "Rest"}}}
	for i := range n {
		topic := &c.Topics[min(i, 1)]
		topic.Entries = append(topic.Entries, &faq.Entry{Slug: "s" + strconv.Itoa(i), Question: "Where is word" + strconv.Itoa(i),
			Answer: "REPLY" + strconv.Itoa(i), Source: &faq.Source{}})
	}
	return c
}

// open begins a library of a reader.
func open(t *testing.T, r Reader) *Library {
	t.Helper()
	l, err := NewShelf(func(Source) (Reader, error) { return r, nil }).Library(Source{})
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// found is the number of the entry that a query finds first.
func found(l *Library, query string) string {
	var numbers []string
	for _, h := range l.Index.Search(query, 1).Hits {
		numbers = append(numbers, strconv.Itoa(h.Doc))
	}
	return strings.Join(numbers, " ")
}

// TestSmall: a small corpus is named and complete at the same time.
func TestSmall(t *testing.T) {
	l := open(t, &written{corpus: corpusOf(atOnce)})
	for more := true; more; {
		if l.Named() != l.Complete() {
			t.Fatal("a small corpus is shown before its answers are indexed")
		}
		var err error
		if more, err = l.Step(); err != nil {
			t.Fatal(err)
		}
	}
	if !l.Complete() || len(l.Entries) != atOnce || l.Index.Len() != atOnce {
		t.Fatalf("%d entries, %d of them indexed", len(l.Entries), l.Index.Len())
	}
	for query, want := range map[string]string{"word7": "7", "reply7": "7", "Basics": "0"} {
		if got := found(l, query); got != want {
			t.Errorf("%s finds %q, want %q", query, got, want)
		}
	}
}

// TestLarge: a large corpus is found by its questions first, by its answers later.
func TestLarge(t *testing.T) {
	l := open(t, &written{corpus: corpusOf(atOnce + 1)})
	for !l.Named() {
		if more, err := l.Step(); err != nil || !more {
			t.Fatalf("ends before it is named: %v", err)
		}
	}
	if l.Complete() || found(l, "word200") != "200" || found(l, "reply200") != "" {
		t.Errorf("named: complete %v, finds %q and %q", l.Complete(), found(l, "word200"), found(l, "reply200"))
	}
	for more := true; more; {
		if !l.Named() {
			t.Fatal("questions are lost while the answers are indexed")
		}
		more, _ = l.Step()
	}
	if !l.Complete() || found(l, "word200") != "200" || found(l, "reply200") != "200" {
		t.Errorf("complete: %v, finds %q and %q", l.Complete(), found(l, "word200"), found(l, "reply200"))
	}
}

// TestRefused: a corpus is refused for a fault of the whole, not for one of an entry.
func TestRefused(t *testing.T) {
	for kind, refused := range map[faq.Kind]bool{faq.KindUnreadable: true, faq.KindNoQuestion: true, faq.KindUnknownVariable: false, faq.KindNoAnswer: false} {
		l := open(t, &written{corpus: corpusOf(1), faults: faq.Faults{{Kind: faq.KindNoAnswer, Message: "one"}, {Kind: kind, Message: "two"}}})
		var err error
		for more := true; more && err == nil; {
			more, err = l.Step()
		}
		switch {
		case refused && (err == nil || !strings.Contains(err.Error(), "two") || strings.Contains(err.Error(), "one")):
			t.Errorf("%s: error %v, want that fault alone", kind, err)
		case !refused && (err != nil || strings.Join(l.Warnings, "|") != "faq: one|faq: two"):
			t.Errorf("%s: error %v, warnings %q", kind, err, l.Warnings)
		}
	}
}

// sources differ from each other, although their parts are the same.
var sources = []Source{
	{},
	{Base: "a"},
	{Lang: "a"},
	{Files: []Pair{{"a", ""}}},
	{Files: []Pair{{"", "a"}}},
	{Files: []Pair{{"a", "b"}}},
	{Files: []Pair{{"b", "a"}}},
	{Files: []Pair{{"a", "b"}, {"a", "b"}}},
	{Files: []Pair{{"a", "b"}}, Vars: []Pair{{"a", "b"}}},
	{Vars: []Pair{{"a", "b"}}},
	{Vars: []Pair{{"ab", ""}}},
	{Vars: []Pair{{"a", ""}, {"b", ""}}},
	{Files: []Pair{{"a", "b"}}, Lang: "a"},
}

// TestShelf: each source has a library of its own, the same one as long as it is kept.
func TestShelf(t *testing.T) {
	read := 0
	shelf := NewShelf(func(s Source) (Reader, error) {
		read++
		if s.Lang == "refused" {
			return nil, errors.New("refused")
		}
		return &written{corpus: corpusOf(1)}, nil
	})
	libraries := map[*Library]int{}
	for i, s := range sources {
		l, err := shelf.Library(s)
		if other, known := libraries[l]; known || err != nil {
			t.Errorf("source %d has the library of source %d, error %v", i, other, err)
		}
		libraries[l] = i
	}
	for i, s := range sources {
		if l, _ := shelf.Library(s); libraries[l] != i || read != len(sources) {
			t.Errorf("source %d is read again", i)
		}
	}
	l, _ := shelf.Library(sources[3])
	shelf.Forget(l)
	if again, _ := shelf.Library(sources[3]); again == l || read != len(sources)+1 {
		t.Error("a library that was forgotten is not read again")
	}
	for range 2 {
		if l, err := shelf.Library(Source{Lang: "refused"}); l != nil || err == nil {
			t.Error("an error is lost")
		}
	}
	if read != len(sources)+3 {
		t.Error("a source that could not be read is not tried again")
	}
}

// TestShelfGivesUp: what nobody uses goes when another source is asked for, what
// somebody uses stays, and who returns a library finds it again at once.
func TestShelfGivesUp(t *testing.T) {
	read := 0
	shelf := NewShelf(func(Source) (Reader, error) {
		read++
		return &written{corpus: corpusOf(1)}, nil
	})
	take := func(lang string) *Library {
		l, err := shelf.Library(Source{Lang: lang})
		if err != nil {
			t.Fatal(err)
		}
		return l
	}
	used, shared := take("used"), take("shared")
	if take("shared") != shared {
		t.Error("two widgets of one source have a library each")
	}
	shelf.Return(shared) // one of the two
	for i := range 100 {
		l := take("page " + strconv.Itoa(i))
		shelf.Return(l)
		if take("page "+strconv.Itoa(i)) != l {
			t.Fatal("a library is read again though nothing else was asked for")
		}
		shelf.Return(l)
	}
	if len(shelf.libraries) != 3 || read != 102 {
		t.Errorf("%d libraries are kept of %d that were read, not the two in use and the last", len(shelf.libraries), read)
	}
	if take("used") != used || take("shared") != shared {
		t.Error("a library in use is given up")
	}
	if len(shelf.libraries) != 2 {
		t.Errorf("%d libraries are kept, not the two in use", len(shelf.libraries))
	}
}
