package bundle

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"slices"
)

// Marks begin string literals in the scripts. [Embed] puts text after them.
const (
	EngineMark   = "faq:engine,"   // in an offline script: the base64 of the gzip of the engine follows
	MarkdownMark = "faq:markdown," // the same for the program that reads Markdown
	JoinerMark   = "faq:joiner,"   // the same for the program that makes one FAQ of several
	CorporaMark  = "faq:corpora,"  // an author's FAQs: "LANGUAGE FILE,LANGUAGE FILE…" in the shell, with base64 for each FILE in an offline script
)

// Embed puts a text after a mark in a script, and replaces the one that is
// there. Programs travel this way because a page opened from a file: URL
// may fetch nothing, but can run a classic script and unpack gzip.
func Embed(script []byte, mark, text string) ([]byte, error) {
	at := bytes.Index(script, []byte(mark))
	if at < 0 {
		return nil, fmt.Errorf("the script has no place for what follows %q: it must import faq:embedded", mark)
	}
	start := at + len(mark)
	end := bytes.IndexByte(script[start:], '"')
	if end < 0 {
		return nil, fmt.Errorf("what follows %q does not end", mark)
	}
	return slices.Concat(script[:start], []byte(text), script[start+end:]), nil
}

// Base64 is how a script carries bytes.
func Base64(data []byte) string { return base64.StdEncoding.EncodeToString(data) }

// EmbedPrograms puts the programs, given as their gzip, into an offline script.
func EmbedPrograms(script, engine, markdown, joiner []byte) ([]byte, error) {
	script, err := Embed(script, EngineMark, Base64(engine))
	if err != nil {
		return nil, err
	}
	if script, err = Embed(script, MarkdownMark, Base64(markdown)); err != nil {
		return nil, err
	}
	return Embed(script, JoinerMark, Base64(joiner))
}
