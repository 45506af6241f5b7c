package gaps

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/fixture"
	"faqwidget/wasm/internal/hostile"
	"faqwidget/wasm/internal/lint"
)

// shop has questions of several shapes, each with an answer that must stay.
const shop = `
-- content/a.md --
---
vars:
  secret: value
---
# Shop

## How do I return goods?

Within 30 days.

When do you open?
-----------------
<!-- faq: tags=hours -->
At nine.
-- content/b.md --
<details><summary>Do you deliver abroad?</summary>

We do, {{ secret }} included.

</details>
-- content/vars.yml --
secret: value
`

// TestHostileReports asks attacks, with and without an answer opened next. The
// patch must add their words and change nothing else.
func TestHostileReports(t *testing.T) {
	attacks := hostile.Attacks(testing.Short())
	for n, some := range slices.Collect(slices.Chunk(attacks, 90)) {
		for _, then := range []string{"", "how-do-i-return-goods", "when-do-you-open", "do-you-deliver-abroad"} {
			t.Run(fmt.Sprint(n, then), func(t *testing.T) {
				r := Report{Version: 1}
				for _, attack := range some {
					r.Queries = append(r.Queries, Query{Query: attack.Text, Times: 1 << 40, Then: then, Lang: attack.Text})
					r.Missing = append(r.Missing, Missing{Slug: then, Missing: attack.Text})
				}
				report, err := json.Marshal(r)
				if err != nil {
					t.Fatal(err)
				}
				t.Chdir(fixture.Write(t, shop))
				before := author.Read("content")
				p := propose(t, "content", string(report), 1)
				if p.Patch == "" {
					t.Fatalf("no patch: %s", lines(p.Notes))
				}
				apply(t, ".", p.Patch)
				after := author.Read("content")
				if err := lint.Check(after).Err(); err != nil {
					t.Error(err)
				}
				onlyAdds(t, before.Corpus.Entries(), after.Corpus.Entries())
			})
		}
	}
}

// onlyAdds checks that entries have got aliases and no other change, and that
// each new entry is a question of words without an answer.
func onlyAdds(t *testing.T, before, after []*faq.Entry) {
	t.Helper()
	for _, e := range after {
		at := slices.IndexFunc(before, func(o *faq.Entry) bool { return o.Slug == e.Slug })
		if at < 0 {
			if strings.TrimSpace(e.Answer) != "" || strings.ContainsAny(e.Question, "<>{}[]`|\\") || len(e.Aliases)+len(e.Pages) > 0 || e.Popular {
				t.Errorf("the new question %q has more than words: %+v", e.Question, e)
			}
			continue
		}
		o := before[at]
		if e.Question != o.Question || strings.TrimSpace(e.Answer) != strings.TrimSpace(o.Answer) || !slices.Equal(e.Tags, o.Tags) || !slices.Equal(e.Pages, o.Pages) || e.Popular != o.Popular {
			t.Errorf("#%s is another: %+v, was %+v", e.Slug, e, o)
		}
		for _, alias := range e.Aliases {
			if strings.ContainsAny(alias, "<>{}`;=") || strings.Contains(alias, "--") || strings.ContainsFunc(alias, unicode.IsControl) {
				t.Errorf("#%s has the alias %q", e.Slug, alias)
			}
		}
	}
	if len(after) < len(before) {
		t.Errorf("%d entries, were %d", len(after), len(before))
	}
}

// badReports are files that are not reports, and the message for each.
var badReports = []struct{ text, want string }{
	{"", "r.json: there is no report in it (copy what report() gives)"},
	{"\n\n{\"version\": 1,}", "r.json:3: invalid character '}'"},
	{`{"version": 2}`, "r.json:1: this is not a report of version 1"},
	{"{\"version\": 1}\n\n{}", "r.json:3: this is not a report of version 1"},
	{`{"version": 1, "queries": "a"}`, "r.json:1: this is not a report: json: cannot unmarshal"},
	{`[{"version": 1}, 3]`, "r.json:1: these are not reports: json: cannot unmarshal"},
	{`"report"`, "r.json:1: this is not a report: "},
	{`{"version": 1, "queries": [{"times": 1e99}]}`, "r.json:1: this is not a report: "},
	{strings.Repeat("[", 20_000), "r.json:1: invalid character '[' exceeded max depth"},
	{strings.Repeat(" ", maxReport+1), "r.json: it is larger than 1 MB"},
	{"[" + strings.TrimSuffix(strings.Repeat(`{"version":1},`, maxReports+1), ",") + "]", "r.json: it has more than 1000 reports"},
	{"\x00\xff", "r.json:1: invalid character"},
}

func TestReadReportsErrors(t *testing.T) {
	for _, row := range badReports {
		if _, err := ReadReports("r.json", strings.NewReader(row.text)); err == nil || !strings.HasPrefix(err.Error(), row.want) {
			t.Errorf("%.40q: %v, want %s", row.text, err, row.want)
		}
	}
}

func TestReportsAreBounded(t *testing.T) {
	r := Report{Version: 1}
	for range maxRows + 50 {
		r.Queries = append(r.Queries, Query{Query: " a\u202e\tb\x1b ", Times: -5, Then: strings.Repeat("x", maxQuery+1)})
		r.Votes = append(r.Votes, Vote{Slug: "s"})
		r.Missing = append(r.Missing, Missing{Missing: strings.Repeat("ü", maxText)})
	}
	r.Queries[1].Query, r.Queries[2].Query = strings.Repeat("long ", 60), "order [number] of [email]"
	r.Queries[3].Times = 1 << 50
	text, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	list, err := ReadReports("r.json", strings.NewReader(string(text)))
	if err != nil {
		t.Fatal(err)
	}
	got := list[0]
	if len(got.Queries) != maxRows || len(got.Votes) != maxRows || len(got.Missing) != maxRows {
		t.Errorf("%d queries, %d votes, %d missing", len(got.Queries), len(got.Votes), len(got.Missing))
	}
	for i, want := range []Query{{Query: "a b", Times: 1}, {Times: 1}, {Query: "order of", Times: 1}, {Query: "a b", Times: maxTimes}} {
		if got.Queries[i] != want {
			t.Errorf("query %d: %+v, want %+v", i, got.Queries[i], want)
		}
	}
}

func FuzzReadReports(f *testing.F) {
	for _, row := range badReports {
		f.Add(row.text[:min(len(row.text), 1000)])
	}
	f.Add(`{"version":1,"queries":[{"query":"a","count":0,"times":2,"then":"b"}],"votes":[{"slug":"a","helpful":true}],"missing":[{"slug":"a","missing":"b"}]}`)
	f.Fuzz(func(t *testing.T, text string) {
		list, err := ReadReports("r.json", strings.NewReader(text))
		if (err == nil) != (len(list) > 0) {
			t.Fatalf("%d reports, %v", len(list), err)
		}
		for _, r := range list {
			for _, q := range r.Queries {
				if q.Times < 1 || q.Times > maxTimes || strings.ContainsFunc(q.Query+q.Then, func(r rune) bool { return unicode.Is(unicode.C, r) || r == '\u2028' }) {
					t.Errorf("%+v", q)
				}
			}
		}
	})
}

func FuzzPropose(f *testing.F) {
	for _, attack := range hostile.Attacks(true) {
		f.Add(attack.Text, true)
	}
	for _, query := range []string{"a --> b", "a; pages=/**", "{{ secret }}", "1. a", "- a", "# a", "a\n## b", "Q: a", "{#slug}", "```", "[x]: y", "***", "=>", "--", "\u202ea", "|a|b|"} {
		f.Add(query, false)
	}
	dir := fixture.Write(f, shop)
	content := author.Read(dir + "/content")
	f.Fuzz(func(t *testing.T, query string, then bool) {
		r := Report{Version: 1, Queries: []Query{{Query: query, Times: 2}}}
		if then {
			r.Queries[0].Then = "when-do-you-open"
		}
		r.bound()
		p := newPlanner(content, []Report{r}, Options{Least: 1})
		if faults := p.draft.faults(); len(faults) > 0 {
			t.Error(faults)
		}
		onlyAdds(t, content.Corpus.Entries(), p.draft.content().Corpus.Entries())
	})
}

// TestEndsOfLines patches files with the line ends that people use.
func TestEndsOfLines(t *testing.T) {
	const report = `{"version": 1, "queries": [{"query": "boats", "times": 2, "then": "how"}, {"query": "zebra crossing", "times": 2}]}`
	for _, text := range []string{"## Why?\nSo.\n\n## How?\nSo.", "## Why?\r\nSo.\r\n\r\n## How?\r\nSo.\r\n", "\uFEFF## Why?\r\nSo.\r\n\r\n## How?\r\nSo.", "## Why?\nSo.\n\n## How?\n<!-- faq: tags=x -->", "## Why?\nSo.\n\n## How?"} {
		t.Chdir(t.TempDir())
		fixture.Put(t, ".", "my content/a.md", []byte(text))
		fixture.Put(t, ".", "my content/queries.txt", []byte("why\twhy"))
		apply(t, ".", propose(t, "my content", report, 2).Patch)
		after := author.Read("my content")
		if err := lint.Check(after).Err(); err != nil || after.Corpus.Len() != 3 || !slices.Equal(after.Corpus.Entries()[1].Aliases, []string{"boats"}) || len(after.Queries) != 3 {
			t.Errorf("%q: %d questions, %v, %v", text, after.Corpus.Len(), after.Queries, err)
		}
		written, err := os.ReadFile("my content/a.md")
		if err != nil {
			t.Fatal(err)
		}
		if crlf := strings.Count(string(written), "\r\n"); crlf > 0 && crlf != strings.Count(string(written), "\n") {
			t.Errorf("%q has two ends of lines", written)
		}
	}
}
