package markdown

import (
	"strings"

	"faqwidget/wasm/internal/scan"
)

// elements are the names of HTML's elements, obsolete ones included.
const elements = " a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas caption" +
	" center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame" +
	" frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee math menu meta meter" +
	" nav nobr noframes noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script search section select slot" +
	" small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp "

// isPlaceholder reports whether the tag at the head of s is not an element but a
// word in angle brackets, such as <your-name>: one without attributes that HTML
// does not know and nothing closes.
func isPlaceholder(s string) bool {
	name, closing := scan.TagName(s)
	if name == "" || closing || len(s) <= len(name)+1 || s[len(name)+1] != '>' || strings.Contains(elements, " "+name+" ") {
		return false
	}
	return scan.IndexFold(s[:min(len(s), scan.MaxTag)], "</"+name) < 0
}

// withPlaceholders escapes the words in angle brackets of inline Markdown.
func withPlaceholders(s string) string {
	if !strings.Contains(s, "<") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		n := 1
		switch {
		case s[i] == '`':
			n = scan.CodeLength(s[i:])
		case s[i] == '\\' && i+1 < len(s):
			n = 2
		case s[i] == '<' && isPlaceholder(s[i:]):
			b.WriteByte('\\')
		}
		b.WriteString(s[i : i+n])
		i += n
	}
	return b.String()
}
