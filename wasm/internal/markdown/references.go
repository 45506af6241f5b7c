package markdown

import (
	"github.com/yuin/goldmark/util"

	"faqwidget/wasm/internal/html"
)

// reescape resolves the character references of HTML text and escapes it again.
func reescape(s string) string {
	return html.Escape(string(util.ResolveEntityNames(util.ResolveNumericReferences([]byte(s)))))
}

// resolved undoes backslash escapes and character references, except in code.
func resolved(value []byte, raw bool) []byte {
	if raw {
		return value
	}
	return util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(value)))
}
