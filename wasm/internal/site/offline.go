package site

import (
	"bytes"
	"encoding/base64"
	"errors"
	"slices"
)

// embedEngine puts the engine into an offline script, in place of the one it
// carries. A page opened from a file: URL may fetch nothing, but it can run a
// classic script and unpack gzip; that is why the engine travels this way.
func embedEngine(script, engine []byte) ([]byte, error) {
	at := bytes.Index(script, []byte(engineMark))
	if at < 0 {
		return nil, errors.New("the offline script has no place for the engine: it must import faq:embedded")
	}
	start := at + len(engineMark)
	end := start
	for end < len(script) && isBase64(script[end]) {
		end++
	}
	packed := Gzip(engine)
	text := base64.StdEncoding.AppendEncode(make([]byte, 0, base64.StdEncoding.EncodedLen(len(packed))), packed)
	return slices.Concat(script[:start], text, script[end:]), nil
}

func isBase64(c byte) bool {
	return 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '+' || c == '/' || c == '='
}
