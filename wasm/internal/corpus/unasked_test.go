package corpus

import (
	"strconv"
	"strings"
	"testing"
)

// TestUnasked reads testdata/unasked.txt: files, and the reports of what became
// no question in them, each with its line and its reason.
func TestUnasked(t *testing.T) {
	cases := strings.Split(readFile(t, "testdata/unasked.txt"), "\n=== ")[1:]
	for _, one := range cases {
		name, rest, _ := strings.Cut(one, "\n")
		source, want, ok := strings.Cut(rest+"\n", "\n--- named\n")
		if !ok {
			t.Errorf("%s: nothing is wanted", name)
		}
		t.Run(name, func(t *testing.T) {
			f, got := File{Name: "oven.md", Text: source}, ""
			for _, a := range append(Listed(f), Asides(f, nil)...) {
				got += strconv.Itoa(a.Line) + " " + a.Name + " | " + a.Why + "\n"
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

// TestFoldIsOpen: a fold is closed by a later line, in the manner of its kind.
func TestFoldIsOpen(t *testing.T) {
	for source, want := range map[string]bool{
		"{{< fold \"How?\" >}}\nSo.\n{{< /fold >}}": false, "{{< fold \"How?\" >}}\nSo.\n{{< /other >}}": true,
		"{% fold \"How?\" %}\nSo.\n{% endfold %}": false, ":::fold How?\nSo.\n:::": false, ":::fold How?\nSo.": true,
		"<Fold title=\"How?\">\nSo.\n</Fold>": false, "<Fold title=\"How?\">\nSo.": true,
	} {
		p := newPage(source)
		if got := p.foldIsOpen(0, p.lines[0]); got != want {
			t.Errorf("%q: open %v, want %v", source, got, want)
		}
	}
}
