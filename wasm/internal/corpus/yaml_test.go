package corpus

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// TestYAML reads the part of YAML that people write; each row has its lines,
// and what they say as "key=value|value", sorted.
func TestYAML(t *testing.T) {
	tests := []struct{ source, want string }{
		{"title: A: b", "title=A: b"},
		{"title: 'it''s' # ours", "title=it's"},
		{`title: "a \"b\"\n\tc\\n \q"`, "title=a \"b\"\n\tc\\n \\q"},
		{"title: C# and C#1", "title=C# and C#1"},
		{"title: a #b", "title=a"},
		{"\"a b\": c", "a b=c"},
		{"tags: [a, 'b, c', \"d\"]", "tags=a|b, c|d"},
		{"tags:\n  - a # first\n  - 'b'\n- c", "tags=a|b|c"},
		{"names:\n  os:\n    lower: x\n  co: y\nz: w", "names.co=y names.os.lower=x z=w"},
		{"title: >-\n  a b\n  c: d\ntags: |\n  e\n  f\nz: >\n  g", "tags=e\nf title=a b c: d z=g"},
		{"# nothing\n\na:", ""},
	}
	for _, test := range tests {
		read, faults := readYAML("f.md", strings.Split(test.source, "\n"), 1, false)
		var got []string
		for _, key := range slices.Sorted(maps.Keys(read)) {
			got = append(got, key+"="+strings.Join(read[key], "|"))
		}
		if s := strings.Join(got, " "); s != test.want || len(faults) > 0 {
			t.Errorf("%s\n got %q, faults %v\nwant %q", test.source, s, faults, test.want)
		}
	}
}

func TestOrder(t *testing.T) {
	c, _ := Parse([]File{
		{Name: "a.md", Text: "# A\n## A1?\na\n## A2?\na"},
		{Name: "b.md", Text: "---\norder: 10\n---\n# B\n## B1?\nb\n## B2?\nb"},
		{Name: "c.md", Text: "---\norder: 2\n---\n# C\n## C1?\nc\n## C2?\nc"},
		{Name: "d.md", Text: "---\norder: first\n---\n# D\n## D1?\nd\n## D2?\nd"},
	}, nil)
	got := ""
	for _, topic := range c.Topics {
		got += topic.Title
	}
	if got != "CBAD" {
		t.Errorf("topics in the order %s, want CBAD", got)
	}
}
