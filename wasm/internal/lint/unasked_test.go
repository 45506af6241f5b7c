package lint

import (
	"os"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/faq"
)

// TestUnasked reads testdata/unasked.txt: files, and what check says became no
// question in them, each with its line.
func TestUnasked(t *testing.T) {
	text, err := os.ReadFile("testdata/unasked.txt")
	if err != nil {
		t.Fatal(err)
	}
	cases := strings.Split(string(text), "\n=== ")[1:]
	for _, one := range cases {
		name, rest, _ := strings.Cut(one, "\n")
		source, want, ok := strings.Cut(rest+"\n", "\n--- named\n")
		if !ok {
			t.Errorf("%s: nothing is wanted", name)
		}
		t.Run(name, func(t *testing.T) {
			got := ""
			for _, f := range Check(author.Parse(fstest.MapFS{"oven.md": {Data: []byte(source)}}, "")) {
				if f.Kind == faq.KindNotQuestion {
					quoted, _ := strconv.QuotedPrefix(f.Message)
					called, _ := strconv.Unquote(quoted)
					got += strconv.Itoa(f.Line) + " " + called + "\n"
				}
			}
			if strings.TrimSpace(got) != strings.TrimSpace(want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
	if len(cases) < 5 {
		t.Errorf("%d cases are read", len(cases))
	}
}
