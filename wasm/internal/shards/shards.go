// Package shards is the form in which a large FAQ is shipped: in parts that a
// page fetches as it is asked. A root says what there is; a query then needs a
// few words, the postings of what they may mean, and the entries that these
// choose. The ranking is that of package search.
//
// # Layout
//
// Numbers, texts and lists are those of package compiled. A column of texts is
// front-coded (I. H. Witten, A. Moffat, T. C. Bell, "Managing Gigabytes", 1999):
//
//	column    = list of { common:number rest:text }
//
// where common is the number of bytes that a text has in common with the one
// before. A root is
//
//	root      = "FAQ" 01 version:byte title:text lang:text synonyms:text nosynonyms:number nostems:number
//	            mark:number places topics sections marked
//	            each:number names:number texts:number words:column stems:column slugs:number
//	            known:number taken expanded:number and, where that is 1, texts:number words:column stems:column
//	places    = list of { name:text value:text text:text }
//	topics    = list of { title:text slug:text entries:number }
//	sections  = list of { title:text entries:number }, of an FAQ with one topic, else none
//	marked    = list of { distance:number popular:number pages:texts }
//	taken     = list of { distance:number }
//	first     = list of { shard:number data:text }
//
// Topics and sections have their number of entries; marked are the entries
// that are popular or suggested for pages, first the shards of entries that a page
// shows before anything is asked, which have files of their own too. Each is the number of entries in
// a shard, names and texts are sums of the lengths of names, in tenths, and of answers,
// words and stems the first of each shard of these, slugs the number of shards
// of slugs. Known is the number of places of a filter, which tells of nearly every word
// that is not in the vocabulary that it is none (search.Filter), taken are those of its
// stems, each less the one before. An FAQ with words that fit entries by meaning is expanded: these have
// shards of words and postings of their own. The shards are
//
//	words     = column codes:numbers written:texts
//	postings  = column codes:numbers chosen:numbers distances:numbers levels:bytes
//	entries   = faq:text classes:text related
//	slugs     = list of { distance:number entry:number }
//
// Of words and postings, a code is twice the number of entries that have the
// stem and, of a word, 1 more when it is another spelling of the next of written;
// of a stem, 1 more when every question has it. Chosen are the numbers of
// entries that the stems choose, distances all these entries, stem by stem, each less the one
// before of its stem or 0, levels half a byte for each, the lower one first.
// An entries shard has its part of the FAQ as package compiled has it, a byte for each of its
// different stems, twice the binary logarithm of the entries that have it, and
// for each entry a list of the numbers of related ones. A slug is in the shard
// of its hash modulo their number; a distance is a hash divided by that number, less the
// one before or 0.
//
// # Example
//
// A shard of two words, "pay" in three entries and "paid" in one:
//
//	02                column of two:
//	00 04 70 61 69 64   nothing in common, paid
//	02 01 79            pa in common, y
//	02 06             in one entry, in three
//	00                nothing written
//
// Their postings, where both have the stem pay, in the entries 2, 3 and 7 with
// the levels 5, 15 and 0:
//
//	01 00 03 70 61 79 column of one: pay
//	06                in three entries
//	03                chooses three:
//	02 01 04          2, 2+1, 3+4
//	f5 00             levels 5 + 15·16, 0
package shards

import "strconv"

// Version is that of the layout. A root of another one is refused.
const Version = 3

// magic begins a root: to who reads a compiled FAQ, one of a version that there is not.
const magic = "FAQ\x01"

// The kinds of shards, as they begin the names of their files.
const (
	words    = "w"
	postings = "p"
	entries  = "e"
	slugs    = "s"

	fitWords    = "v" // of words that fit
	fitPostings = "x"
)

// name is that of a shard, in the folder called as its root.
func name(kind string, number int) string { return kind + strconv.Itoa(number) }

// A Shard is a part of an FAQ, by its name.
type Shard struct {
	Name string
	Data []byte
}

// hashOf is FNV-1a of a slug, without hyphens at its ends, as [faq.Corpus.Find] has it.
func hashOf(slug string) uint32 {
	for slug != "" && slug[0] == '-' {
		slug = slug[1:]
	}
	for slug != "" && slug[len(slug)-1] == '-' {
		slug = slug[:len(slug)-1]
	}
	h := uint32(2166136261)
	for i := range len(slug) {
		h = (h ^ uint32(slug[i])) * 16777619
	}
	return (h ^ h>>15) & (1<<31 - 1)
}
