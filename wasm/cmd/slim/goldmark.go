package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
)

const (
	htmlFile  = "renderer/html/html.go"
	tableFile = "extension/table.go"
	utilFile  = "util/util.go"
)

// goldmarkEdits are made on the module that go.mod requires.
var goldmarkEdits = []edit{
	{
		name:    "case-folding",
		why:     "the 1,530 letters that fold case are looked up in tables that the program has anyway, instead of a map filled at every start",
		saves:   "a map of 1,530 entries at every start",
		changes: []change{{utilFile, `unicodeCaseFoldings\[r\]`, `unicodeCaseFoldings.of(r)`}},
		removes: []string{"util/unicode_case_folding*.go"},
		adds:    map[string]string{"util/folding.go": "util"},
	},
	{
		name:    "packed-entities",
		why:     "the 2,125 entities of HTML 5 are one sorted string, instead of a map of structures filled at every start",
		saves:   "the map filled at every start, and 7 kB",
		removes: []string{"util/html5entities*.go"},
		adds:    map[string]string{"util/entities.go": "util"},
	},
	{
		name:  "percent-encoding",
		why:   "addresses are percent-encoded without net/url: its netip makes a map of interfaces, which needs descriptions of types",
		saves: "6.6 kB, with the descriptions of types",
		changes: []change{
			{utilFile, `StringToReadOnlyBytes\(url\.QueryEscape\(string\(v\[i : i\+size\]\)\)\)`, `percentEncoded(v[i : i+size])`},
			{utilFile, `^\t"net/url"\n`, ``},
		},
		adds: map[string]string{"util/percent.go": "util"},
	},
	{
		name:  "sort-by-methods",
		why:   "sort.Slice swaps by reflection, which needs descriptions of types",
		saves: "the descriptions of types, with plain-equality 9 kB",
		changes: []change{
			{utilFile, `^\tsort\.Slice\(s, func\(i, j int\) bool \{.*?^\t\}\)\n`, "\tsort.Sort(s)\n"},
			{utilFile, `^// Sort sorts the`, `func (s PrioritizedSlice) Len() int           { return len(s) }
func (s PrioritizedSlice) Less(i, j int) bool { return s[i].Priority < s[j].Priority }
func (s PrioritizedSlice) Swap(i, j int)      { s[i], s[j] = s[j], s[i] }

${0}`},
		},
	},
	{
		name:  "east-asian-lines",
		why:   "joining lines of East Asian text is an option that is off, and needs tables of wide characters",
		saves: "with packed-unicode 10 kB",
		changes: []change{
			{htmlFile, `^func \(b EastAsianLineBreaks\) softLineBreak\(.*?^\}\n`, ``},
			{htmlFile, `^func eastAsianLineBreaksCSS3DraftSoftLineBreak\(.*?^\}\n`, ``},
			{htmlFile, `^\t\t\tif r\.EastAsianLineBreaks != EastAsianLineBreaksNone.*?^\t\t\t\} else \{\n`, "\t\t\t{\n"},
			{htmlFile, `^\t"unicode"\n`, ``},
			{htmlFile, `^\t"unicode/utf8"\n`, ``},
		},
		removes: []string{"util/util_cjk.go"},
	},
	{
		name:    "own-renderers",
		why:     "the package markdown renders these nodes itself, so goldmark's renderers of them are never called",
		saves:   "with short-errors, block-tags and no-float-exports 5 kB",
		changes: []change{{htmlFile, `^\treg\.Register\(ast\.Kind(Heading|CodeBlock|FencedCodeBlock|HTMLBlock|AutoLink|Image|Link|RawHTML), [^\n]*\n`, ``}},
	},
	{
		name:    "no-attributes",
		why:     "no node has attributes: reading them is off, and columns are aligned by markup, not by style",
		saves:   "2.1 kB, and sets at every start",
		changes: attributeChanges(),
	},
	{
		name:  "block-tags",
		why:   "the elements that begin a block are one string, instead of a map filled at every start",
		saves: "a map at every start; with own-renderers, short-errors and no-float-exports 5 kB",
		changes: []change{
			{"parser/html_block.go", `^var allowedBlockTags = map\[string\]bool\{$`, `const allowedBlockTags = " " +`},
			{"parser/html_block.go", `^\t"([a-z0-9]+)": +true,$`, "\t\"$1 \" +"},
			{"parser/html_block.go", `^(\t"[a-z0-9]+ " \+\n)\}`, "$1\t\"\""},
			{"parser/html_block.go", `_, ok := allowedBlockTags\[([^\n]*)\]$`, `ok := strings.Contains(allowedBlockTags, " "+$1+" ")`},
		},
	},
	{
		name:  "heading-attributes",
		why:   "attributes of headings are off, and the code that reads them would bring the reading of numbers",
		saves: "4.3 kB",
		changes: []change{
			{"parser/atx_heading.go", `if b\.Attribute \{`, `if false {`},
			{"parser/setext_headings.go", `if b\.Attribute \{`, `if false {`},
		},
	},
}

// attributeChanges remove the attributes of nodes from what renders them.
func attributeChanges() []change {
	var all []change
	for _, file := range []string{htmlFile, tableFile, "extension/footnote.go", "extension/strikethrough.go"} {
		all = append(all, change{file, `if (n|node)\.Attributes\(\) != nil \{`, `if false {`})
	}
	for _, file := range []string{htmlFile, tableFile, "extension/strikethrough.go"} {
		all = append(all, change{file, `^var ([A-Za-z]*AttributeFilter) = [^\n]*`, `var $1 util.BytesFilter`})
	}
	return append(all, change{tableFile, `^\t\t\tcase TableCellAlignStyle:\n.*?^\t\t\t\tn\.SetAttributeString\("style"[^\n]*\n`, ``})
}

// goldmarkParts are the parts of the module that the engine compiles.
var goldmarkParts = strings.Fields("ast extension parser renderer text util go.mod markdown.go")

// makeGoldmark copies the module into out. Next to it, it writes the
// repository's go.sum, and its go.mod with goldmark replaced by the copy.
func makeGoldmark(out string, without map[string]bool) ([]misfit, error) {
	out, err := filepath.Abs(out)
	if err != nil {
		return nil, err
	}
	text, err := exec.Command("go", "mod", "download", "-json", "github.com/yuin/goldmark").Output()
	if err != nil {
		return nil, fmt.Errorf("slim: cannot get goldmark: %w", err)
	}
	var module struct{ Dir, Version string }
	if err := json.Unmarshal(text, &module); err != nil {
		return nil, err
	}
	p, misfits, err := planned(os.DirFS(module.Dir), "goldmark "+module.Version, "goldmark.go", goldmarkEdits, without)
	if err != nil {
		return nil, err
	}
	err = layout{
		root:   module.Dir,
		copied: func(string) bool { return true },
		skips: func(name string) bool {
			return !within(name, goldmarkParts...) || strings.HasSuffix(path.Base(name), "_test.go")
		},
	}.write(out, p)
	if err != nil {
		return nil, err
	}
	mod, err := os.ReadFile("go.mod")
	if err != nil {
		return nil, err
	}
	sum, err := os.ReadFile("go.sum")
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(out+".sum", sum, 0o666); err != nil {
		return nil, err
	}
	return misfits, os.WriteFile(out+".mod", fmt.Appendf(mod, "\nreplace github.com/yuin/goldmark => %s\n", out), 0o666)
}
