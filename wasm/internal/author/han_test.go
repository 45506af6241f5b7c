package author

import (
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"
)

// TestHanFormsArePairs: the table has as many traditional letters as simplified
// ones, each of three bytes and no two the same.
func TestHanFormsArePairs(t *testing.T) {
	traditional, simplified, _ := strings.Cut(strings.TrimSuffix(hanForms, "\n"), "\n")
	forms := []rune(simplified)
	if n := utf8.RuneCountInString(traditional); n != len(forms) || n < 2000 {
		t.Fatalf("%d traditional letters and %d simplified ones, want as many, and at least 2000", n, len(forms))
	}
	for i, one := range []rune(traditional) {
		if one == forms[i] || utf8.RuneLen(one) != 3 || utf8.RuneLen(forms[i]) != 3 {
			t.Errorf("%c and %c are not a pair", one, forms[i])
		}
	}
}

// TestReadersWriteEitherForm searches a traditional FAQ in simplified letters and
// the other way round. Japanese, and text without Han letters, gain no synonyms.
func TestReadersWriteEitherForm(t *testing.T) {
	tests := []struct{ text, query, marked string }{
		{"## 如何更改電話號碼\n在設定裡。\n", "电话号码", "電話號碼"},
		{"## 如何更改电话号码\n在设定里。\n", "電話號碼", "电话号码"},
		{"## 如何更改电话号码\n在设定里。\n", "電", "电"},
	}
	for _, test := range tests {
		f := Parse(fstest.MapFS{"a.md": {Data: []byte(test.text)}}, "").Find(test.query, 1)
		if len(f.Hits) == 0 || len(f.Hits[0].QuestionMarks) == 0 {
			t.Errorf("%s finds nothing in %s", test.query, test.text)
			continue
		}
		mark := f.Hits[0].QuestionMarks[0]
		if got := f.Hits[0].Question[mark[0]:mark[1]]; got != test.marked {
			t.Errorf("%s marks %s, want %s", test.query, got, test.marked)
		}
	}
	for _, text := range []string{"## 電話番号を変更するには\nここで。\n", "## Why?\nSo.\n"} {
		if c := Parse(fstest.MapFS{"a.md": {Data: []byte(text)}}, ""); len(c.Files) != 1 || c.Corpus.Synonyms != "" {
			t.Errorf("%s gains synonyms %q", text, c.Corpus.Synonyms)
		}
	}
	own := fstest.MapFS{"a.md": {Data: []byte(tests[0].text)}, "synonyms.txt": {Data: []byte("a, b")}}
	if c := Parse(own, ""); !strings.HasPrefix(c.Corpus.Synonyms, "a, b\n") || len(c.Files) != 2 {
		t.Errorf("the author's synonyms became %q", c.Corpus.Synonyms)
	}
}
