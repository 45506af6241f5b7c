package relevance

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func plain(markdown string) string { return markdown }

func TestMeasure(t *testing.T) {
	set := &Set{Name: "shop", Lang: "en",
		Entries: []Entry{
			{"return", "How do I return an order?", "Print the label."},
			{"pay", "How do I pay an order?", "By card."},
			{"hours", "When are you open?", "All day."},
		},
		Queries: []Query{
			{Text: "return an order", Relevant: []string{"return"}, Typo: "retrun an order"},
			{Text: "pay an order", Relevant: []string{"return"}},
			{Text: "zyzzyva", Relevant: []string{"hours"}},
		}}
	figures, _ := Measure(set, plain, nil)
	if len(figures) != 2 || figures[0].Variant != "q" || figures[1].Variant != "typo" {
		t.Fatalf("variants: %+v", figures)
	}
	second := 1 / math.Log2(3) // the gain of the second place, the first being 1
	want := Figure{Queries: 3, MRR10: (1 + 0.5) / 3, S1: 1.0 / 3, S5: 2.0 / 3, NDCG10: (1 + second) / 3}
	got := figures[0]
	if got.Queries != want.Queries || !near(got.MRR10, want.MRR10) || !near(got.S1, want.S1) || !near(got.S5, want.S5) || !near(got.NDCG10, want.NDCG10) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	macro := Macro(append(figures, Figure{Variant: "q", MRR10: 1}))
	if len(macro) != 2 || !near(macro[0].MRR10, (want.MRR10+1)/2) {
		t.Errorf("macro: %+v", macro)
	}
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

// TestJudgedQuestions holds the means over real sets, by language, to floors a
// little below the last figures.
func TestJudgedQuestions(t *testing.T) {
	files, _ := filepath.Glob("../../../../../shared/relevance/*.json")
	if testing.Short() {
		t.Skip("-short: thousands of searches; the native run does them")
	}
	if len(files) == 0 {
		t.Skip("../shared/relevance is not here; testdata/public.tsv says where its sets come from")
	}
	floors := map[string]map[string]float64{
		"en": {"q": 0.695, "typo": 0.678, "prefix": 0.675},
		"de": {"q": 0.545, "typo": 0.508, "prefix": 0.528},
	}
	byLang := map[string][]Figure{}
	var asked []Asked
	for _, file := range files {
		set, err := Read(file)
		if err != nil {
			t.Fatal(err)
		}
		lang := strings.ToLower(set.Lang)
		figures, one := Measure(set, plain, nil)
		asked = append(asked, one)
		byLang[lang] = append(byLang[lang], figures...)
	}
	for lang, figures := range byLang {
		for _, f := range Macro(figures) {
			t.Logf("%s %s: MRR@10 %.4f", lang, f.Variant, f.MRR10)
			if f.MRR10 < floors[lang][f.Variant] {
				t.Errorf("%s %s: MRR@10 %.4f, want %.3f", lang, f.Variant, f.MRR10, floors[lang][f.Variant])
			}
		}
	}
	silences := Silences(asked)
	mean := silences[len(silences)-1]
	t.Logf("no answer to %.4f of the queries, and to %.4f of foreign ones", mean.Unanswered, mean.Silent)
	if mean.Lost > 0.01 || mean.Silent < 0.38 {
		t.Errorf("%.4f of the queries are lost and %.4f of foreign ones get no answer, want at most 0.01 and at least 0.38", mean.Lost, mean.Silent)
	}
}

// TestChinese holds the figures of a set of our own to floors. Its half-typed
// queries are the first half of each query: words have no spaces.
func TestChinese(t *testing.T) {
	set, err := Read("testdata/chinese.json")
	if err != nil {
		t.Fatal(err)
	}
	figures, asked := Measure(set, plain, nil)
	floors := map[string]float64{"q": 0.69, "prefix": 0.48}
	if len(figures) != len(floors) {
		t.Fatalf("%d forms, want %d", len(figures), len(floors))
	}
	for _, f := range figures {
		t.Logf("%s: MRR@10 %.4f", f.Variant, f.MRR10)
		if f.MRR10 < floors[f.Variant] {
			t.Errorf("%s: MRR@10 %.4f, want %.3f", f.Variant, f.MRR10, floors[f.Variant])
		}
	}
	if silence := Silences([]Asked{asked})[0]; silence.Unanswered > 0.03 || silence.Silent < 0.1 {
		t.Errorf("%+v, want answers to 0.97 of its own queries and none to 0.1 of the foreign ones", silence)
	}
}

// TestSilences puts the queries of each set to the other set of its language.
func TestSilences(t *testing.T) {
	shop := &Set{Name: "shop", Entries: []Entry{{"pay", "How do I pay an invoice?", ""}}, Queries: []Query{{Text: "pay an invoice"}, {Text: "zyzzyva"}, {Text: "invoice" + strings.Repeat(" zyxwv", 20), Relevant: []string{"pay"}}}, Foreign: []string{"tall Everest", "invoice"}}
	bar := &Set{Name: "bar", Lang: "en", Entries: []Entry{{"beer", "Which beer is brewed here?", ""}}, Queries: []Query{{Typo: "beeer brewed"}}}
	german := &Set{Name: "bank", Lang: "de", Entries: []Entry{{"a", "Wo ist mein Geld?", ""}}, Queries: []Query{{Text: "wo ist mein Geld"}}}
	var asked []Asked
	for _, set := range []*Set{shop, bar, german} {
		_, one := Measure(set, plain, nil)
		asked = append(asked, one)
	}
	want := []Silence{
		{"shop", "silence", 3, 2.0 / 3, 1.0 / 3, 3, 2.0 / 3}, {"bar", "silence", 1, 0, 0, 1, 1}, {"bank", "silence", 1, 0, 0, 0, 0},
		{"macro", "silence", 5, 2.0 / 9, 1.0 / 9, 4, (2.0/3 + 1) / 3},
	}
	for i, got := range Silences(asked) {
		if w := want[i]; got.Name != w.Name || got.Queries != w.Queries || got.Foreign != w.Foreign || !near(got.Unanswered, w.Unanswered) || !near(got.Lost, w.Lost) || !near(got.Silent, w.Silent) {
			t.Errorf("%+v, want %+v", got, w)
		}
	}
}

// TestReadNamesThePlace: a set that is no JSON is refused where it goes wrong.
func TestReadNamesThePlace(t *testing.T) {
	for text, want := range map[string]string{
		"{bad":                              ":1:2: invalid character 'b'",
		"{\n  \"lang\": \"en\",\n  entries": ":3:3: invalid character 'e'",
		"{\n\"lang\": 1}":                   ":2:9: json: cannot unmarshal number",
	} {
		file := filepath.Join(t.TempDir(), "set.json")
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Read(file); err == nil || !strings.Contains(err.Error(), "set.json"+want) || !strings.Contains(err.Error(), "(write ") {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}
