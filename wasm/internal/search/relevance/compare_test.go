package relevance

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// outcomes are n ranks: the first m are 1, the others 2.
func outcomes(m, n int) []int {
	ranks := slices.Repeat([]int{2}, n)
	for i := range m {
		ranks[i] = 1
	}
	return ranks
}

func TestCompare(t *testing.T) {
	old := []Figure{
		{Name: "shop", Lang: "en", Variant: "q", Ranks: outcomes(50, 100)},
		{Name: "bank", Lang: "en", Variant: "q", Ranks: outcomes(50, 100)},
		{Name: "ours", Lang: "en", Variant: "q", Own: true, Ranks: []int{1}},
		{Name: "gone", Lang: "en", Variant: "q", Ranks: []int{1}},
	}
	now := []Figure{
		{Name: "shop", Lang: "en", Variant: "q", Ranks: outcomes(80, 100)},
		{Name: "bank", Lang: "en", Variant: "q", Ranks: outcomes(51, 100)},
		{Name: "ours", Lang: "en", Variant: "q", Own: true, Ranks: []int{0}},
		{Name: "shop", Lang: "en", Variant: "typo", Ranks: []int{1}},
	}
	all, err := Compare(old, now)
	if err != nil {
		t.Fatal(err)
	}
	want := []struct {
		name       string
		old, new   float64
		certain    bool
		difference float64
	}{
		{"shop", 0.75, 0.9, true, 0.15},
		{"bank", 0.75, 0.755, false, 0.005},
		{"ours", 1, 0, true, -1},
		{"mean en", 0.75, 0.8275, true, 0.0775},
	}
	if len(all) != len(want) {
		t.Fatalf("%d comparisons: %+v", len(all), all)
	}
	for i, w := range want {
		c := all[i]
		if c.Name != w.name || !near(c.Old, w.old) || !near(c.New, w.new) || !near(c.Difference, w.difference) || c.Certain() != w.certain || c.Low > c.Difference+1e-9 || c.High < c.Difference-1e-9 {
			t.Errorf("%+v, want %+v", c, w)
		}
	}
	// Of 30 gains of a half among 100, the standard error of the mean is 0.0229; the interval is 3.92 of them.
	if width := all[0].High - all[0].Low; width < 0.08 || width > 0.10 {
		t.Errorf("the interval of shop is %.4f wide, want about 0.09", width)
	}
	// Two sets drawn independently have a mean with half the root of the sum of their variances.
	if width := all[3].High - all[3].Low; width < 0.04 || width > 0.052 {
		t.Errorf("the interval of the mean is %.4f wide, want about 0.046", width)
	}
	again, _ := Compare(old, now)
	if !slices.Equal(all, again) {
		t.Error("a second run has other intervals")
	}
}

func TestCompareRefuses(t *testing.T) {
	one := []Figure{{Name: "shop", Variant: "q", Ranks: []int{1, 2}}}
	for want, now := range map[string][]Figure{
		"no set in common": {{Name: "bank", Variant: "q", Ranks: []int{1}}},
		`shop has 2 queries "q" in one result and 1 in the other`: {{Name: "shop", Variant: "q", Ranks: []int{1}}},
	} {
		if _, err := Compare(one, now); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %s", err, want)
		}
	}
}

func TestReadResult(t *testing.T) {
	put := func(text string) string {
		file := filepath.Join(t.TempDir(), "old.jsonl")
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return file
	}
	file := put(`{"name":"shop","lang":"en","variant":"q","queries":2,"ranks":[1,0]}` + "\n" + `{"name":"macro","variant":"q","queries":2}` + "\n" + `{"name":"shop","variant":"silence"}`)
	figures, err := ReadResult(file)
	if err != nil || len(figures) != 1 || figures[0].Name != "shop" || !slices.Equal(figures[0].Ranks, []int{1, 0}) {
		t.Errorf("%+v, %v", figures, err)
	}
	if !IsResult(file) || IsResult(put(`{"name":"shop","entries":[]}`)) || IsResult(put("")) {
		t.Error("a set is taken for a result, or the other way round")
	}
	if _, err := ReadResult(put("{\"variant\":\"q\"}\nnot JSON\n")); err == nil || !strings.Contains(err.Error(), "old.jsonl:2: this is not a line that faq eval prints") {
		t.Errorf("error %v", err)
	}
	if _, err := ReadResult(filepath.Join(t.TempDir(), "none")); err == nil {
		t.Error("a missing file is not an error")
	}
}
