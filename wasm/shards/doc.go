//go:build js

// Command shards is the program that searches and shows an FAQ in shards. It is the
// program in the folder above, with the same view, compiled with the tag shards. It
// fetches nothing itself: it says which shards it needs, and JavaScript brings them.
//
// The boundary with JavaScript is that of package main in the folder above, except for:
//
//	options.faq       the root of the shards
//	options.findable  means nothing: closed answers are not here to be searched
//	options.want      (names, quietly) asks for shards, their names separated by spaces. Quietly: for what is
//	                  shown without them. Otherwise an action of the reader waits for them, or for nothing
//	                  if names is "", and an action that waited before is dropped
//	handle.add([name, data …])       adds shards, each a Uint8Array → an Error about one of them, or nothing
//	handle.settled()                 does the action that waits, which may ask for more shards
//	handle.filled()                  completes what was shown without shards that have come
//	handle.needs([method, argument]) → names of the shards that a call of the method needs but are not here
//
// The method is search, suggest or, for all others that take a slug, show.
//
// Shards are added to all views of the same root at once. A shard that is here now may be
// asked for again later: above 0.4 MB, all are forgotten when another query is asked.
package main
