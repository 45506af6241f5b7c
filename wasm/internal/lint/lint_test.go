package lint

import (
	"testing"

	"faqwidget/content"
	"faqwidget/wasm/internal/author"
)

func TestOwnContent(t *testing.T) {
	for _, f := range Check(author.Parse(content.FS(), "content")) {
		if !f.Warning {
			t.Error(f)
		}
	}
}
