package build

import (
	"strings"
	"testing"
	"testing/fstest"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/shards"
)

func contentOf(text string) *author.Content {
	return author.Parse(fstest.MapFS{"faq.md": {Data: []byte(text)}}, "content")
}

// TestSharding says when an FAQ is served in shards, and names all that are.
func TestSharding(t *testing.T) {
	few := "# Kitchen\n\n## Why?\n\nSo.\n"
	many := "# Kitchen\n\n" + strings.Repeat("## Why?\n\nSo.\n\n", shardsFrom)
	for _, tt := range []struct {
		text string
		when Sharding
		want bool
	}{{few, "", false}, {few, ShardsAuto, false}, {few, ShardsOn, true}, {few, ShardsOff, false}, {many, "", true}, {many, ShardsOff, false}} {
		c := contentOf(tt.text)
		list := corpora(c, "", tt.when)
		if len(list) != 1 || (list[0].Root != nil) != tt.want || tt.want != (len(list[0].Shards) > 0) {
			t.Errorf("%q, %d bytes: %d shards, want some: %v", tt.when, len(tt.text), len(list[0].Shards), tt.want)
			continue
		}
		if !tt.want {
			continue
		}
		folder, ok := strings.CutSuffix(list[0].Served().Name, RootSuffix)
		if !ok || !strings.HasPrefix(folder, "faq-") {
			t.Errorf("the root is called %s", list[0].Served().Name)
		}
		for _, s := range list[0].Shards {
			if !strings.HasPrefix(s.Name, folder+"/") || !strings.HasPrefix(string(s.Data), "\x00asm") {
				t.Errorf("a shard is called %s", s.Name)
			}
		}
	}
}

// TestFaultsOfShards: what shards cannot do is said where it is asked for, with a way out.
func TestFaultsOfShards(t *testing.T) {
	narrow := "# Kitchen\n\n## Why?\n\nSo.\n\n## Who?\n<!-- faq: audience=cooks -->\n\nWe.\n"
	most := "# Kitchen\n\n" + strings.Repeat("## Why?\n\nSo.\n\n", shards.MostEntries+1)
	for _, tt := range []struct {
		text     string
		when     Sharding
		audience []string
		want     string
	}{
		{narrow, ShardsAuto, nil, ""},
		{narrow, ShardsOn, nil, ""},
		{narrow, ShardsOn, []string{"cooks"}, "faq.md:7: this question is for an audience, so the FAQ is served whole in spite of -shards on (leave out -shards on)"},
		{most, ShardsOff, nil, ""},
		{most, ShardsAuto, nil, ""},
		{most, ShardsOn, nil, "the FAQ has 131073 questions, and a page reads at most 131072 in shards (build parts of it in folders of their own, or all of it with -shards off)"},
	} {
		got := ""
		for _, f := range (Build{Content: contentOf(tt.text), Audience: tt.audience, Shards: tt.when}).Faults() {
			if strings.Contains(f.Message, "shards") {
				got += f.String()
			}
		}
		if got != tt.want {
			t.Errorf("%q of %d bytes for %q: %q, want %q", tt.when, len(tt.text), tt.audience, got, tt.want)
		}
	}
}

// TestShardsAreNamedByContent: another answer gives another name, the same answer the same.
func TestShardsAreNamedByContent(t *testing.T) {
	name := func(answer string) string {
		c := contentOf("## Why?\n\n" + answer + "\n")
		return corpora(c, "", ShardsOn)[0].Served().Name
	}
	if a, b := name("So."), name("Because."); a == b || a != name("So.") {
		t.Errorf("%s and %s", a, b)
	}
}
