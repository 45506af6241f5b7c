package lint

import (
	"fmt"
	"path/filepath"
	"testing"
	"testing/fstest"

	"faqwidget/content"
	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/fixture"
)

func TestOwnContent(t *testing.T) {
	for _, f := range Check(author.Parse(content.FS(), "content")) {
		if !f.Warning {
			t.Error(f)
		}
	}
}

func TestGrouped(t *testing.T) {
	var faults faq.Faults
	for i := range few + 1 {
		name := string(rune('a' + i))
		faults = append(faults, faq.Fault{File: "x.md", Line: i + 1, Kind: faq.KindBrokenLink, Target: name, Message: "there is no file " + name},
			faq.Fault{File: "x.md", Line: i + 1, Kind: faq.KindBrokenLink, Target: "#" + name, Message: "no question has the link #" + name},
			faq.Fault{File: "x.md", Line: i + 1, Kind: faq.KindMissingAlt, Message: "no text"})
	}
	const links, others = 1, few + 1 // the others have different messages
	got := Grouped(faults)
	if want := links + others + 1; len(got) != want {
		t.Fatalf("%d faults are told, want %d: %v", len(got), want, got)
	}
	if want := "there is no file a, and 5 more links and images of this file lead to no file"; got[0].Message != want {
		t.Errorf("%q, want %q", got[0].Message, want)
	}
	if want := "no text, 6 times in this file"; got[2].Message != want {
		t.Errorf("%q, want %q", got[2].Message, want)
	}
	if told := Grouped(faults[:3*few]); len(told) != 3*few {
		t.Errorf("%d of %d faults are told, which are few", len(told), 3*few)
	}
}

// TestSlips: keys of front matter, and the keys that they are taken for.
func TestSlips(t *testing.T) {
	for key, want := range map[string]string{
		"titel": "title", "Title": "title", "qestion": "question", "tagss": "", "tgas": "tags", "oder": "order", "lnag": "lang",
		"date": "", "layout": "", "description": "", "permalink": "", "weight": "", "case": "", "slug": "", "t": "",
	} {
		if got := slip(key); got != want {
			t.Errorf("%q is taken for %q, want %q", key, got, want)
		}
	}
}

// TestListed: questions in a list of the front matter are named, since no reader
// sees them; lists of other things are not.
func TestListed(t *testing.T) {
	const source = "---\ntitle: Kites\nfaqs:\n  - question: Which wind?\n    answer: Four.\n  - q: 'How high?'\n    text: >-\n      Quite\n      high.\nmenu:\n  - title: Home\n    url: /\n---\n## Is it safe?\nYes.\n"
	got := ""
	for _, f := range Check(author.Parse(fstest.MapFS{"kites.md": {Data: []byte(source)}}, "")) {
		got += fmt.Sprintf("%d %s\n", f.Line, f.Message)
	}
	const why = " is not a question: it is in a list of the front matter, which is not read\n"
	if want := "4 \"Which wind?\"" + why + "6 \"How high?\"" + why; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// TestOneTranslation: a file by itself translates nothing that could be missing,
// even in a language written with two forms of letters.
func TestOneTranslation(t *testing.T) {
	for _, lang := range []string{"de", "ja", "zh-Hans"} {
		dir := fixture.Write(t, "-- faq."+lang+".md --\n## 何ですか？\nこれです。\n")
		if faults := Check(author.Read(filepath.Join(dir, "faq."+lang+".md"))); len(faults) > 0 {
			t.Errorf("%s: %v", lang, faults)
		}
	}
}
