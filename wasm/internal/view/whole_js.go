//go:build !shards

package view

import (
	"faqwidget/wasm/internal/library"
	"faqwidget/wasm/internal/search"
)

// A Library is the FAQ that is shown, all of it here.
type Library = library.Library

// sharded is true where parts of a library are fetched when they are needed. Code that
// is under it is left out of a program where it is false. The functions below let that
// code compile.
const sharded = false

type (
	shelf = library.Shelf
	index = search.Index
)

func newShelf() *shelf { return library.NewShelf() }

type fetching struct{}

func (*fetching) begin(func(names string, quietly bool)) {}
func (*fetching) waits([]string, func()) bool            { return false }
func (*fetching) later([]string) bool                    { return false }
func (*fetching) then(func()) bool                       { return false }
func (*fetching) keep(element, domEvent)                 {}
func (*fetching) kept() domEvent                         { return nil }
func (*fetching) settled()                               {}

// numberOf is the number of the entry with that slug, or -1.
func numberOf(l *Library, slug string) int { return l.Corpus.Find(slug) }

func lacks(*Library, string, int, bool) []string { return nil }
func need(*Library, ...int) []string             { return nil }
func answering(*Library, string) []string        { return nil }
func add(*Library, string, []byte) error         { return nil }
