// Package shards is the format in which a large FAQ is served: in parts, which a
// page fetches as it is asked.
//
// A root says which shards there are. A query needs the words that begin as those
// typed, the postings of what these may mean, and the entries that the postings
// choose. Package search ranks the chosen entries as it ranks those of a whole FAQ.
//
// # Files
//
// A shard is named by the letter of its kind and its number, from 0: w0, w1 and
// so on are shards of words, p of postings, e of entries, s of slugs; v and x are
// the words and postings of an expansion. Package build makes a WebAssembly module
// of the root and of each shard, NAME.root.wasm and NAME/w0.wasm.
//
// # Layout
//
// Numbers, texts and lists are those of package compiled. A block is a text whose
// bytes need not be UTF-8. A column is a list of front-coded texts (I. H. Witten,
// A. Moffat, T. C. Bell, "Managing Gigabytes", 1999):
//
//	column    = list of { common:number rest:block }
//
// where common is the number of bytes that a text shares with the beginning of the
// one before. A distance is a number less the one before it in its list, or less 0.
//
//	root      = "FAQ" 01 version:byte title:text lang:text synonyms:text
//	            nosynonyms:number nostems:number mark:number places
//	            topics sections marked each:number names:number texts:number
//	            words:column stems:column slugs:number known:number taken
//	            expanded:number and, where that is 1, expansion
//	            first
//	places    = list of { name:text value:text text:text }
//	topics    = list of { title:text slug:text entries:number }
//	sections  = list of { title:text entries:number }
//	marked    = list of { distance:number popular:number pages:list of text }
//	taken     = list of distance:number
//	expansion = texts:number words:column stems:column
//	first     = list of { shard:number data:block }
//
// From title to places, a root has what a compiled FAQ has. The other fields:
//
//   - Topics and sections have the number of their entries. A section is a run of
//     entries under the same outermost title, or under none. Only an FAQ with a
//     single topic has sections.
//   - Marked are the entries that are popular or suggested on pages, by number.
//     Entries are numbered from 0 in reading order.
//   - Each is the number of entries in a shard: entry n is in shard n/each.
//   - Names and texts are the lengths of all names, times ten, and of all answers;
//     see search.Totals.
//   - Words and stems are the first word of each shard of words and the first stem
//     of each shard of postings.
//   - Slugs is the number of shards of slugs.
//   - Known is the number of places of a Bloom filter of the vocabulary's stems
//     (search.Filter). Taken are the places that a stem has: its hash modulo known.
//   - Expansion has the fields of the same names for the words that fit entries by
//     meaning. These have shards of their own.
//   - First are the shards of entries that a page shows before anything is asked.
//     They have files too.
//
// The hash is FNV-1a in 32 bits, h, with its high bits mixed in: h ^ h>>15.
//
// The shards are
//
//	words     = column codes written:list of text
//	postings  = column codes chosen distances levels
//	entries   = faq:block classes:block and, for each entry, related:list of number
//	slugs     = list of { distance:number entry:number }
//
// Codes, chosen, distances and levels have no length before them. Words and stems are
// made by package search, with the author's values of variables, and ascend by bytes.
//
// In a shard of words, the column has a range of the vocabulary, and after it the
// kin of these words (search.Kin), which ascend too. Codes has a number for each:
// twice the number of entries that have the stem of the word, and 1 more where the
// word spells the next one of written differently, as "koennen" spells "konnen".
//
// In a shard of postings, the column has stems. Codes has a number for each: twice
// the number of entries that have the stem, and 1 more where it is that of a stop
// word. Chosen has a number for each: how many entries the stem chooses. Distances
// has the numbers of these entries, a list of distances for each stem. Levels has
// half a byte for each of these entries, the lower half first: how much the entry
// has of the stem (search.Choice).
//
// In a shard of entries, faq is a compiled FAQ of these entries alone. Classes has a
// byte for each of their different stems, in the order in which they first occur:
// twice the binary logarithm, rounded, of the number of entries that have the stem.
// Related has the numbers of related entries.
//
// The hash of a slug is the hash above, without its highest bit, of the slug without
// hyphens at its ends. The slug is in the shard of that hash modulo slugs. Distances
// are those of the hash divided by slugs, rounded down.
//
// A reader refuses numbers from 2^31 on, texts of columns longer than 512 bytes,
// and a root with more than 131,072 entries.
//
// # Example
//
// A shard of two words, "paid" in one entry and "pay" in three:
//
//	02                  column of two:
//	00 04 70 61 69 64     shares nothing, paid
//	02 01 79              shares pa, y
//	02 06               in one entry, in three
//	00                  no other spellings
//
// A shard of postings, where both words have the stem pay, in the entries 2, 3 and
// 7 with the levels 5, 15 and 0:
//
//	01                  column of one:
//	00 03 70 61 79        shares nothing, pay
//	06                  in three entries
//	03                  chooses three:
//	02 01 04              2, 2+1, 3+4
//	f5 00                 levels 5 + 15·16, 0
package shards

import "strconv"

// Version is the version of the layout. A root of another version is refused.
const Version = 3

// MostEntries is the most entries of a root. It bounds the memory that a root can make a
// page allocate.
const MostEntries = 1 << 17

// magic begins a root. To a reader of compiled FAQs it is one of an unknown version, 1.
const magic = "FAQ\x01"

// The kinds of shards: the first letters of their names.
const (
	words    = "w"
	postings = "p"
	entries  = "e"
	slugs    = "s"

	fitWords    = "v" // of an expansion
	fitPostings = "x"
)

// name is the name of a shard, in the folder named like its root.
func name(kind string, number int) string { return kind + strconv.Itoa(number) }

// A Shard is a part of an FAQ, with its name.
type Shard struct {
	Name string
	Data []byte
}

// hashOf is the hash of a slug without the hyphens at its ends, which
// [faq.Corpus.Find] ignores too.
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
