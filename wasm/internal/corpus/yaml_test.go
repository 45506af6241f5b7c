package corpus

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// TestYAML reads the part of YAML that people write. Each row has its lines, and
// their values as "key=value|value", sorted.
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
		{"title: b:", "title=b:"},
		{"'a b': c", "a b=c"}, {"\"a: b\": c", "a: b=c"}, {"\"a\":\n  b: c", "a.b=c"},
		{"a: #b\nc: d", "c=d"}, {"title: a\t#b", "title=a"}, {"title: it's # ours", "title=it's"},
		{"title: 'a # b' # c", "title=a # b"}, {"title: \"a # b\"", "title=a # b"},
		{"tags: [\"a, b\", c]", "tags=a, b|c"},
		{`title: "a\/b\\c"`, `title=a/b\c`},
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

// TestYAMLFaults: the faults of YAML that cannot be read, with line and column.
func TestYAMLFaults(t *testing.T) {
	for source, want := range map[string]string{
		"a: {b: c}": "1:4: this is a map in braces", "a:\n  b: &x": "2:6: this value cannot be read", "a:\n  - &x": "2:5: this value cannot be read",
		"  - a": "1:3: a list without a key", "a:\n  \tb: c": "2:3: a tab indents this line", "a:\n  b": "2:3: expected", "\"a: b": "1:1: expected", "\"a\" b": "1:1: expected",
		"a:\n  b: [c": "2:6: the list is not closed", "a:\n  b: \"c": "2:6: this value cannot be read", "a: 'b\nc: d": "1:4: this value cannot be read", "a: '": "1:4: this value cannot be read",
	} {
		_, faults := readYAML("f.yml", strings.Split(source, "\n"), 1, false)
		if len(faults) != 1 || !strings.HasPrefix(faults[0].String(), "f.yml:"+want) {
			t.Errorf("%q: %v, want %s", source, faults, want)
		}
	}
}

// TestYAMLFaultsOfOthers: a value left open in another program's list of maps
// is a fault where it is opened.
func TestYAMLFaultsOfOthers(t *testing.T) {
	_, faults := readYAML("f.md", []string{"tags:", "  - name: \"a", "    b: c"}, 1, true)
	if len(faults) != 1 || !strings.HasPrefix(faults[0].String(), "f.md:2:5: this value cannot be read") {
		t.Errorf("%v", faults)
	}
}

func TestOrder(t *testing.T) {
	c, _ := Parse([]File{
		{Name: "a.md", Text: "# A\n## A1?\na\n## A2?\na"},
		{Name: "b.md", Text: "---\norder: 90\n---\n# B\n## B1?\nb\n## B2?\nb"},
		{Name: "c.md", Text: "---\norder: 2\n---\n# C\n## C1?\nc\n## C2?\nc"},
		{Name: "d.md", Text: "---\norder: first\n---\n# D\n## D1?\nd\n## D2?\nd"},
		{Name: "e.md", Text: "---\norder: 99999999999999999999\n---\n# E\n## E1?\ne\n## E2?\ne"},
	}, nil)
	got := ""
	for _, topic := range c.Topics {
		got += topic.Title
	}
	if got != "CBADE" {
		t.Errorf("topics in the order %s, want CBADE", got)
	}
}
