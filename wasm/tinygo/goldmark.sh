#!/bin/sh
# Makes a copy of goldmark in the folder given, and FOLDER.mod, a go.mod that
# takes it: the module that go.mod requires, but for what the program does not
# need.
#
# The tables of util that tell entities and letters' cases are
# wasm/internal/std/util's. Entities that they lack stand in the HTML as the
# author wrote them, for the browser to resolve. Letters in addresses are encoded
# without net/url, and lists sorted without reflection.
#
# Headings do not read attributes, which are off, and would read numbers, and no
# node writes any; columns are aligned by markup, not by style. Lines of East
# Asian letters are not joined, which is an option. What markdown renders itself
# has no renderer of goldmark's. The elements that begin a block are a string,
# not a map to be filled at every start.
set -eu

out=$1
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..
cd "$root"
source=$(go mod download -json github.com/yuin/goldmark | sed -n 's/^.*"Dir": "\(.*\)",*$/\1/p')

# changed FILE SCRIPT... changes FILE as each of sed's SCRIPTs says, and fails where one changes nothing.
changed() {
  file=$1
  shift
  for script; do
    sed "$script" "$out/$file" >"$out/changed"
    ! cmp -s "$out/$file" "$out/changed" || { echo "goldmark.sh: $file is not as expected: $script" >&2; exit 1; }
    mv -f "$out/changed" "$out/$file"
  done
}

rm -rf "$out" "$out.mod" "$out.sum"
mkdir -p "$out"
for entry in ast extension parser renderer text util go.mod markdown.go; do
  cp -R "$source/$entry" "$out/"
done
chmod -R u+w "$out"
find "$out" -name '*_test.go' -exec rm {} +
rm "$out"/util/html5entities*.go "$out"/util/unicode_case_folding*.go "$out"/util/util_cjk.go
for file in entities folding percent; do
  cp "wasm/internal/std/util/$file.go" "$out/util/"
done
changed util/util.go \
  's/unicodeCaseFoldings\[r\]/unicodeCaseFoldings.of(r)/' \
  's/StringToReadOnlyBytes(url\.QueryEscape(string(v\[i : i+size\])))/percentEncoded(v[i : i+size])/' \
  '/^	"net\/url"$/d' \
  '/^	sort\.Slice(s, func(i, j int) bool {/,/^	})/c\
	sort.Sort(s)' \
  '/^\/\/ Sort sorts the/i\
func (s PrioritizedSlice) Len() int           { return len(s) }\
func (s PrioritizedSlice) Less(i, j int) bool { return s[i].Priority < s[j].Priority }\
func (s PrioritizedSlice) Swap(i, j int)      { s[i], s[j] = s[j], s[i] }\
'
changed renderer/html/html.go \
  '/entity, ok := util.LookUpHTML5EntityByName(name)/a\
					if !ok {\
						d.RawWrite(writer, source[n:pos])\
						n = i + 1\
						_, _ = writer.Write(source[pos:n])\
						continue\
					}' \
  '/^func (b EastAsianLineBreaks) softLineBreak/,/^}/d' \
  '/^func eastAsianLineBreaksCSS3DraftSoftLineBreak/,/^}/d' \
  '/^			if r.EastAsianLineBreaks != EastAsianLineBreaksNone/,/^			} else {/c\
			{' \
  '/^	"unicode"$/d' \
  '/^	"unicode\/utf8"$/d'
for kind in Heading CodeBlock FencedCodeBlock HTMLBlock AutoLink Image Link RawHTML; do
  changed renderer/html/html.go "/reg.Register(ast.Kind$kind, /d"
done
for file in renderer/html/html.go extension/table.go extension/footnote.go extension/strikethrough.go; do
  changed $file 's/if \(n\|node\)\.Attributes() != nil {/if false {/'
done
for file in renderer/html/html.go extension/table.go extension/strikethrough.go; do
  changed $file 's/^var \([A-Za-z]*AttributeFilter\) = .*/var \1 util.BytesFilter/'
done
changed extension/table.go '/^			case TableCellAlignStyle:/,/^				n\.SetAttributeString("style"/d'
changed parser/html_block.go \
  '/^var allowedBlockTags = map\[string\]bool{/,/^}/{
    s/^var .*/const allowedBlockTags = " " +/
    s/^	"\(.*\)": *true,/	"\1 " +/
    s/^}/	""/
  }' \
  's/_, ok := allowedBlockTags\[\(.*\)\]$/ok := strings.Contains(allowedBlockTags, " "+\1+" ")/'
changed parser/atx_heading.go 's/if b\.Attribute {/if false {/'
changed parser/setext_headings.go 's/if b\.Attribute {/if false {/'

cp go.sum "$out.sum"
{ cat go.mod; echo; echo "replace github.com/yuin/goldmark => $out"; } >"$out.mod"
