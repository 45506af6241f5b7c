package build

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"faqwidget/wasm/internal/compiled"
	"faqwidget/wasm/internal/disk"
	"faqwidget/wasm/internal/faq"
	"faqwidget/wasm/internal/shards"
	"faqwidget/wasm/internal/wasmfile"
)

// A Sharding says when an FAQ is served in shards, which a page fetches as
// questions are asked, instead of in one file.
type Sharding string

// The values of a Sharding.
const (
	ShardsAuto Sharding = "auto" // ShardsAuto serves shards from shardsFrom questions on
	ShardsOn   Sharding = "on"   // ShardsOn always serves shards
	ShardsOff  Sharding = "off"  // ShardsOff never does
)

// shardsFrom is the number of questions from which shards are served. From
// about a thousand on, a reader who asks three questions fetches less, but
// waits for the network at each.
const shardsFrom = 3_000

// RootSuffix ends the name of the root of shards.
const RootSuffix = ".root.wasm"

// is reports whether an FAQ is served in shards. An FAQ with entries for some
// readers only is served whole: entries that a page leaves out must be in no index.
func (when Sharding) is(c *faq.Corpus) bool {
	return narrow(c) == nil && (when == ShardsOn || when != ShardsOff && c.Len() >= shardsFrom && c.Len() <= shards.MostEntries)
}

// narrow is the first entry for some readers only, or nil.
func narrow(c *faq.Corpus) *faq.Entry {
	for _, e := range c.Entries() {
		if e.Audience != "" {
			return e
		}
	}
	return nil
}

// faults are what shards cannot do for an FAQ.
func (when Sharding) faults(c *faq.Corpus) (faults faq.Faults) {
	if e := narrow(c); e != nil && when == ShardsOn {
		faults = append(faults, faq.Fault{File: e.Source.File, Line: e.Line, Warning: true,
			Message: "this question is for an audience, so the FAQ is served whole in spite of -shards on",
			Fix:     "leave out -shards on"})
	}
	if n := c.Len(); when.is(c) && n > shards.MostEntries {
		faults = append(faults, faq.Fault{
			Message: fmt.Sprintf("the FAQ has %d questions, and a page reads at most %d in shards", n, shards.MostEntries),
			Fix:     "build parts of it in folders of their own, or all of it with -shards off"})
	}
	return faults
}

// cut gives the shards of an FAQ in a language, and their root. It names
// whole after the root, without RootSuffix.
func cut(f *compiled.FAQ, lang string, whole *disk.File) (root *disk.File, list []disk.File) {
	root = &disk.File{}
	root.Data = module(shards.Cut(f, shards.Served, func(s shards.Shard) {
		list = append(list, disk.File{Name: s.Name + ".wasm", Data: module(s.Data)})
	}))
	folder := nameOf(lang, append([]disk.File{*root}, list...)...)
	root.Name, whole.Name = folder+RootSuffix, folder+".wasm"
	for i := range list {
		list[i].Name = folder + "/" + list[i].Name
	}
	return root, list
}

// module is a WebAssembly module that holds only data.
func module(data []byte) []byte {
	return wasmfile.WithCustom([]byte(wasmfile.Header), wasmfile.CorpusSection, data)
}

// nameOf begins the names of an FAQ's files, from its language and their content.
func nameOf(lang string, files ...disk.File) string {
	return strings.Replace("faq-"+lang+"-"+hashOf(files), "--", "-", 1)
}

// hashOf is a hash of the names and content of files: a quarter of a SHA-256, in hexadecimal.
func hashOf(files []disk.File) string {
	h := sha256.New()
	for _, f := range files {
		fmt.Fprintf(h, "%s\x00%d\x00", f.Name, len(f.Data))
		h.Write(f.Data)
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}
