package library

import (
	"strconv"
	"strings"
	"testing"

	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/faq"
)

// faqOf has n questions "word0 …" with answers "REPLY0 …" in two topics.
func faqOf(n int) string {
	f := &compiled.FAQ{Corpus: &faq.Corpus{Lang: "en", Topics: []faq.Topic{{Title: "Basics"}}}, Mark: compiled.FirstMark, Texts: map[*faq.Entry]string{}}
	if n > 1 {
		f.Corpus.Topics = append(f.Corpus.Topics, faq.Topic{Title: "Rest"})
	}
	for i := range n {
		e := &faq.Entry{Slug: "s" + strconv.Itoa(i), Question: "Where is word" + strconv.Itoa(i), Answer: "REPLY" + strconv.Itoa(i), Source: &faq.Source{}}
		f.Texts[e] = strings.ToLower(e.Answer)
		topic := &f.Corpus.Topics[min(i, 1)]
		topic.Entries = append(topic.Entries, e)
	}
	return string(compiled.Encode(f))
}

// open begins a library of an FAQ.
func open(faq string) *Library { return NewShelf().Library(Source{FAQ: []byte(faq)}) }

// found is the number of the entry that a query finds first.
func found(l *Library, query string) string {
	var numbers []string
	for _, h := range l.Index.Search(query, 1).Hits {
		numbers = append(numbers, strconv.Itoa(h.Doc))
	}
	return strings.Join(numbers, " ")
}

// TestSmall: a small corpus becomes named and complete at the same time.
func TestSmall(t *testing.T) {
	l := open(faqOf(atOnce))
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

// TestLarge: entries of a large corpus are found by their questions first, by their answers later.
func TestLarge(t *testing.T) {
	l := open(faqOf(atOnce + 1))
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

// TestDamaged: bytes that are not an FAQ give an error, at every attempt.
func TestDamaged(t *testing.T) {
	whole := faqOf(3)
	for _, faq := range []string{"", whole[:len(whole)-1], whole + "\x00", "<!doctype html>"} {
		l := open(faq)
		var err error
		for err == nil && !l.Named() {
			_, err = l.Step()
		}
		if _, again := l.Step(); err == nil || again == nil || l.Named() {
			t.Errorf("%.20q is opened: %v, then %v", faq, err, again)
		}
	}
}

// TestFilled: a page's values of variables are found, and links resolve against its base.
func TestFilled(t *testing.T) {
	f := &compiled.FAQ{Corpus: &faq.Corpus{}, Mark: compiled.FirstMark, Texts: map[*faq.Entry]string{}}
	e := &faq.Entry{Slug: "s", Question: "What is " + f.Place(compiled.Place{Name: "os", Value: "*it*", Text: "it"}) + "?", Source: &faq.Source{File: "a/b.md"}}
	f.Corpus.Topics = []faq.Topic{{Entries: []*faq.Entry{e}}}
	l := NewShelf().Library(Source{FAQ: compiled.Encode(f), Vars: []Pair{{"os", "driftos"}}, Base: "https://h.example/"})
	for more := true; more; more, _ = l.Step() {
	}
	if found(l, "driftos") != "0" || l.Entries[0].Question != "What is driftos?" || l.Context(l.Entries[0].Source).Source.Base != "https://h.example/a/" {
		t.Errorf("%+v of %+v", l.Entries[0], l.Entries[0].Source)
	}
}

// sources differ from each other, although their parts are the same.
var sources = []Source{
	{},
	{Base: "a"},
	{FAQ: []byte("a")},
	{FAQ: []byte("b")},
	{FAQ: []byte("ab")},
	{FAQ: []byte("a"), Vars: []Pair{{"a", "b"}}},
	{Vars: []Pair{{"a", "b"}}},
	{Vars: []Pair{{"ab", ""}}},
	{Vars: []Pair{{"a", ""}, {"b", ""}}},
	{FAQ: []byte("a"), Base: "a"},
}

// TestShelf: each source has a library of its own, and keeps it until it is dropped.
func TestShelf(t *testing.T) {
	shelf := NewShelf()
	libraries := map[*Library]int{}
	for i, s := range sources {
		l := shelf.Library(s)
		if other, known := libraries[l]; known {
			t.Errorf("source %d has the library of source %d", i, other)
		}
		libraries[l] = i
	}
	for i, s := range sources {
		if l := shelf.Library(s); libraries[l] != i {
			t.Errorf("source %d is opened again", i)
		}
	}
	l := shelf.Library(sources[3])
	shelf.Forget(l)
	if again := shelf.Library(sources[3]); again == l {
		t.Error("a library that was forgotten is not opened again")
	}
}

// TestShelfGivesUp: an unused library is dropped when another source is asked for. A
// used one stays, and a returned one is found again at once.
func TestShelfGivesUp(t *testing.T) {
	shelf := NewShelf()
	take := func(base string) *Library { return shelf.Library(Source{Base: base}) }
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
	if len(shelf.libraries) != 3 {
		t.Errorf("%d libraries are kept, not the two in use and the last", len(shelf.libraries))
	}
	if take("used") != used || take("shared") != shared {
		t.Error("a library in use is given up")
	}
	if len(shelf.libraries) != 2 {
		t.Errorf("%d libraries are kept, not the two in use", len(shelf.libraries))
	}
}
