//go:build js

// Command shards is the program that searches and shows an FAQ in shards. It is
// that in the folder above, of the same view, and fetches nothing itself: it says
// what it needs, and JavaScript brings it. It is compiled with the tag shards.
//
// The boundary with JavaScript is that of package main in the folder above, but for this:
//
//	options.faq       the root of the shards
//	options.findable  means nothing: closed answers are not here to be searched
//	options.want      (names, quietly) asks for shards, their names separated by spaces. Quietly: for what is
//	                  shown without them. Otherwise an action of the reader waits for them, or for nothing
//	                  when there are none, and what waited before does not any more
//	handle.add([name, data …])       takes shards, each a Uint8Array → an Error about one of them, or nothing
//	handle.settled()                 does the action that waits; it may ask for more
//	handle.filled()                  completes what is shown without shards that have come
//	handle.needs([method, argument]) → names of shards without which the method would not find all
//
// The methods are search, suggest and, for all others that take a slug, show.
// Shards are added to all views of the same root at once. One that is lacking is
// asked for again: above half a megabyte all are forgotten when another query is asked.
package main
