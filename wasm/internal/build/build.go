// Package build makes what is published of an author's content: the compiled FAQ,
// what shows it, the static pages, the offline forms and the releases of the
// project. Its files are made as they are written, since those of a large FAQ are
// more than should be held; the same input gives the same bytes.
package build

import (
	"cmp"
	"slices"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/lint"
)

// A Build is what `faq build` makes of an author's content.
type Build struct {
	Content *author.Content
	Dist    bundle.Folder // with the built engine and scripts
	URL     string        // public address of the output, for canonical links; may be empty

	Audience []string // whose entries are published besides those for everyone
	Shards   Sharding // "" is ShardsAuto
}

// Faults are those of the content as far as a build goes: an error when it
// cannot be built, or would lead readers to files that are not let out. Files
// that are not there are warnings: the rest can be read without them.
func (b Build) Faults() faq.Faults {
	faults := slices.Clone(b.Content.Faults)
	for _, f := range append(lint.References(b.Content), lint.Site(b.Content)...) {
		f.Warning = f.Warning || f.Kind == faq.KindBrokenLink || f.Kind == faq.KindMissingImage
		faults = append(faults, f)
	}
	return faults
}

// lang is the language of the content, English unless it says another.
func (b Build) lang() string {
	return cmp.Or(b.Content.Corpus.Lang, usualLang)
}
