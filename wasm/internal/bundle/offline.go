package bundle

import (
	"bytes"
	"encoding/base64"
	"errors"
	"slices"
)

// EmbedEngine puts an engine, given as its gzip, into an offline script, in
// place of the one that it carries. A page opened from a file: URL may fetch
// nothing, but it can run a classic script and unpack gzip; that is why the
// engine travels this way.
func EmbedEngine(script, packed []byte) ([]byte, error) {
	at := bytes.Index(script, []byte(EngineMark))
	if at < 0 {
		return nil, errors.New("the offline script has no place for the engine: it must import faq:embedded")
	}
	start := at + len(EngineMark)
	end := start
	for end < len(script) && isBase64(script[end]) {
		end++
	}
	text := base64.StdEncoding.AppendEncode(make([]byte, 0, base64.StdEncoding.EncodedLen(len(packed))), packed)
	return slices.Concat(script[:start], text, script[end:]), nil
}

func isBase64(c byte) bool {
	return 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '+' || c == '/' || c == '='
}
