package corpus

import (
	"fmt"
	"testing"
	"testing/fstest"

	"faqwidget/wasm/internal/faq"
)

// TestSynonyms reads groups from their file and from front matter.
func TestSynonyms(t *testing.T) {
	const question = "# How do I pay?\nBy card.\n"
	tests := []struct {
		name, txt, front string
		want             faq.Corpus
		faults           string
	}{
		{"none", "", "", faq.Corpus{}, ""},
		{"groups", "# ours\r\npay, settle up\r\n\r\nbill => invoice, receipt\n", "", faq.Corpus{Synonyms: "pay, settle up\nbill => invoice, receipt\n"}, ""},
		{"front matter", "", "synonyms:\n  - pay, settle up\n  - bill => invoice\n", faq.Corpus{Synonyms: "pay, settle up\nbill => invoice\n"}, ""},
		{"both", "a, b\n", "synonyms:\n  - c, d\n", faq.Corpus{Synonyms: "c, d\na, b\n"}, ""},
		{"off", "", "synonyms: off\nstemming: off\n", faq.Corpus{NoSynonyms: true, NoStems: true}, ""},
		{"one word", "pay\n", "", faq.Corpus{}, "synonyms.txt:1:1"},
		{"no word", "\n , ,\n", "", faq.Corpus{}, "synonyms.txt:2:1"},
		{"one side", "pay =>\n", "", faq.Corpus{}, "synonyms.txt:1:1"},
		{"three sides", "a => b => c\n", "", faq.Corpus{}, "synonyms.txt:1:1"},
	}
	for _, test := range tests {
		folder := fstest.MapFS{"pay.md": {Data: []byte("---\n" + test.front + "---\n" + question)}}
		if test.txt != "" {
			folder["synonyms.txt"] = &fstest.MapFile{Data: []byte(test.txt)}
		}
		files, vars, faults := ReadFS(folder)
		if len(faults) > 0 {
			t.Fatal(faults)
		}
		c, faults := Parse(Select(files, ""), vars)
		if c.Len() != 1 || c.Synonyms != test.want.Synonyms || c.NoSynonyms != test.want.NoSynonyms || c.NoStems != test.want.NoStems {
			t.Errorf("%s: %+v, want %+v", test.name, c, test.want)
		}
		places := ""
		for _, f := range faults {
			if f.Kind != faq.KindBadSynonyms {
				t.Errorf("%s: %v", test.name, f)
			}
			places += fmt.Sprintf("%s:%d:%d", f.File, f.Line, f.Column)
		}
		if places != test.faults {
			t.Errorf("%s: faults at %q, want %q", test.name, places, test.faults)
		}
	}
}
