package corpus

import (
	"testing"

	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/scan"
)

func TestCarriageReturnsEndLines(t *testing.T) {
	for _, end := range []string{"\n", "\r\n", "\r"} {
		text := "---" + end + "title: T" + end + "---" + end + "## Why?" + end + "So." + end + end + "- a" + end + "- b" + end
		c, faults := Parse([]File{{Name: "a.md", Text: text}}, nil)
		if len(faults) > 0 || c.Title != "T" || c.Len() != 1 || c.Entries()[0].Line != 4 || c.Entries()[0].Answer != "So.\n\n- a\n- b" {
			t.Errorf("%q: %v, %+v", end, faults, c)
		}
	}
}

// Each row: the name of a file, a link in it, and the address that it becomes.
var basedLinks = []struct{ file, link, want string }{
	{"a.md", "b.png", "b.png"},
	{"deep/a.md", "b.png", "deep/b.png"},
	{"50%/a.md", "b.png", "50%25/b.png"},
	{"c#/a.md", "b.png", "c%23/b.png"},
	{"what?/a.md", "b.png", "what%3F/b.png"},
	{"a b/ü/a.md", "b.png?x#y", "a%20b/ü/b.png?x#y"},
	{"a%20b/a.md", "b.png", "a%2520b/b.png"},
	{"https://a.example/x%20y/a.md", "b.png", "https://a.example/x%20y/b.png"},
}

func TestFoldersOfAnyNameKeepTheirLinks(t *testing.T) {
	for _, row := range basedLinks {
		c, _ := Parse([]File{{Name: row.file, Text: "## Why?\n[So](" + row.link + ")\n"}}, nil)
		compiled.Rebase(c, "")
		if got := scan.Resolve(c.Entries()[0].Source.Base, row.link); got != row.want {
			t.Errorf("%s in %s: got %s, want %s", row.link, row.file, got, row.want)
		}
	}
}

func TestUTF16(t *testing.T) {
	for text, want := range map[string]bool{
		"\xff\xfea\x00": true, "\xfe\xff\x00a": true, "#\x00 \x00a\x00b\x00": true, "\x00#\x00 \x00a\x00b": true,
		"": false, "# a": false, "a\x00b": false, "\x00\x00\x00\x00\x00\x00\x00\x00": false, "grüße": false,
	} {
		f, bad := unreadable("a.md", text)
		if got := bad && f.Message == "the text is UTF-16, not UTF-8"; got != want || bad && f.Kind != faq.KindUnreadable {
			t.Errorf("%q: %v, want %v", text, f, want)
		}
	}
}
