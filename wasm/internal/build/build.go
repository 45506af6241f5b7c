// Package build makes what is published from an author's content: the
// compiled FAQ, the engine and scripts that show it, the static pages and
// the offline forms. It also makes the releases of the project.
//
// A file is made only when it is written, since those of a large FAQ would
// take too much memory at once. The same input gives the same bytes.
package build

import (
	"cmp"
	"slices"

	"faqwidget/wasm/internal/author"
	"faqwidget/wasm/internal/bundle"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/lint"
)

// A Build says what `faq build` makes of an author's content.
type Build struct {
	Content *author.Content
	Dist    bundle.Folder // with the built engine and scripts
	URL     string        // public address of the output, for canonical links; may be empty

	Audience []string // whose entries are published in addition to those for everyone
	Shards   Sharding // "" is ShardsAuto
}

// Faults are the faults of the content that concern a build. Content that
// cannot be built, or that would lead readers to files that are not published,
// is an error. A missing file is a warning: the rest can be read without it.
func (b Build) Faults() faq.Faults {
	faults := slices.Clone(b.Content.Faults)
	for _, f := range append(lint.References(b.Content), lint.Site(b.Content)...) {
		f.Warning = f.Warning || f.Kind == faq.KindBrokenLink || f.Kind == faq.KindMissingImage
		faults = append(faults, f)
	}
	return append(faults, b.Shards.faults(b.Content.For(b.Audience).Corpus)...)
}

// lang is the language of the content, English unless it names another.
func (b Build) lang() string {
	return cmp.Or(b.Content.Corpus.Lang, usualLang)
}
